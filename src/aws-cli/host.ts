import type { HttpRequest, HttpResponse } from '../core/http.ts';

/** What the `aws` command needs from where it runs: a shell in the page, Node, or a test. */
export interface AwsCliHost {
  env: Record<string, string | undefined>;
  /** Bytes of a file; rejects when it cannot be read. Relative paths are relative to the caller's directory. */
  readFile(path: string): Promise<Uint8Array>;
  /** Writes a file and creates its folder when missing. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Names of the entries of a folder, folders with a trailing '/'; rejects when it is none. Needed by `aws s3` only. */
  readFolder?(path: string): Promise<string[]>;
  /** Writes text to standard output. */
  stdout(text: string): void;
  /** Writes text to standard error. */
  stderr(text: string): void;
  /** Shows `prompt` and reads one line from standard input, without its line end; undefined at its end. */
  readLine?(prompt: string): Promise<string | undefined>;
  /** Sends a request to AWS, or to what stands in for it; rejects when nothing can be reached. */
  send(request: HttpRequest): Promise<HttpResponse>;
  /** Epoch milliseconds, as used for signatures and tokens. */
  nowMs(): number;
  /** Resolves after `durationMs` of AWS's time, or as soon as `signal` aborts. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
  /** Ctrl-C. */
  signal?: AbortSignal;
  /** Width of the terminal in characters. */
  columns: number;
  /** Whether standard output is a terminal: colours, and tables as wide as the terminal. */
  isTty: boolean;
  /** True in the sandbox: access keys that look like those of a real AWS account are not taken. */
  refusesRealKeys?: boolean;
}
