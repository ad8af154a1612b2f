import type { Thread } from '../io/thread.ts';

/** A file as the program sees it from its start on. */
export interface ProgramFile {
  path: string;
  mode: number;
  mtimeMs: number;
  /** Undefined for a folder. */
  bytes?: Uint8Array | undefined;
}

/** Where the program comes from. */
export type ProgramSource =
  | { kind: 'file'; path: string }
  /** `-e`, `-p`, or stdin. */
  | { kind: 'text'; text: string; prints: boolean; name: '[eval]' | '[stdin]'; isModule: boolean }
  /** What a person types, expression by expression. */
  | { kind: 'repl' };

export interface Program {
  source: ProgramSource;
  /** `process.argv` from the third on. */
  args: string[];
  env: Record<string, string>;
  cwd: string;
  files: ProgramFile[];
  /** All of stdin; undefined when it is the terminal, which is asked line by line. */
  stdin: Uint8Array | undefined;
  stdoutIsTerminal: boolean;
  columns: number;
  nowMs: number;
}

/** What a program changed; applied to the shell's files in this order. */
export type FileChange =
  | { kind: 'write'; path: string; bytes: Uint8Array; isAppended: boolean }
  | { kind: 'folder'; path: string }
  | { kind: 'remove'; path: string }
  | { kind: 'rename'; from: string; to: string }
  | { kind: 'mode'; path: string; mode: number };

/** What takes time and is asked of the shell. */
export type Question =
  | { kind: 'sleep'; durationMs: number }
  | { kind: 'fetch'; method: string; url: string; headers: Record<string, string>; body: string }
  | { kind: 'line' }
  /** A line that is edited behind a prompt; `history` is what the arrow keys bring back. */
  | { kind: 'prompt'; prompt: string; history: string[] }
  | { kind: 'exec'; command: string; cwd: string; env: Record<string, string>; stdin: string };

export type Answer =
  | { kind: 'slept' }
  | { kind: 'response'; status: number; headers: Record<string, string>; bytes: Uint8Array }
  | { kind: 'failure'; code: string; address: string }
  | { kind: 'line'; line: string | null }
  /** Ctrl-C at a prompt. */
  | { kind: 'interrupted' }
  | { kind: 'exec'; stdout: string; stderr: string; exitCode: number };

export type ToRunner =
  | { kind: 'run'; program: Program }
  | { kind: 'answer'; id: number; answer: Answer; nowMs: number }
  | { kind: 'shown'; bytes: number };

export type FromRunner =
  | { kind: 'output'; stream: 1 | 2; text: string }
  | { kind: 'change'; change: FileChange }
  | { kind: 'question'; id: number; question: Question }
  | { kind: 'cancel'; id: number }
  | { kind: 'exit'; exitCode: number };

/** A thread in which one program runs. */
export type ProgramThread = Thread<ToRunner, FromRunner>;
