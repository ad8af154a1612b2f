import { hexOf } from '../../core/bytes.ts';
import { writeText } from '../io/byte-streams.ts';
import { parse } from '../interpreter/parse.ts';
import { outputOf } from '../interpreter/process.ts';
import type { History } from '../session/history-file.ts';
import type { BuiltinCall } from './builtin.ts';
import { runText } from './run.ts';

const usage = 'fc [-e ename] [-lnr] [first] [last] or fc -s [pat=rep] [command]';
const listedByDefault = 16;

interface FcOptions {
  letters: Set<string>;
  editor: string | undefined;
  words: string[];
}

/** Options of fc; negative numbers are no options. Undefined letter: the first that is unknown. */
function readOptions(args: readonly string[]): FcOptions | { unknown: string } {
  const letters = new Set<string>();
  let editor: string | undefined;
  let index = 0;
  for (; index < args.length && /^-[^\d]/.test(args[index]!); index++) {
    if (args[index] === '--') {
      index++;
      break;
    }
    for (const letter of args[index]!.slice(1)) {
      if (!'elnrs'.includes(letter)) return { unknown: `-${letter}` };
      letters.add(letter);
    }
    if (args[index]!.endsWith('e')) editor = args[++index];
  }
  return { letters, editor, words: args.slice(index) };
}

/** What fc may choose from: all entries before the command that it stands in. */
type Listed = Pick<History, 'lines' | 'droppedCount'>;

/** Where in the history a word of fc points: a number, one counted from the end, or how a command starts. */
function positionOf({ lines, droppedCount }: Listed, word: string): number {
  const number = /^-?\d+$/.test(word) ? Number(word) : undefined;
  if (number === undefined) return lines.findLastIndex((line) => line.startsWith(word));
  const index = number > 0 ? number - 1 - droppedCount : lines.length + (number === 0 ? -1 : number);
  return Math.min(Math.max(0, index), lines.length - 1);
}

/** `fc`: lists commands of the history, edits and runs them, or runs one again. */
export async function fc(call: BuiltinCall): Promise<number> {
  const remembered = call.process.isInteractive && call.process.kernel.history;
  if (!remembered) return 0;
  const options = readOptions(call.args);
  if ('unknown' in options) {
    await call.fail(`${options.unknown}: invalid option`);
    await call.usage(usage);
    return 2;
  }
  const lines = remembered.lines.slice(0, remembered.countBeforeRunning);
  const listed = { lines, droppedCount: remembered.droppedCount };
  if (options.letters.has('s') || options.editor === '-') return runAgain(call, remembered, listed, options.words);
  const isList = options.letters.has('l');
  const range = rangeOf(listed, options.words, isList);
  if (!range) return call.fail('no command found');
  const isReversed = options.letters.has('r') !== range.first > range.last;
  const [from, to] = [Math.min(range.first, range.last), Math.max(range.first, range.last)];
  const chosen = lines
    .slice(from, to + 1)
    .map((text, index) => ({ text, number: listed.droppedCount + from + index + 1 }));
  if (isReversed) chosen.reverse();
  if (!isList)
    return edit(
      call,
      remembered,
      chosen.map(({ text }) => text),
      options.editor,
    );
  const isPlain = options.letters.has('n');
  await call.out(chosen.map(({ text, number }) => `${isPlain ? '' : number}\t ${text}\n`).join(''));
  return 0;
}

function rangeOf(listed: Listed, [first, last]: string[], isList: boolean) {
  const end = listed.lines.length - 1;
  const start =
    first === undefined ? (isList ? Math.max(0, end - listedByDefault + 1) : end) : positionOf(listed, first);
  const stop = last === undefined ? (isList ? end : start) : positionOf(listed, last);
  return start < 0 || stop < 0 ? undefined : { first: start, last: stop };
}

/** `fc -s old=new command`. */
async function runAgain(call: BuiltinCall, remembered: History, listed: Listed, words: string[]): Promise<number> {
  const { lines } = listed;
  const end = words.findIndex((word) => !word.includes('='));
  const replacements = end < 0 ? words : words.slice(0, end);
  const word = words[replacements.length];
  const found = lines[word === undefined ? lines.length - 1 : positionOf(listed, word)];
  if (found === undefined) return call.fail('no command found');
  const text = replacements.reduce((line, replacement) => {
    const at = replacement.indexOf('=');
    return line.replaceAll(replacement.slice(0, at), () => replacement.slice(at + 1));
  }, found);
  return runInstead(call, remembered, [text]);
}

/** Lets an editor change the commands, then runs what it has left. */
async function edit(call: BuiltinCall, remembered: History, lines: string[], editor?: string): Promise<number> {
  const { process, fds } = call;
  const { files, host } = process.kernel;
  const { variables } = process.state;
  const path = `/tmp/bash-fc.${hexOf(host.randomBytes(3))}`;
  await remembered.dropRunning();
  await files.writeFile(path, `${lines.join('\n')}\n`);
  try {
    const program = editor ?? variables.get('FCEDIT') ?? variables.get('EDITOR') ?? 'vi';
    const exitCode = await runText(process, `${program} ${path}`, fds);
    if (exitCode !== 0) return exitCode;
    return await runInstead(call, remembered, commandsOf(await files.readFile(path)));
  } finally {
    await files.rm(path, { force: true });
  }
}

/** A text as whole commands, each over as many lines as it needs. */
function commandsOf(text: string): string[] {
  const commands: string[] = [];
  let command = '';
  for (const line of text.replace(/\n+$/, '').split('\n')) {
    command = command === '' ? line : `${command}\n${line}`;
    if (parse(command).kind === 'incomplete') continue;
    commands.push(command);
    command = '';
  }
  return command === '' ? commands : [...commands, command];
}

/** Shows commands, remembers them where `fc` stood, and runs them, one after the other. */
async function runInstead(
  { process, fds }: BuiltinCall,
  remembered: History,
  commands: readonly string[],
): Promise<number> {
  const errors = outputOf(fds, 2);
  await remembered.dropRunning();
  let exitCode = 0;
  for (const command of commands.filter((one) => one.trim() !== '')) {
    await remembered.store(command, process.kernel.host.connection.nowMs());
    if (errors) await writeText(errors, `${command}\n`);
    exitCode = await runText(process, command, fds);
  }
  return exitCode;
}
