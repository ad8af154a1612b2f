/** `break` and `continue` on their way to the loop that they leave. */
export class LoopJump extends Error {
  readonly kind: 'break' | 'continue';
  levels: number;
  /** `$?` of the loop that is left. */
  readonly exitCode: number;
  constructor(kind: 'break' | 'continue', levels: number, exitCode = 0) {
    super(kind);
    this.kind = kind;
    this.levels = levels;
    this.exitCode = exitCode;
  }
}

/** `return` on its way to the function or sourced script. */
export class ReturnJump extends Error {
  readonly exitCode: number;
  constructor(exitCode: number) {
    super('return');
    this.exitCode = exitCode;
  }
}

/** `exit`, or `set -e` after a failure, on its way to the end of the shell process. */
export class ExitJump extends Error {
  readonly exitCode: number;
  constructor(exitCode: number) {
    super('exit');
    this.exitCode = exitCode;
  }
}

/** A failed expansion: ends a script like `exit`, but only the line of an interactive shell. */
export class LineJump extends ExitJump {}

/** Ctrl-C or a signal: everything up to the process that owns the signal ends. */
export class InterruptedError extends Error {
  constructor() {
    super('interrupted');
  }
}

/**
 * A failed expansion or assignment: the message is shown with the shell's prefix, the command is not run.
 * An interactive shell goes on with the next line, a script ends.
 */
export class ExpansionError extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** An arithmetic expression without a value: ends a script like any failed expansion, but not where it is the command. */
export class ArithmeticError extends ExpansionError {}

/** A redirection that failed: only this command is skipped. */
export class RedirectionError extends Error {}

/** Writing into a pipe that nobody reads any more (SIGPIPE). */
export class BrokenPipeError extends Error {
  constructor() {
    super('Broken pipe');
  }
}

/** Whether the shell itself ends something by this error; any other is a defect of whoever threw it. */
export function isControlFlow(error: unknown): boolean {
  const kinds = [LoopJump, ReturnJump, ExitJump, InterruptedError, ExpansionError, RedirectionError, BrokenPipeError];
  // A RangeError says that memory, room for files or the stack is used up.
  return error instanceof RangeError || kinds.some((kind) => error instanceof kind);
}

/** Exit codes of processes ended by signals: 128 + number. */
export const interruptedExitCode = 130;
export const brokenPipeExitCode = 141;

/** Rejects with InterruptedError as soon as `signal` aborts; what was waited for goes on unobserved. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) {
    work.catch(() => undefined);
    return Promise.reject(new InterruptedError());
  }
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(new InterruptedError());
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
