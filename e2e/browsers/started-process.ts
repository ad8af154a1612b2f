import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** A program that runs beside the test, with everything that it starts itself. */
export interface StartedProcess {
  child: ChildProcess;
  /** The first match in what it writes to its error stream; rejects when it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves when it has ended. */
  stop(): Promise<void>;
}

/** Starts `command` as the leader of a process group, so that `stop` reaches its children too. */
export function startProcess(command: string, argv: string[], environment: Record<string, string>): StartedProcess {
  const child = spawn(command, argv, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, ...environment },
  });
  let written = '';
  let failure: Error | undefined;
  child.on('error', () => {
    failure = new Error(`${command} does not start: npm run test:full installs what is missing.`);
  });
  for (const stream of [child.stderr!, child.stdio[3]!]) {
    stream.on('data', (chunk: Buffer) => {
      written += chunk.toString();
      child.emit('said');
    });
  }
  // Not «close»: a grandchild of a group of its own may hold the streams open.
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
    child.on('error', () => resolve());
  });
  return {
    child,
    async says(pattern) {
      for (;;) {
        const match = pattern.exec(written);
        if (match) return match;
        if (failure) throw failure;
        if (child.exitCode !== null) throw new Error(`${command} ended (${child.exitCode}): ${written}`);
        await Promise.race([once(child, 'said'), ended]);
      }
    },
    async stop() {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}

/** A TCP port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
