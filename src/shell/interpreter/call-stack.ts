import type { ShellState } from './shell-state.ts';

const arrays = ['FUNCNAME', 'BASH_SOURCE', 'BASH_LINENO'] as const;
type CallStackArray = (typeof arrays)[number];

export function isCallStack(name: string): name is CallStackArray {
  return (arrays as readonly string[]).includes(name);
}

/** `FUNCNAME`, `BASH_SOURCE` or `BASH_LINENO`: what runs now, innermost first; a script's file is at the end. */
export function callStack({ frames, scriptPath }: ShellState, array: CallStackArray): string[] {
  const calls = [...frames].reverse();
  const isFile = scriptPath !== undefined;
  if (array === 'BASH_SOURCE') return [...calls.map(({ file }) => file), ...(isFile ? [scriptPath] : [])];
  if (array === 'BASH_LINENO') return [...calls.map(({ callLine }) => String(callLine)), ...(isFile ? ['0'] : [])];
  return [...calls.map(({ name }) => name), ...(isFile && calls.length > 0 ? ['main'] : [])];
}
