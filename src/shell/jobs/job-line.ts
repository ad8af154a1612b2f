import type { ShellProcess } from '../interpreter/process.ts';
import { exitCodeOfJob } from './job.ts';
import type { Job } from './job.ts';
import { signalText } from './signals.ts';

/** A directory as `jobs` shows it: `~` for home. */
export function shortDirectory({ state }: ShellProcess, directory: string): string {
  const home = state.variables.get('HOME') ?? '';
  const isHome = home !== '' && (directory === home || directory.startsWith(`${home}/`));
  return isHome ? `~${directory.slice(home.length)}` : directory;
}

/** Where a job was started, when that is not where the shell is now. */
export function startedIn(process: ShellProcess, job: Job): string {
  return job.directory === process.state.cwd ? '' : `(wd: ${shortDirectory(process, job.directory)})`;
}

function stateText(job: Job): string {
  if (!job.end) return job.state === 'stopped' ? 'Stopped' : 'Running';
  if (job.end.kind === 'signal') return signalText(job.end.name);
  const exitCode = exitCodeOfJob(job.end);
  return exitCode === 0 ? 'Done' : `Exit ${exitCode}`;
}

const stateColumns = 24;

/** What `jobs` shows of a job; `isLong` with process ids, one line a member. */
export function jobLine(process: ShellProcess, job: Job, isLong = false): string {
  const place = startedIn(process, job);
  const suffix = `${job.state === 'running' ? ' &' : ''}${place === '' ? '' : `  ${place}`}`;
  const head = `[${job.number}]${process.jobs.marker(job)} `;
  const state = stateText(job).padEnd(stateColumns);
  if (!isLong) return `${head} ${state}${job.text}${suffix}\n`;
  const [first, ...rest] = job.members;
  const pid = (index: number) => String(job.group.pids[index]).padStart(5);
  const lines = [`${head}${pid(0)} ${state}${first}`];
  for (const [index, text] of rest.entries()) {
    lines.push(`${' '.repeat(head.length)}${pid(index + 1)}${' '.repeat(stateColumns - 1)}| ${text}`);
  }
  return `${lines.join('\n')}${suffix}\n`;
}

/** What to tell of jobs that have ended or stopped since this was last asked. */
export function newsOfJobs(process: ShellProcess): string {
  const news: string[] = [];
  for (const job of process.jobs.all) {
    if (job.isNotified || job.state === 'running') continue;
    news.push(job.state === 'stopped' ? `\n${jobLine(process, job)}` : jobLine(process, job));
    job.isNotified = true;
  }
  for (const job of process.jobs.all) if (job.state === 'done') process.jobs.remove(job);
  return news.join('');
}
