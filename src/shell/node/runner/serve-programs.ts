import type { FromRunner, ToRunner } from '../messages.ts';
import { ProgramRun } from './run-program.ts';

/** Runs a program for whoever sends messages; the other side of `ProgramThread`. */
export function servePrograms(post: (message: FromRunner) => void): (message: ToRunner) => void {
  let run: Promise<ProgramRun> | undefined;
  // What fails here fails again, and is told, when a program comes.
  ProgramRun.prepare().catch(() => undefined);
  return (message) => {
    if (message.kind === 'run') run = ProgramRun.start(message.program, post);
    else if (message.kind === 'shown') void run?.then((one) => one.shown(message.bytes));
    else void run?.then((one) => one.answer(message.id, message.answer, message.nowMs));
  };
}
