import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A server in a process of its own, measured from outside. */
export interface ChildServer {
  process: ChildProcess;
  url: string;
  /** From spawning to its first line with an address, milliseconds. */
  readyMs: number;
}

/** Starts `node argv…` and waits for the line in which it prints its http:// address. */
export function startServer(argv: string[]): Promise<ChildServer> {
  const startedMs = performance.now();
  // As `npm run sandbox` starts it (src/commands/setup/locked-node.mjs).
  const env = { ...process.env, NODE_COMPILE_CACHE: '.cache/node' };
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'], env });
  // A comparison that fails must not leave its servers behind.
  process.once('exit', () => child.kill());
  return new Promise((resolve, reject) => {
    let output = '';
    child.on('exit', (code) => reject(new Error(`server ended with ${code} before it was ready`)));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const url = /http:\/\/\S+/.exec(output)?.[0];
      if (url) resolve({ process: child, url, readyMs: performance.now() - startedMs });
    });
  });
}

/** Resident memory of a process, MiB (Linux). */
export function residentMiB(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
