/** Linux's signals by number, from 1 on, without `SIG`. */
const names =
  'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS'.split(
    ' ',
  );

/** What bash can trap besides signals. EXIT is number 0. */
const trappable = ['EXIT', 'ERR', 'DEBUG', 'RETURN'];

const texts: Readonly<Record<string, string>> = {
  HUP: 'Hangup',
  INT: 'Interrupt',
  QUIT: 'Quit',
  ILL: 'Illegal instruction',
  ABRT: 'Aborted',
  FPE: 'Floating point exception',
  KILL: 'Killed',
  USR1: 'User defined signal 1',
  SEGV: 'Segmentation fault',
  USR2: 'User defined signal 2',
  PIPE: 'Broken pipe',
  ALRM: 'Alarm clock',
  TERM: 'Terminated',
};

/** The plain name of a signal given as `2`, `int`, `SIGINT` or `INT`. */
export function signalName(word: string): string | undefined {
  if (/^\d+$/.test(word)) return word === '0' ? 'EXIT' : names[Number(word) - 1];
  const name = word.toUpperCase().replace(/^SIG/, '');
  return names.includes(name) || trappable.includes(name) ? name : undefined;
}

/** Its number, undefined for what only bash knows (ERR …). */
export function signalNumber(name: string): number | undefined {
  const index = names.indexOf(name);
  return index < 0 ? undefined : index + 1;
}

/** `$?` of a process that a signal ended. */
export function signalExitCode(name: string): number {
  return 128 + (signalNumber(name) ?? 2);
}

/** What bash says of a process that a signal ended. */
export function signalText(name: string): string {
  return texts[name] ?? `Signal ${signalNumber(name) ?? name}`;
}

/** The table of `kill -l` and `trap -l`. */
export function signalTable(): string {
  const cells = names.map((name, index) => `${String(index + 1).padStart(2)}) SIG${name}`);
  const lines: string[] = [];
  for (let start = 0; start < cells.length; start += 5) lines.push(`${cells.slice(start, start + 5).join('\t')}\n`);
  return lines.join('');
}
