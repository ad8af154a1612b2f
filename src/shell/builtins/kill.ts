import { ExitJump } from '../interpreter/control-flow.ts';
import { runTrap } from '../interpreter/traps.ts';
import type { ProcessGroup } from '../jobs/process-group.ts';
import { signalExitCode, signalName, signalNumber, signalTable } from '../jobs/signals.ts';
import { shellPid } from '../kernel.ts';
import type { BuiltinCall } from './builtin.ts';

const usage = 'kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]';

/** Sends a signal to jobs and processes; `-l` lists the signals. */
export async function kill(call: BuiltinCall): Promise<number> {
  const { args, fail } = call;
  if (args[0] === '-l' || args[0] === '-L') return list(call);
  let words = args;
  let signal: string | undefined = 'TERM';
  if (words[0] === '-s' || words[0] === '-n') {
    if (words[1] === undefined) return fail(`${words[0]}: option requires an argument`);
    signal = signalName(words[1]);
    if (!signal) return fail(`${words[1]}: invalid signal specification`);
    words = words.slice(2);
  } else if (/^-\w+$/.test(words[0] ?? '')) {
    signal = signalName(words[0]!.slice(1));
    if (!signal) return fail(`${words[0]!.slice(1)}: invalid signal specification`);
    words = words.slice(1);
  }
  if (words[0] === '--') words = words.slice(1);
  if (words.length === 0) {
    await call.usage(usage);
    return 2;
  }
  let exitCode = 0;
  for (const word of words) exitCode = (await signalOne(call, word, signal)) || exitCode;
  return exitCode;
}

/** `kill -l`: all signals, or the name of a number and the number of a name. */
async function list({ args, out, fail }: BuiltinCall): Promise<number> {
  if (args.length === 1) await out(signalTable());
  for (const word of args.slice(1)) {
    const number = Number(word);
    // The exit code of a process that a signal ended names it as well.
    const name = signalName(number > 128 ? String(number - 128) : word);
    if (!name) return fail(`${word}: invalid signal specification`);
    await out(`${/^\d+$/.test(word) ? name : signalNumber(name)}\n`);
  }
  return 0;
}

async function signalOne(call: BuiltinCall, word: string, signal: string): Promise<number> {
  const { process, fail } = call;
  if (word === String(shellPid)) return signalSelf(call, signal);
  if (word.startsWith('%')) {
    const job = process.jobs.find(word);
    if (job === 'ambiguous') await fail(`${word.slice(1)}: ambiguous job spec`);
    if (typeof job !== 'object') return fail(`${word}: no such job`);
    if (job.state === 'done') return fail(`(${job.group.pids[0]}) - No such process`);
    job.group.send(signal);
    job.isNotified = false;
    // A stopped job could not act on what asks it to end.
    if (signal === 'TERM' || signal === 'HUP') job.group.send('CONT');
    return 0;
  }
  if (!/^-?\d+$/.test(word)) return fail(`${word}: arguments must be process or job IDs`);
  const group = groupOf(call, Math.abs(Number(word)));
  if (!group) return fail(`(${word}) - No such process`);
  group.send(signal);
  return 0;
}

/** Who runs under a process id; a negative one in `kill` means its whole group, which is what is signalled here. */
function groupOf({ process }: BuiltinCall, pid: number): ProcessGroup | undefined {
  return process.kernel.shared.programs.get(pid)?.group;
}

/** `kill $$`: the trap runs, otherwise a script ends; an interactive shell ignores TERM and what would stop it. */
async function signalSelf({ process, fds }: BuiltinCall, signal: string): Promise<number> {
  const ignored = process.isInteractive ? ['TERM', 'QUIT', 'TSTP', 'TTIN', 'TTOU'] : [];
  if (process.state.traps.has(signal) && signal !== 'KILL') await runTrap(process, signal, fds);
  else if (['EXIT', 'CHLD', 'CONT', 'WINCH', 'STOP', ...ignored].includes(signal)) return 0;
  else throw new ExitJump(signalExitCode(signal));
  return 0;
}
