import { shellMessages } from '../../core/messages/shell.ts';
import { ExitJump, InterruptedError, untilAborted } from '../interpreter/control-flow.ts';
import { describeJob } from '../interpreter/jobs.ts';
import type { ShellProcess } from '../interpreter/process.ts';
import { runTrap, signalExitCode } from '../interpreter/traps.ts';
import { shellPid } from '../kernel.ts';
import type { BackgroundJob } from '../kernel.ts';
import { shellMessage } from '../shell-message.ts';
import type { BuiltinCall } from './builtin.ts';
import { signalName } from './trap.ts';

function findJob(process: ShellProcess, word: string | undefined): BackgroundJob | undefined {
  const all = [...process.kernel.jobs.values()];
  if (word === undefined || word === '%' || word === '%%' || word === '%+') return all.at(-1);
  if (word === '%-') return all.at(-2);
  if (/^%\d+$/.test(word)) return process.kernel.jobs.get(Number(word.slice(1)));
  if (word.startsWith('%')) return all.find((job) => job.command.startsWith(word.slice(1)));
  return all.find((job) => String(job.pid) === word);
}

export async function jobs({ process, args, out }: BuiltinCall): Promise<number> {
  const { kernel } = process;
  const all = [...kernel.jobs.values()];
  for (const [index, job] of all.entries()) {
    if (args[0] === '-p') await out(`${job.pid}\n`);
    else await out(describeJob(job, index === all.length - 1));
    if (job.exitCode !== undefined) kernel.jobs.delete(job.number);
  }
  return 0;
}

async function waitFor(process: ShellProcess, job: BackgroundJob): Promise<number> {
  const exitCode = await untilAborted(job.done, process.signal);
  process.kernel.jobs.delete(job.number);
  return exitCode;
}

export async function wait({ process, args, fail }: BuiltinCall): Promise<number> {
  const words = args.filter((word) => !word.startsWith('-'));
  if (args.includes('-n')) {
    const running = [...process.kernel.jobs.values()];
    if (running.length === 0) return 127;
    const first = await untilAborted(Promise.race(running.map((job) => job.done.then(() => job))), process.signal);
    return waitFor(process, first);
  }
  if (words.length === 0) {
    for (const job of process.kernel.jobs.values()) await waitFor(process, job);
    return 0;
  }
  let exitCode = 0;
  for (const word of words) {
    const job = findJob(process, word);
    if (job) exitCode = await waitFor(process, job);
    else if (word.startsWith('%')) exitCode = await fail(`${word}: no such job`, 127);
    else if (!/^\d+$/.test(word)) exitCode = await fail(`\`${word}': not a pid or valid job spec`);
    else exitCode = await fail(`pid ${word} is not a child of this shell`, 127);
  }
  return exitCode;
}

/** Brings a job to the foreground: Ctrl-C then ends it. */
export async function foreground({ process, args, out, fail }: BuiltinCall): Promise<number> {
  const job = findJob(process, args[0]);
  if (!job) return fail(args[0] === undefined ? 'current: no such job' : `${args[0]}: no such job`);
  await out(`${job.command}\n`);
  try {
    return await waitFor(process, job);
  } catch (error) {
    if (error instanceof InterruptedError) job.controller.abort('INT');
    throw error;
  }
}

/** Jobs here are never stopped, so there is none to go on in the background. */
export async function background({ process, args, fail }: BuiltinCall): Promise<number> {
  const job = findJob(process, args[0]);
  if (!job) return fail(args[0] === undefined ? 'current: no such job' : `${args[0]}: no such job`);
  return fail(`job ${job.number} already in background`);
}

export async function disown({ process, args }: BuiltinCall): Promise<number> {
  const job = findJob(
    process,
    args.find((word) => !word.startsWith('-')),
  );
  if (job) process.kernel.jobs.delete(job.number);
  return 0;
}

/** Signals that do nothing to who has no trap for them. */
const harmless = new Set(['EXIT', 'CHLD', 'CONT', 'WINCH']);
const stopping = new Set(['STOP', 'TSTP', 'TTIN', 'TTOU']);

export async function kill(call: BuiltinCall): Promise<number> {
  const { args, out, fail } = call;
  if (args[0] === '-l') {
    await out('HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM\n');
    return 0;
  }
  let words = args;
  let signal: string | undefined = 'TERM';
  if (words[0] === '-s' || words[0] === '-n') {
    signal = signalName(words[1] ?? '');
    words = words.slice(2);
  } else if (/^-\w+$/.test(words[0] ?? '')) {
    signal = words[0] === '-0' ? 'EXIT' : signalName(words[0]!.slice(1));
    words = words.slice(1);
  }
  if (signal === undefined) return fail('invalid signal specification');
  if (words.length === 0) return fail('usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ...', 2);
  if (stopping.has(signal)) return fail(shellMessage(shellMessages.cannotStop));
  let exitCode = 0;
  for (const word of words) exitCode = (await signalOne(call, word, signal)) || exitCode;
  return exitCode;
}

async function signalOne(call: BuiltinCall, word: string, signal: string): Promise<number> {
  const { process, fail } = call;
  if (word === String(shellPid)) return signalSelf(call, signal);
  const job = findJob(process, word);
  if (!job) return fail(word.startsWith('%') ? `${word}: no such job` : `(${word}) - No such process`);
  if (job.exitCode !== undefined) return fail(`(${word}) - No such process`);
  if (!harmless.has(signal)) job.controller.abort(signal);
  return 0;
}

/** `kill $$`: the trap runs, otherwise a script ends; an interactive shell ignores TERM. */
async function signalSelf({ process, fds }: BuiltinCall, signal: string): Promise<number> {
  const hasTrap = process.state.traps.has(signal) && signal !== 'KILL';
  if (hasTrap) await runTrap(process, signal, fds);
  else if (!harmless.has(signal) && !(process.isInteractive && signal === 'TERM')) {
    throw new ExitJump(signalExitCode(signal));
  }
  return 0;
}
