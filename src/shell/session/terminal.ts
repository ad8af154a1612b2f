/** The terminal as commands and the shell see it: a line at a time, or key by key. */
export interface Terminal {
  readonly columns: number;
  readonly rows: number;
  write(text: string): void;
  /** A line as typed, without its line end; null for Ctrl-D on an empty line. Rejects once `signal` aborts. */
  readLine(options: ReadLineOptions): Promise<string | null>;
  /** Takes Ctrl-C until the returned function is called: `ssh` passes it to the command over there. */
  interceptInterrupt(handler: () => void): () => void;
  /** The next key or pasted text as the terminal sends it (`\x1b[A` for ↑). Rejects once `signal` aborts. */
  readKey(signal: AbortSignal): Promise<string>;
}

export interface ReadLineOptions {
  prompt: string;
  signal: AbortSignal;
  /** Whether the line may be recalled and searched like a command. */
  usesHistory?: boolean;
  /** `read -s`: the line is not shown. */
  isSecret?: boolean;
}
