import { InterruptedError, untilAborted } from '../interpreter/control-flow.ts';
import { ByteInput, CollectingOutput } from '../io/byte-streams.ts';
import type { CommandContext } from '../kernel.ts';
import type { Answer, Question } from './messages.ts';

type FetchQuestion = Extract<Question, { kind: 'fetch' }>;

/** Answers what a program asks of the shell; `signal` aborts when it no longer wants to know. */
export async function answerQuestion(
  context: CommandContext,
  question: Question,
  signal: AbortSignal,
): Promise<Answer> {
  const { connection } = context.kernel.host;
  if (question.kind === 'sleep') {
    await connection.sleep(question.durationMs, signal);
    return { kind: 'slept' };
  }
  if (question.kind === 'fetch') return fetchInWorld(context, question);
  if (question.kind === 'line') {
    const line = await context.stdin.readUntil(10);
    return { kind: 'line', line: line && new TextDecoder().decode(line.bytes) };
  }
  if (question.kind === 'prompt') return readAtPrompt(context, question);
  const stdout = new CollectingOutput();
  const stderr = new CollectingOutput();
  const { cwd, env } = question;
  const overrides = { cwd, env, stdin: ByteInput.ofText(question.stdin), stdout, stderr };
  const exitCode = await context.runScript(question.command, 'sh', [], overrides);
  return { kind: 'exec', stdout: stdout.text(), stderr: stderr.text(), exitCode };
}

/** Ctrl-C at the prompt ends the line, not the program. */
async function readAtPrompt(
  { kernel, signal }: CommandContext,
  { prompt, history }: Extract<Question, { kind: 'prompt' }>,
): Promise<Answer> {
  try {
    const line = await kernel.terminal!.readLine({ prompt, signal, usesHistory: true, ownHistory: history });
    return { kind: 'line', line };
  } catch (error) {
    if (!(error instanceof InterruptedError) || signal.aborted) throw error;
    return { kind: 'interrupted' };
  }
}

const maxRedirects = 20;

/** A request into the world; redirections are followed as `fetch` does. */
async function fetchInWorld(context: CommandContext, question: FetchQuestion): Promise<Answer> {
  const { connection } = context.kernel.host;
  let { method, body } = question;
  let url = new URL(question.url);
  for (let count = 0; ; count++) {
    const scheme = url.protocol === 'https:' ? 'https' : 'http';
    const headers = { host: url.host, accept: '*/*', 'user-agent': 'node', ...question.headers };
    const request = {
      method,
      scheme,
      host: url.host,
      path: url.pathname,
      query: url.search.slice(1),
      headers,
      body: new TextEncoder().encode(body),
    } as const;
    const result = await untilAborted(connection.fetch(request), context.signal);
    if (result.kind === 'failure') {
      const port = url.port || (scheme === 'https' ? '443' : '80');
      const address = `${result.failure === 'resolve' ? url.hostname : (result.remoteAddress ?? url.hostname)}:${port}`;
      return { kind: 'failure', code: result.failure, address };
    }
    const { status, headers: answered, body: bytes } = result.response;
    const location = answered['location'];
    if (location === undefined || status < 300 || status >= 400 || count === maxRedirects) {
      return { kind: 'response', status, headers: answered, bytes };
    }
    url = new URL(location, url);
    if (status !== 307 && status !== 308) {
      method = 'GET';
      body = '';
    }
  }
}
