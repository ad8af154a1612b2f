import type { CommandContext, RunningProgram } from '../../kernel.ts';
import { shellPid } from '../../kernel.ts';
import { fail, out } from '../support.ts';

interface Column {
  header: string;
  width: number;
  /** Text columns are filled at the right, numbers at the left; the last column is not filled. */
  isText?: boolean;
  value(program: RunningProgram, context: CommandContext): string;
}

const user: Column['value'] = (_, { env }) => env['USER'] ?? 'learner';
const terminal: Column['value'] = () => 'pts/0';
const firstWord = (command: string) => command.split(/\s/)[0]!.replace(/^.*\//, '');

/** `T` stopped, `R` running, `S` waiting; `s` leads a session, `+` has the terminal. */
const state: Column['value'] = ({ pid, group, command }, { kernel }) => {
  const { foreground } = kernel.shared;
  if (pid === shellPid) return foreground ? 'Ss' : 'Ss+';
  const letter = group?.isHeld ? 'T' : firstWord(command) === 'ps' ? 'R' : 'S';
  return foreground?.includes(group) ? `${letter}+` : letter;
};

const startTime: Column['value'] = ({ startedMs }) => new Date(startedMs).toISOString().slice(11, 16);
const parent: Column['value'] = ({ pid }) => (pid === shellPid ? '1' : String(shellPid));
const number = (header: string, width: number, text: string): Column => ({ header, width, value: () => text });

const columns: Readonly<Record<string, Column>> = {
  pid: { header: 'PID', width: 7, value: ({ pid }) => String(pid) },
  ppid: { header: 'PPID', width: 7, value: parent },
  pgid: { header: 'PGID', width: 7, value: ({ pid, group }) => String(group?.pids[0] ?? pid) },
  tty: { header: 'TTY', width: 8, isText: true, value: terminal },
  time: { header: 'TIME', width: 8, value: () => '00:00:00' },
  stat: { header: 'STAT', width: 4, isText: true, value: state },
  s: { header: 'S', width: 1, isText: true, value: (...args) => state(...args)[0]! },
  user: { header: 'USER', width: 8, isText: true, value: user },
  uid: { header: 'UID', width: 8, isText: true, value: user },
  comm: { header: 'COMMAND', width: 15, isText: true, value: ({ command }) => firstWord(command) },
  ucmd: { header: 'CMD', width: 15, isText: true, value: ({ command }) => firstWord(command) },
  cmd: { header: 'CMD', width: 27, isText: true, value: ({ command }) => command },
  args: { header: 'COMMAND', width: 27, isText: true, value: ({ command }) => command },
  start: { header: 'START', width: 6, isText: true, value: startTime },
  stime: { header: 'STIME', width: 5, value: startTime },
  cpu: number('C', 2, '0'),
  pcpu: number('%CPU', 4, '0.0'),
  pmem: number('%MEM', 4, '0.0'),
  vsz: number('VSZ', 6, '0'),
  rss: number('RSS', 5, '0'),
  shorttime: number('TIME', 6, '0:00'),
};

const aliases: Readonly<Record<string, string>> = {
  state: 's',
  tname: 'tty',
  tt: 'tty',
  command: 'args',
  '%cpu': 'pcpu',
  '%mem': 'pmem',
};

const layouts = {
  plain: ['pid', 'tty', 'time', 'ucmd'],
  full: ['uid', 'pid', 'ppid', 'cpu', 'stime', 'tty', 'time', 'cmd'],
  states: ['pid', 'tty', 'stat', 'shorttime', 'args'],
  users: ['user', 'pid', 'pcpu', 'pmem', 'vsz', 'rss', 'tty', 'stat', 'start', 'shorttime', 'args'],
};

/** The names of the columns that the options ask for, and the process ids if only some are wanted. */
function parseArguments(args: readonly string[]) {
  let names: string[] = layouts.plain;
  const pids: number[] = [];
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!;
    const attached = /^-([op])(.+)$/.exec(word);
    const value = () => attached?.[2] ?? args[++index] ?? '';
    if (word.startsWith('-o')) names = value().split(/[, ]+/);
    else if (word.startsWith('-p')) pids.push(...value().split(/[, ]+/).map(Number));
    else if (/^-[a-zA-Z]*f/.test(word)) names = layouts.full;
    else if (/^[a-z]*u[a-z]*$/.test(word)) names = layouts.users;
    else if (/^[a-z]*x[a-z]*$/.test(word)) names = layouts.states;
    else if (/^\d+$/.test(word)) pids.push(Number(word));
  }
  return { names: names.map((name) => aliases[name] ?? name), pids };
}

/** The processes of this terminal: the shell and what it runs. */
export async function ps(context: CommandContext): Promise<number> {
  const { shared, startedMs, host } = context.kernel;
  // What was started just before (`sleep 3 & ps`), or beside it in a pipeline, becomes its program first.
  await host.yieldControl();
  const { names, pids } = parseArguments(context.args);
  const unknown = names.find((name) => !Object.hasOwn(columns, name));
  if (unknown !== undefined) {
    return fail({ ...context, name: 'error' }, `unknown user-defined format specifier "${unknown}"`);
  }
  const chosen = names.map((name) => columns[name]!);
  const shell: RunningProgram = { pid: shellPid, command: 'bash', group: undefined, startedMs };
  const programs = [shell, ...shared.programs.values()]
    .filter(({ pid }) => pids.length === 0 || pids.includes(pid))
    .sort((a, b) => a.pid - b.pid);
  const line = (texts: readonly string[]) =>
    texts
      .map((text, index) => {
        const { width, isText } = chosen[index]!;
        if (!isText) return text.padStart(width);
        return index === texts.length - 1 ? text : text.padEnd(width);
      })
      .join(' ');
  await out(context, `${line(chosen.map(({ header }) => header))}\n`);
  for (const program of programs) await out(context, `${line(chosen.map(({ value }) => value(program, context)))}\n`);
  return programs.length > 0 ? 0 : 1;
}
