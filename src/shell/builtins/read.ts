import { InterruptedError, untilAborted } from '../interpreter/control-flow.ts';
import { inputOf } from '../interpreter/process.ts';
import type { ShellProcess } from '../interpreter/process.ts';
import { writeText } from '../io/byte-streams.ts';
import type { ByteInput } from '../io/byte-streams.ts';
import type { BuiltinCall } from './builtin.ts';

interface ReadOptions {
  isRaw: boolean;
  isSecret: boolean;
  prompt: string;
  delimiter: number;
  maxChars: number | undefined;
  timeoutMs: number | undefined;
  fd: number;
  array: string | undefined;
  names: string[];
}

const timeoutExitCode = 142;

/** Options that take a number, and what bash says of anything else. */
const numberOptions: Record<string, { pattern: RegExp; problem: string }> = {
  // As in bash, a minus before a fraction of a second is let pass and does nothing.
  t: { pattern: /^(?:\d*|-0*)(?:\.\d*)?$/, problem: 'invalid timeout specification' },
  n: { pattern: /^\d+$/, problem: 'invalid number' },
  N: { pattern: /^\d+$/, problem: 'invalid number' },
  u: { pattern: /^\d+$/, problem: 'invalid file descriptor specification' },
};

/** Options may be joined (`-rp text`) and carry their value attached (`-n1`). Otherwise what is wrong, and the exit code. */
function parseOptions(args: readonly string[]): ReadOptions | { problem: string; exitCode: number } {
  const options: ReadOptions = {
    isRaw: false,
    isSecret: false,
    prompt: '',
    delimiter: 10,
    maxChars: undefined,
    timeoutMs: undefined,
    fd: 0,
    array: undefined,
    names: [],
  };
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!;
    if (!/^-[a-zA-Z]/.test(word)) {
      options.names = args.slice(word === '--' ? index + 1 : index);
      break;
    }
    for (let at = 1; at < word.length; at++) {
      const letter = word[at]!;
      if (letter === 'r') options.isRaw = true;
      else if (letter === 's') options.isSecret = true;
      else if (letter === 'e') continue;
      else if ('pdnNtuai'.includes(letter)) {
        const value = word.slice(at + 1) || (args[++index] ?? '');
        const { pattern, problem } = numberOptions[letter] ?? {};
        if (pattern && !pattern.test(value)) return { problem: `${value}: ${problem}`, exitCode: 1 };
        setValue(options, letter, value);
        break;
      } else return { problem: `-${letter}: invalid option`, exitCode: 2 };
    }
  }
  return options;
}

function setValue(options: ReadOptions, letter: string, value: string): void {
  if (letter === 'p') options.prompt = value;
  else if (letter === 'd') options.delimiter = value === '' ? 0 : value.charCodeAt(0);
  else if (letter === 'n' || letter === 'N') options.maxChars = Number(value);
  else if (letter === 't') options.timeoutMs = Math.abs(Number.parseFloat(value) || 0) * 1000;
  else if (letter === 'u') options.fd = Number(value);
  else if (letter === 'a') options.array = value;
}

interface Line {
  text: string;
  isComplete: boolean;
}

/** Reads a line; with `isRaw` off a backslash before the line end joins the next line. */
async function readLine(
  { signal }: ShellProcess,
  input: ByteInput,
  { delimiter, maxChars, isRaw }: ReadOptions,
): Promise<Line | null> {
  const limits = maxChars === undefined ? { signal } : { signal, maxBytes: maxChars };
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const part = await input.readUntil(delimiter, limits);
    if (!part) return text === '' ? null : { text, isComplete: false };
    text += decoder.decode(part.bytes);
    if (!part.found) return { text, isComplete: maxChars !== undefined && text.length >= maxChars };
    text = text.slice(0, -1);
    if (isRaw || !/(^|[^\\])(\\\\)*\\$/.test(text)) return { text, isComplete: true };
    text = text.slice(0, -1);
  }
}

/** Reads what the terminal must treat in its own way: unseen, or no more than some characters. */
async function readFromTerminal(process: ShellProcess, options: ReadOptions): Promise<Line | null> {
  const text = await process.kernel.terminal!.readLine({
    prompt: options.prompt,
    signal: process.signal,
    isSecret: options.isSecret,
    staysOnLine: options.isSecret,
    maxChars: options.maxChars,
  });
  return text === null ? null : { text, isComplete: true };
}

