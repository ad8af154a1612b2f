import type { ProcessGroup } from './process-group.ts';
import { signalExitCode } from './signals.ts';

/** How a job ended: by itself, by a signal, or by an error for the shell that waits for it. */
export type JobEnd =
  { kind: 'exit'; exitCode: number } | { kind: 'signal'; name: string } | { kind: 'error'; error: unknown };

/** A pipeline or a background list, as job control treats it. */
export interface Job {
  /** 0 until it has a place in the table. */
  number: number;
  group: ProcessGroup;
  /** What it runs, as bash writes it, one text a member of the pipeline. */
  members: readonly string[];
  text: string;
  /** The directory in which it was started. */
  directory: string;
  ended: Promise<JobEnd>;
  end: JobEnd | undefined;
  readonly state: 'running' | 'stopped' | 'done';
  /** Whether the shell has told of its present state. */
  isNotified: boolean;
}

/** A new job of a process group; the job table gives it its number. */
export function jobOf(group: ProcessGroup, members: readonly string[], directory: string, ended: Promise<JobEnd>): Job {
  const job: Job = {
    number: 0,
    group,
    members,
    text: members.join(' | '),
    directory,
    ended,
    end: undefined,
    get state() {
      if (this.end) return 'done';
      return group.isStopped ? 'stopped' : 'running';
    },
    isNotified: false,
  };
  void ended.then((end) => {
    job.end = end;
    job.isNotified = false;
  });
  let wasStopped = false;
  group.onChange(() => {
    if (group.isStopped !== wasStopped) job.isNotified = false;
    wasStopped = group.isStopped;
  });
  return job;
}

/** `$?` of an ended job. */
export function exitCodeOfJob(end: JobEnd): number {
  if (end.kind === 'exit') return end.exitCode;
  return end.kind === 'signal' ? signalExitCode(end.name) : 1;
}
