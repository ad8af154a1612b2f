import { untilAborted } from '../../interpreter/control-flow.ts';
import { ByteInput, writeText } from '../../io/byte-streams.ts';
import { nextTurn } from '../../kernel.ts';
import type { CommandContext } from '../../kernel.ts';
import { parseOptions } from '../support.ts';

/** Words of the input as xargs reads them: blanks separate, quotes and backslashes protect. */
function splitQuoted(text: string): string[] {
  const words: string[] = [];
  for (const match of text.matchAll(/(?:"([^"\n]*)"|'([^'\n]*)'|\\([^])|[^\s"'\\])+/g)) {
    const whole = match[0].replace(
      /"([^"\n]*)"|'([^'\n]*)'|\\([^])/g,
      (_, double?: string, single?: string, escaped?: string) => double ?? single ?? escaped ?? '',
    );
    words.push(whole);
  }
  return words;
}

interface Splitting {
  /** Where whole items end: what stands behind the last one waits for more. */
  end: string;
  split(text: string): string[];
}

function splittingOf(values: ReadonlyMap<string, string | true>, isByLine: boolean): Splitting {
  if (values.has('0') || values.has('null')) {
    return { end: '\0', split: (text) => text.split('\0').filter((item) => item !== '') };
  }
  const delimiter = values.get('d') ?? values.get('delimiter');
  if (typeof delimiter === 'string') {
    const end = delimiter.replace('\\n', '\n').replace('\\t', '\t').replace('\\0', '\0');
    const split = (text: string) => (text.endsWith(end) ? text.slice(0, -end.length) : text).split(end);
    return { end, split };
  }
  if (!isByLine) return { end: '\n', split: splitQuoted };
  const split = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  return { end: '\n', split };
}

/** Items of stdin as they come. */
async function* itemsOf(context: CommandContext, { end, split }: Splitting): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const chunk = await untilAborted(context.stdin.readChunk(), context.signal);
    rest += chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    const whole = chunk ? rest.lastIndexOf(end) + end.length : rest.length;
    if (whole >= end.length || !chunk) {
      if (whole > 0) yield* split(rest.slice(0, whole));
      rest = rest.slice(whole);
    }
    if (!chunk) return;
  }
}

/** As much as GNU's puts on one command line. */
const maxLineBytes = 128 * 1024;

interface Plan {
  command: string[];
  /** What in the command stands for the item. */
  replace: string | true | undefined;
  perRun: number;
  runsWithoutItems: boolean;
}

/** The command lines to run, each as soon as its items are there. */
async function* commandLines(items: AsyncGenerator<string>, plan: Plan): AsyncGenerator<string[]> {
  const { command, replace, perRun } = plan;
  const commandBytes = command.reduce((sum, word) => sum + word.length + 1, 0);
  let taken: string[] = [];
  let bytes = commandBytes;
  let isFirst = true;
  for await (const item of items) {
    if (typeof replace === 'string') {
      yield command.map((word) => word.replaceAll(replace, item));
      isFirst = false;
      continue;
    }
    if (taken.length >= perRun || bytes + item.length + 1 > maxLineBytes) {
      yield [...command, ...taken];
      [taken, bytes, isFirst] = [[], commandBytes, false];
    }
    taken.push(item);
    bytes += item.length + 1;
  }
  if (taken.length > 0) yield [...command, ...taken];
  else if (isFirst && plan.runsWithoutItems && typeof replace !== 'string') yield command;
}

export async function xargs(context: CommandContext): Promise<number> {
  const { values, operands } = parseOptions(context.args, {
    flags: ['0', 'null', 'r', 'no-run-if-empty', 't', 'verbose', 'p', 'x'],
    withValue: ['I', 'n', 'L', 'P', 'd', 's', 'a', 'delimiter', 'max-args', 'max-procs', 'replace'],
    stopsAtOperand: true,
  });
  const replace = values.get('I') ?? values.get('replace');
  const isByLine = replace !== undefined || values.has('L');
  const lines = commandLines(itemsOf(context, splittingOf(values, isByLine)), {
    command: operands.length > 0 ? operands : ['echo'],
    replace,
    perRun: Number(values.get('n') ?? values.get('max-args') ?? (isByLine ? 1 : Infinity)),
    runsWithoutItems: !values.has('r') && !values.has('no-run-if-empty'),
  });
  const parallel = Math.max(1, Number(values.get('P') ?? values.get('max-procs') ?? 1) || 1);
  return runAll(context, lines, parallel, values.has('t') || values.has('verbose'));
}

/** What makes xargs stop before its items end: an unknown command, one that a signal ended, one that asks for it. */
function endAfter(code: number, name: string): { exitCode: number; problem?: string } | undefined {
  if (code === 126 || code === 127) return { exitCode: code };
  if (code === 255) return { exitCode: 124, problem: `${name}: exited with status 255; aborting` };
  if (code <= 128) return undefined;
  return { exitCode: 125, problem: `${name}: terminated by signal ${code - 128}` };
}

/** Runs the command lines, up to `parallel` at a time. 123 when any failed, 127 when the command is unknown. */
async function runAll(
  context: CommandContext,
  lines: AsyncGenerator<string[]>,
  parallel: number,
  isVerbose: boolean,
): Promise<number> {
  let exitCode = 0;
  let isOver = false;
  const work = async () => {
    while (!isOver) {
      const { value: words, done } = await lines.next();
      if (done || isOver) return;
      await nextTurn(context);
      if (isVerbose) await writeText(context.stderr, `${words.join(' ')}\n`);
      const code = await runOne(context, words);
      const end = endAfter(code, words[0]!);
      if (!end) exitCode ||= code === 0 ? 0 : 123;
      else {
        if (end.problem) await writeText(context.stderr, `xargs: ${end.problem}\n`);
        exitCode = end.exitCode;
        isOver = true;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallel, 100) }, work));
  return exitCode;
}

/** echo and the other commands that bash has built in exist as files too. */
async function runOne(context: CommandContext, words: string[]): Promise<number> {
  const overrides = { stdin: ByteInput.empty() };
  return context.run(words, overrides);
}
