import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { ShellHost } from '../../shell/kernel.ts';
import { startJqThread } from './jq-thread.ts';
import { startProgramThread } from './program-thread.ts';
import { startToolboxThread } from './toolbox-thread.ts';

/** What the shell needs of Node, apart from the world. */
export function nodeShellHost(): Omit<ShellHost, 'connection'> {
  return {
    yieldControl: () => setImmediate(),
    startProgramThread,
    startJqThread,
    startToolboxThread,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
  };
}
