/** What the runner gives to the program's side; values cross as JSON. */
export interface GuestHost {
  ask(name: string, argument: string): string;
  /** Starts what takes time; `answer` of what this file returns is called with its number. */
  start(question: string): number;
  cancel(id: number): void;
  write(stream: number, text: string): void;
  exit(exitCode: number): void;
  nowMs(): number;
  /** A function of `source` in a file's own scope, and its exports if it is a module. */
  compile(source: string, path: string): (...args: unknown[]) => unknown;
  /** The value of a text in the global scope; throws what it throws. */
  evaluate(source: string, name: string): unknown;
  settings: string;
}

/** `settings` of the host, as JSON. */
export interface GuestSettings {
  argv: string[];
  env: Record<string, string>;
  cwd: string;
  columns: number;
  isTerminal: boolean;
  stdinIsTerminal: boolean;
  version: string;
}
