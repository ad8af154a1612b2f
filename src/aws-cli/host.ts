import type { HttpRequest, HttpResponse } from '../core/http.ts';

/** What `aws s3` asks about a file or folder. */
export interface LocalFile {
  isFolder: boolean;
  /** A device, pipe or socket. */
  isSpecial: boolean;
  /** Whether the caller may read it. */
  isReadable: boolean;
  sizeBytes: number;
  modifiedMs: number;
}

/** The files of where the command runs; relative paths are relative to `folder`. */
export interface LocalFiles {
  /** Absolute path of the caller's directory. */
  folder: string;
  /** Undefined when nothing is there. */
  stat(path: string): Promise<LocalFile | undefined>;
  /** Whether a path names a symbolic link, also one that leads nowhere. */
  isLink(path: string): Promise<boolean>;
  /** Names of the entries of a folder; rejects when it is none. */
  list(path: string): Promise<string[]>;
  makeFolder(path: string): Promise<void>;
  remove(path: string): Promise<void>;
  setModified(path: string, modifiedMs: number): Promise<void>;
}

/** The way through an EC2 Instance Connect Endpoint to a private address. */
export interface InstanceTunnel {
  endpointId: string;
  address: string;
  port: number;
}

/** Keys of an instance's role. */
export interface InstanceKeys {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  expiresAtMs: number;
}

/** What the `aws` command needs from where it runs: a shell in the page, Node, or a test. */
export interface AwsCliHost {
  env: Record<string, string | undefined>;
  /** Bytes of a file; rejects when it cannot be read. Relative paths are relative to the caller's directory. */
  readFile(path: string): Promise<Uint8Array>;
  /** Writes a file and creates its folder when missing; `mode` are its permissions, e.g. 0o400. */
  writeFile(path: string, bytes: Uint8Array, mode?: number): Promise<void>;
  /** Folders and file times, which only `aws s3` needs. */
  localFiles?: LocalFiles;
  /** All of standard input, for `aws s3 cp - …`. */
  readInput?(): Promise<Uint8Array>;
  /** Writes bytes to standard output as they are, for `aws s3 cp … -`. */
  writeOutput?(bytes: Uint8Array): void;
  /** Writes text to standard output. */
  stdout(text: string): void;
  /** Writes text to standard error. */
  stderr(text: string): void;
  /** Shows `prompt` and reads one line from standard input, without its line end; undefined at its end. */
  readLine?(prompt: string): Promise<string | undefined>;
  /**
   * Runs another program of the machine (`ssh`, `session-manager-plugin`) on the command's own streams. Resolves with its
   * exit code, undefined when there is no such program.
   */
  runProgram?(name: string, args: readonly string[]): Promise<number | undefined>;
  /**
   * Whether a sandbox answers at this endpoint, whose instances the programs of this machine cannot reach; missing where
   * they can.
   */
  isForeignSandbox?(endpointUrl: string): Promise<boolean>;
  /** Carries the connection of the `ssh` that started `open-tunnel` as its proxy; missing where nothing can. */
  openTunnel?(tunnel: InstanceTunnel): Promise<number>;
  /** Sends a request to AWS, or to what stands in for it; rejects when nothing can be reached. */
  send(request: HttpRequest): Promise<HttpResponse>;
  /** Epoch milliseconds, as used for signatures and tokens. */
  nowMs(): number;
  /** Resolves after `durationMs` of AWS's time, or as soon as `signal` aborts. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
  /** Ctrl-C. */
  signal?: AbortSignal;
  /** Width of the terminal in characters; 80 when standard output is none. */
  columns: number;
  /** Shows a Korean line where it can be shown better than as one line on `stderr`. */
  hint?: ((text: string) => void) | undefined;
  /** Whether standard output is a terminal: colours. */
  isTty: boolean;
  /** The EC2 instance that the command runs on, as its metadata service knows it; missing elsewhere. */
  instance?: { region: string; credentials(): Promise<InstanceKeys | undefined> };
  /** True in the sandbox: access keys that look like those of a real AWS account are not taken. */
  refusesRealKeys?: boolean;
}
