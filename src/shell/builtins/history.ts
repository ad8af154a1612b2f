import { formatTime } from '../../core/strftime.ts';
import { zoneAt } from '../commands/time/time-zone.ts';
import type { History, HistoryEntry } from '../session/history-file.ts';
import { expandHistory } from '../session/history-expansion.ts';
import type { BuiltinCall } from './builtin.ts';

const usage = 'history [-c] [-d offset] [n] or history -anrw [filename] or history -ps arg [arg...]';

/** `history`: shows what was typed, forgets it, reads and writes it. Scripts have none. */
export async function history(call: BuiltinCall): Promise<number> {
  const { args, process, fail } = call;
  const remembered = process.isInteractive && process.kernel.history;
  if (!remembered) return 0;
  const [option, ...rest] = args[0] === '--' ? args.slice(1) : args;
  if (option === undefined) return show(call, remembered, 0);
  if (!option.startsWith('-') || option === '-') return showLast(call, remembered, [option, ...rest]);
  const letters = option.slice(1);
  const unknown = /[^cdanrwps]/.exec(letters)?.[0];
  if (unknown !== undefined) {
    await fail(`-${unknown}: invalid option`);
    await call.usage(usage);
    return 2;
  }
  if (letters.includes('c')) remembered.clear();
  if (letters.includes('d')) return forget(call, remembered, letters.split('d')[1] || rest[0]);
  if (letters.includes('s')) {
    await remembered.dropRunning();
    if (rest.length > 0) await remembered.store(rest.join(' '), process.kernel.host.connection.nowMs());
    return 0;
  }
  if (letters.includes('p')) return expand(call, remembered, rest);
  return /[anrw]/.test(letters) ? useFile(call, remembered, letters, rest[0]) : 0;
}

async function show({ process, out }: BuiltinCall, remembered: History, from: number): Promise<number> {
  const { variables } = process.state;
  const format = variables.get('HISTTIMEFORMAT') ?? '';
  const stamp = ({ atSeconds }: HistoryEntry) => {
    if (format === '') return '';
    const timeMs = (atSeconds ?? 0) * 1000;
    return atSeconds === undefined ? '??' : formatTime(timeMs, format, zoneAt(variables.get('TZ'), timeMs));
  };
  const { entries, droppedCount } = remembered;
  const lines = entries.map(
    (entry, index) => `${String(droppedCount + index + 1).padStart(5)}  ${stamp(entry)}${entry.text}\n`,
  );
  await out(lines.slice(from).join(''));
  return 0;
}

async function showLast(call: BuiltinCall, remembered: History, words: readonly string[]): Promise<number> {
  const [count] = words;
  if (!/^[-+]?\d+$/.test(count!)) return call.fail(`${count}: numeric argument required`);
  if (words.length > 1) return call.fail('too many arguments');
  return show(call, remembered, Math.max(0, remembered.lines.length - Math.abs(Number(count))));
}

/** `-d 3`, `-d -1`, `-d 3-5`. */
async function forget({ fail }: BuiltinCall, remembered: History, range: string | undefined): Promise<number> {
  if (range === undefined) return fail('-d: option requires an argument', 2);
  const outOfRange = () => fail(`${range}: history position out of range`);
  const match = /^(-?\d+)(?:-(-?\d+))?$/.exec(range);
  if (!match) return outOfRange();
  const count = remembered.lines.length;
  const indexOf = (text: string) =>
    text.startsWith('-') ? count + Number(text) : Number(text) - 1 - remembered.droppedCount;
  const first = indexOf(match[1]!);
  const last = match[2] === undefined ? first : indexOf(match[2]);
  if (first < 0 || last >= count || last < first) return outOfRange();
  await remembered.remove(first, last);
  return 0;
}

/** `-p`: what history expansion makes of each word. */
async function expand({ out, fail }: BuiltinCall, remembered: History, words: readonly string[]): Promise<number> {
  const lines = remembered.lines.slice(0, remembered.countBeforeRunning);
  for (const word of words) {
    const expansion = expandHistory(word, lines, remembered.droppedCount);
    if (expansion.kind === 'error') return fail(`${word}: history expansion failed`);
    await out(`${expansion.kind === 'same' ? word : expansion.text}\n`);
  }
  return 0;
}

/** Each command is written when it is typed: `-a` has nothing left to append to the shell's own file. */
async function useFile({ process }: BuiltinCall, remembered: History, letters: string, name?: string): Promise<number> {
  const { kernel, state } = process;
  const path = kernel.files.resolvePath(state.cwd, name ?? state.variables.get('HISTFILE') ?? remembered.path);
  if (letters.includes('w')) await remembered.write(path);
  else if (letters.includes('a')) {
    if (path !== remembered.path) await remembered.write(path);
  } else {
    if (letters.includes('n') && path === remembered.path) remembered.clear();
    if (!(await remembered.read(path))) return 1;
  }
  return 0;
}
