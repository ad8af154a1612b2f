import type { Thread } from '../io/thread.ts';

/** One call of jq. */
export interface JqRun {
  /** Its words. */
  args: readonly string[];
  env: Record<string, string>;
  cwd: string;
  stdin: Uint8Array;
  /** Lines of stdin that earlier calls took, so that what is said about a line has its number. */
  precedingLines: number;
  /** The files that its words name, by their full paths. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Which of stdin, stdout and stderr are the terminal. */
  terminals: readonly [boolean, boolean, boolean];
  nowMs: number;
}

export type FromJq =
  | { kind: 'output'; stream: 1 | 2; bytes: Uint8Array }
  | { kind: 'exit'; exitCode: number }
  /** jq could not be loaded. */
  | { kind: 'failure'; reason: string };

/** Runs one call after another. */
export type JqThread = Thread<JqRun, FromJq>;
