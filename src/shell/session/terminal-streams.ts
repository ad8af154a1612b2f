import { ByteInput } from '../io/byte-streams.ts';
import type { ByteOutput } from '../io/byte-streams.ts';
import type { ShellTerminal } from './terminal.ts';

/**
 * A terminal as files: its lines as they are typed, and its screen. `signal` answers the signal of the running command,
 * which ends a read.
 */
export function terminalStreams(
  terminal: ShellTerminal,
  signal: () => AbortSignal,
): { input: ByteInput; output: ByteOutput } {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  return {
    output: {
      isTerminal: true,
      write(bytes) {
        terminal.write(decoder.decode(bytes, { stream: true }));
        return terminal.ready();
      },
    },
    input: new ByteInput(async () => {
      const line = await terminal.readLine({ prompt: '', signal: signal() });
      return line === null ? null : encoder.encode(`${line}\n`);
    }, true),
  };
}
