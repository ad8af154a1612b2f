/** Paths to which a shell's output is redirected while it is live; what is written there goes straight out. */
export const liveStdout = '/dev/.live-stdout';
export const liveStderr = '/dev/.live-stderr';
/** What a session sources: its next command. */
export const commandSource = '/dev/.command';
/** The shell's own commands: the interpreter looks for a file before it runs any command that is not its own. */
const hiddenPrograms = /^\/usr\/bin\/(__\w+|trap)$/;

export interface ShellDevicesOptions {
  /** Content of `commandSource`. */
  commandText(): string;
  live: { stdout(bytes: Uint8Array): void; stderr(bytes: Uint8Array): void };
}

/** Paths that the interpreter finds though no file is there: its output, its next command, its own commands. */
export class ShellDevices {
  private readonly options: ShellDevicesOptions;

  constructor(options: ShellDevicesOptions) {
    this.options = options;
  }

  has(path: string): boolean {
    return path === commandSource || this.isProgram(path);
  }

  isProgram(path: string): boolean {
    return hiddenPrograms.test(path);
  }

  /** Undefined where `path` is a file's. */
  read(path: string): Uint8Array | undefined {
    return path === commandSource ? new TextEncoder().encode(this.options.commandText()) : undefined;
  }

  /** Whether `path` is a device's, which has taken the bytes and keeps nothing. */
  write(path: string, bytes: Uint8Array): boolean {
    if (path !== liveStdout && path !== liveStderr) return path === '/dev/null' || path === '/dev/console';
    const { stdout, stderr } = this.options.live;
    if (bytes.length > 0) (path === liveStdout ? stdout : stderr)(bytes);
    return true;
  }
}
