import { untilAborted } from '../interpreter/control-flow.ts';
import { hasJobControl, outputOf } from '../interpreter/process.ts';
import type { ShellProcess } from '../interpreter/process.ts';
import { writeText } from '../io/byte-streams.ts';
import { exitCodeOfJob } from '../jobs/job.ts';
import { jobLine, newsOfJobs, startedIn } from '../jobs/job-line.ts';
import type { Job } from '../jobs/job.ts';
import { waitInForeground } from '../jobs/run-job.ts';
import type { BuiltinCall } from './builtin.ts';

/** The job that a word means; otherwise complains as bash does. */
async function jobOrComplain({ process, name, fail }: BuiltinCall, word: string | undefined): Promise<Job | undefined> {
  const found = process.jobs.find(word);
  if (typeof found === 'object') return found;
  if (found === 'ambiguous') await fail(`${word!.replace(/^%/, '')}: ambiguous job spec`);
  if (found === 'none' || name === 'jobs') await fail(`${word ?? 'current'}: no such job`);
  return undefined;
}

/** Lists the jobs: `-l` with process ids, `-p` only those, `-r` and `-s` only running or stopped ones. */
export async function jobs(call: BuiltinCall): Promise<number> {
  const { process, args, out, fail } = call;
  const letters = args.filter((word) => /^-[lnprs]+$/.test(word)).join('');
  const unknown = args.find((word) => word.startsWith('-') && !/^-[lnprs]+$/.test(word));
  if (unknown) {
    await fail(`${unknown}: invalid option`);
    await call.usage('jobs [-lnprs] [jobspec ...] or jobs -x command [args]');
    return 2;
  }
  const words = args.filter((word) => !word.startsWith('-'));
  const chosen: Job[] = [];
  let exitCode = 0;
  for (const word of words) {
    const job = await jobOrComplain(call, word);
    if (job) chosen.push(job);
    else exitCode = 1;
  }
  for (const job of words.length > 0 ? chosen : process.jobs.all) {
    const isHidden =
      (letters.includes('r') && job.state !== 'running') ||
      (letters.includes('s') && job.state !== 'stopped') ||
      (letters.includes('n') && job.isNotified);
    if (isHidden) continue;
    await out(letters.includes('p') ? `${job.group.pids[0]}\n` : jobLine(process, job, letters.includes('l')));
    job.isNotified = true;
  }
  for (const job of process.jobs.all) if (job.state === 'done' && job.isNotified) process.jobs.remove(job);
  return exitCode;
}

/** Waits for a job to end; an interactive shell then tells of it at once. */
async function waitFor(call: BuiltinCall, job: Job): Promise<number> {
  const { process } = call;
  const end = await untilAborted(job.ended, process.signal);
  if (hasJobControl(process)) await tell(call, newsOfJobs(process));
  process.jobs.remove(job);
  return exitCodeOfJob(end);
}

async function tell({ fds }: BuiltinCall, text: string): Promise<void> {
  const stderr = outputOf(fds, 2);
  if (stderr) await writeText(stderr, text);
}

/** `wait` for all: a stopped job is told of and passed over, as it might never end. */
async function waitForAll(call: BuiltinCall): Promise<number> {
  const { jobs } = call.process;
  for (;;) {
    let running: Job | undefined;
    for (const job of jobs.own) {
      if (job.state === 'stopped') {
        await tell(call, `bash: wait: warning: job ${job.number}[${job.group.pids[0]}] stopped\n`);
      } else if (job.state === 'running') {
        running = job;
        break;
      } else await waitFor(call, job);
    }
    if (!running) return 0;
    await waitFor(call, running);
  }
}

/** Waits for jobs: those named, `-n` for the next one, or all; answers the last one's exit code. */
export async function wait(call: BuiltinCall): Promise<number> {
  const { process, args, fail } = call;
  const words = args.filter((word) => !word.startsWith('-'));
  if (args.includes('-n')) {
    const chosen = words.length > 0 ? words.map((word) => findJob(process, word)) : process.jobs.own;
    const own = chosen.filter((job) => job !== undefined);
    if (own.length === 0) return 127;
    const first = await untilAborted(Promise.race(own.map((job) => job.ended.then(() => job))), process.signal);
    process.jobs.remove(first);
    return exitCodeOfJob(first.end!);
  }
  if (words.length === 0) return waitForAll(call);
  let exitCode = 0;
  for (const word of words) {
    const job = findJob(process, word);
    if (job) exitCode = await waitFor(call, job);
    else if (word.startsWith('%')) exitCode = await fail(`${word}: no such job`, 127);
    else if (!/^\d+$/.test(word)) exitCode = await fail(`\`${word}': not a pid or valid job spec`);
    else exitCode = await fail(`pid ${word} is not a child of this shell`, 127);
  }
  return exitCode;
}

/** A job of this shell by `%…` or process id. */
function findJob({ jobs }: ShellProcess, word: string): Job | undefined {
  if (!word.startsWith('%')) return jobs.own.find((job) => job.group.pids.includes(Number(word)));
  const found = jobs.find(word);
  return typeof found === 'object' && jobs.own.includes(found) ? found : undefined;
}

function where(process: ShellProcess, job: Job): string {
  const place = startedIn(process, job);
  return place === '' ? '' : `\t${place}`;
}

/** Brings a job to the foreground, where Ctrl-C and Ctrl-Z reach it. */
export async function foreground(call: BuiltinCall): Promise<number> {
  const { process, args, out, fail } = call;
  if (!hasJobControl(process)) return fail('no job control');
  const job = await jobOrComplain(call, args[0]);
  if (!job) return 1;
  if (job.state === 'done') return fail('job has terminated');
  process.jobs.makeCurrent(job);
  await out(`${job.text}${where(process, job)}\n`);
  job.group.send('CONT');
  return waitInForeground(process, job);
}

/** Lets stopped jobs go on in the background. */
export async function background(call: BuiltinCall): Promise<number> {
  const { process, args, out, fail } = call;
  if (!hasJobControl(process)) return fail('no job control');
  let exitCode = 0;
  for (const word of args.length > 0 ? args : [undefined]) {
    const job = await jobOrComplain(call, word);
    if (!job) exitCode = 1;
    else if (job.state === 'done') exitCode = await fail('job has terminated');
    else if (job.state === 'running') await fail(`job ${job.number} already in background`);
    else {
      const marker = process.jobs.marker(job);
      await out(`[${job.number}]${marker} ${job.text} &${where(process, job)}\n`);
      job.group.send('CONT');
      process.jobs.chooseCurrent();
    }
  }
  return exitCode;
}

/** Lets jobs run on without being listed. */
export async function disown(call: BuiltinCall): Promise<number> {
  const { process, args } = call;
  const letters = args.filter((word) => word.startsWith('-')).join('');
  const words = args.filter((word) => !word.startsWith('-'));
  // With -h a job only is not hung up when the shell ends, which does not happen here.
  if (letters.includes('h')) return 0;
  if (words.length === 0 && /[ar]/.test(letters)) {
    for (const job of process.jobs.all) if (!letters.includes('r') || job.state === 'running') process.jobs.remove(job);
    return 0;
  }
  let exitCode = 0;
  for (const word of words.length > 0 ? words : [undefined]) {
    const job = (word === undefined ? undefined : findJob(process, word)) ?? (await jobOrComplain(call, word));
    if (job) process.jobs.remove(job);
    else exitCode = 1;
  }
  return exitCode;
}
