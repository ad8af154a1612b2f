import type { Completion } from '../line-editor/candidates.ts';

/** The terminal as commands and the shell see it: a line at a time, or key by key. */
export interface Terminal {
  readonly columns: number;
  readonly rows: number;
  write(text: string): void;
  /** A line as typed, without its line end; null for Ctrl-D on an empty line. Rejects once `signal` aborts. */
  readLine(options: ReadLineOptions): Promise<string | null>;
  /** Takes Ctrl-C until the returned function is called: `ssh` passes it to the command over there. */
  interceptInterrupt(handler: () => void): () => void;
  /**
   * The next key or pasted text as the terminal sends it (`\x1b[A` for ↑), or '' when the size has changed. Rejects once
   * `signal` aborts.
   */
  readKey(signal: AbortSignal): Promise<string>;
}

/** Keys that are no input but are meant for whoever runs: Ctrl-C and Ctrl-Z. */
export type TerminalSignal = 'INT' | 'TSTP';

/** The terminal as the session that runs on it sees it. It may live in another thread, where the keyboard is. */
export interface ShellTerminal extends Terminal {
  /** Lines that ↑ and Ctrl-R reach in reads with `usesHistory`, oldest first. */
  history: readonly string[];
  /** What Tab offers in reads with `usesHistory`, for the line up to the cursor. */
  complete: ((line: string) => Promise<Completion>) | undefined;
  /** Called for such keys unless somebody edits a command line, which they then end, or has intercepted them. */
  onSignal: (signal: TerminalSignal) => void;
  /** Resolves once the screen has caught up. */
  ready(): void | Promise<void>;
  /** Starts a new line unless the cursor stands at the start of one. */
  endLine(): void;
  /**
   * Puts text on the line that is being edited, and presses Enter when `enters`. Resolves with whether a line was being
   * edited; if not, then after the last read has.
   */
  type(text: string, enters: boolean): Promise<boolean>;
}

export interface ReadLineOptions {
  prompt: string;
  signal: AbortSignal;
  /** Whether the line may be recalled and searched like a command. */
  usesHistory?: boolean;
  /** With `usesHistory`: lines of the reader's own, instead of the shell's; Tab offers nothing then. */
  ownHistory?: readonly string[];
  /** The line is not shown: passwords, `read -s`. */
  isSecret?: boolean;
  /** `read -s`: what is written next follows the prompt, on its line. */
  staysOnLine?: boolean;
  /** `read -n`: as many characters end the line without Enter; what is written next follows them. */
  maxChars?: number | undefined;
}
