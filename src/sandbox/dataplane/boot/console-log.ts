import type { Machine } from '../machines/machine.ts';
import { bootElapsedMs } from './boot-clock.ts';

/** The serial console keeps the last 64 KB, as EC2 does. */
const keptCharacters = 64 * 1024;

/** Writes text to the machine's console, line by line, as the kernel stamps it. */
export function logToConsole(machine: Machine, afterMs: number, text: string): void {
  const stamp = (afterMs / 1000).toFixed(6).padStart(12, ' ');
  for (const line of text.replace(/\n$/, '').split('\n')) {
    machine.record.boot.console.push({ afterMs, text: `[${stamp}] ${line}` });
  }
}

/** What the console has shown so far. */
export function consoleText(machine: Machine): string {
  const elapsedMs = bootElapsedMs(machine.world, machine.ref, machine.record);
  const lines = machine.record.boot.console.filter((line) => line.afterMs <= elapsedMs).map((line) => line.text);
  const text = lines.map((line) => `${line}\r\n`).join('');
  return text.slice(-keptCharacters);
}
