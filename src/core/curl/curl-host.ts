import type { HttpRequest } from '../http.ts';
import type { WorldFetchResult } from '../world-connection.ts';

/** What curl needs of the machine that it runs on: a learner's shell or an instance. */
export interface CurlHost {
  /** Rejects when interrupted. */
  fetch(request: HttpRequest): Promise<WorldFetchResult>;
  /** Lets world time pass, e.g. for a connection attempt that nothing answers; rejects when interrupted. */
  wait(durationMs: number): Promise<void>;
  /** World time in epoch milliseconds. */
  nowMs(): number;
  /** '-' is standard input; undefined when there is no such file or it may not be read. */
  readFile(path: string): Promise<Uint8Array | undefined>;
  /** Whether the file could be written. */
  writeFile(path: string, bytes: Uint8Array): Promise<boolean>;
  stdout(bytes: Uint8Array): void | Promise<void>;
  stderr(bytes: Uint8Array): void | Promise<void>;
}

/** Version that curl reports; the one of Amazon Linux 2023. */
export const curlVersion = '8.11.1';

/** A transfer that failed: curl's own exit code and message. */
export class CurlFailure extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
