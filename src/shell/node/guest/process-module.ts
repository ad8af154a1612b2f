import type { GuestEmitter } from './events-module.ts';
import type { GuestHost, GuestSettings } from './guest-host.ts';
import type { GuestOutput } from './output-stream.ts';

/** `process`. Refers to nothing outside of itself (see inspect.ts). */
export function makeProcess(
  host: Pick<GuestHost, 'exit'>,
  settings: GuestSettings,
  EventEmitter: new () => GuestEmitter,
  stdin: unknown,
  output: (fd: 1 | 2) => GuestOutput,
  requireFolder: (path: string) => string,
  uptimeMs: () => number,
) {
  class Process extends EventEmitter {
    argv = settings.argv;
    argv0 = 'node';
    execPath = '/usr/bin/node';
    execArgv: string[] = [];
    env = settings.env;
    pid = 4242;
    ppid = 1000;
    platform = 'linux';
    arch = 'x64';
    title = 'node';
    version = settings.version;
    versions = { node: settings.version.slice(1) };
    exitCode: number | undefined = undefined;
    stdin = stdin;
    stdout = output(1);
    stderr = output(2);
    cwd(): string {
      return settings.cwd;
    }
    chdir(directory: string): void {
      settings.cwd = requireFolder(directory);
    }
    exit(code?: number): void {
      if (code !== undefined) this.exitCode = Number(code);
      this.emit('exit', this.exitCode ?? 0);
      host.exit(this.exitCode ?? 0);
      // The interpreter is interrupted here: nothing after an exit runs.
      for (;;);
    }
    nextTick(run: (...args: unknown[]) => void, ...args: unknown[]): void {
      void Promise.resolve().then(() => run(...args));
    }
    uptime(): number {
      return uptimeMs() / 1000;
    }
    hrtime = Object.assign(
      () => {
        const ms = uptimeMs();
        return [Math.floor(ms / 1000), Math.floor((ms % 1000) * 1e6)];
      },
      { bigint: () => BigInt(Math.floor(uptimeMs() * 1e6)) },
    );
    memoryUsage() {
      return { rss: 0, heapTotal: 0, heapUsed: 0, external: 0, arrayBuffers: 0 };
    }
    umask(): number {
      return 0o22;
    }
  }
  return new Process();
}