async function withTimeout(process: ShellProcess, options: ReadOptions, line: Promise<Line | null>) {
  if (options.timeoutMs === undefined) return untilAborted(line, process.signal);
  const controller = new AbortController();
  const expiry = process.kernel.host.connection
    .sleep(options.timeoutMs, controller.signal)
    .then(() => 'timeout' as const)
    .catch(() => 'timeout' as const);
  try {
    return await untilAborted(Promise.race([line, expiry]), process.signal);
  } finally {
    controller.abort();
  }
}

/** Splits a line among variables: the last one takes the rest with its separators. */
export function splitForRead(text: string, ifs: string, count: number, isRaw: boolean): string[] {
  const chars = [...text].map((char) => ({ char, isQuoted: false }));
  if (!isRaw) {
    for (let index = 0; index < chars.length; index++) {
      if (chars[index]!.char !== '\\') continue;
      chars.splice(index, 1);
      if (chars[index]) chars[index]!.isQuoted = true;
    }
  }
  const isBlank = (at: number) => {
    const entry = chars[at];
    return entry !== undefined && !entry.isQuoted && ifs.includes(entry.char) && /[ \t\n]/.test(entry.char);
  };
  const isSeparator = (at: number) => {
    const entry = chars[at];
    return entry !== undefined && !entry.isQuoted && ifs.includes(entry.char) && !/[ \t\n]/.test(entry.char);
  };
  const fields: string[] = [];
  let at = 0;
  while (isBlank(at)) at++;
  while (fields.length < count - 1 && at < chars.length) {
    let field = '';
    while (at < chars.length && !isBlank(at) && !isSeparator(at)) field += chars[at++]!.char;
    fields.push(field);
    while (isBlank(at)) at++;
    if (isSeparator(at)) {
      at++;
      while (isBlank(at)) at++;
    }
  }
  if (at < chars.length) {
    let end = chars.length;
    while (end > at && isBlank(end - 1)) end--;
    const rest = chars.slice(at, end);
    const last = rest.at(-1);
    const separators = rest.filter((entry) => !entry.isQuoted && ifs.includes(entry.char) && !/\s/.test(entry.char));
    if (last && separators.length === 1 && separators[0] === last) rest.pop();
    fields.push(rest.map((entry) => entry.char).join(''));
  }
  return fields;
}

/** Reads a line into variables, split at IFS. */
export async function read(call: BuiltinCall): Promise<number> {
  const { process, args, fds, fail } = call;
  const options = parseOptions(args);
  if ('problem' in options) return fail(options.problem, options.exitCode);
  const input = inputOf(fds, options.fd);
  if (!input) return fail(`${options.fd}: invalid file descriptor: Bad file descriptor`);
  const stderr = fds.get(2)?.output;
  const isSpecial = options.isSecret || options.maxChars !== undefined;
  const asksTerminal = isSpecial && input.isTerminal && process.kernel.terminal !== undefined;
  if (options.prompt && input.isTerminal && !asksTerminal && stderr) await writeText(stderr, options.prompt);
  const reading = asksTerminal ? readFromTerminal(process, options) : readLine(process, input, options);
  const line = await withTimeout(process, options, reading);
  if (process.signal.aborted) throw new InterruptedError();
  const isTimeout = line === 'timeout';
  const text = line === null || line === 'timeout' ? '' : line.text;
  assign(process, options, text);
  if (isTimeout) return timeoutExitCode;
  return line !== null && line.isComplete ? 0 : 1;
}

function assign(process: ShellProcess, options: ReadOptions, text: string): void {
  const { variables } = process.state;
  const ifs = variables.get('IFS') ?? ' \t\n';
  if (options.array !== undefined) {
    const fields = splitForRead(text, ifs, Infinity, options.isRaw);
    return variables.setArray(options.array, fields);
  }
  if (options.names.length === 0) {
    return variables.set('REPLY', options.isRaw ? text : text.replace(/\\(.)/gs, '$1'));
  }
  const fields = splitForRead(text, ifs, options.names.length, options.isRaw);
  for (const [index, name] of options.names.entries()) variables.set(name, fields[index] ?? '');
}
