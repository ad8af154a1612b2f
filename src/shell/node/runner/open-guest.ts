import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import type { Program, Question } from '../messages.ts';
import { guestSource } from './guest-source.ts';

export const nodeVersion = 'v24.11.1';

/** What the program's side calls; see `GuestHost` for its end of it. */
export interface HostFunctions {
  /** Answers at once; argument and answer are JSON. */
  ask(name: string, argument: string): string;
  /** Asks the shell; the answer comes later under the number. */
  start(question: Question): number;
  cancel(id: number): void;
  write(stream: 1 | 2, text: string): void;
  exit(code: number): void;
  nowMs(): number;
  /** The function of a CommonJS file. */
  compile(source: string, path: string): QuickJSHandle;
  /** The value of a text in the program's global scope. */
  evaluate(source: string, name: string): QuickJSHandle;
}

/** Makes the program's side in its interpreter; answers it, with Node's modules and the names that they export. */
export function openGuest(
  vm: QuickJSContext,
  functions: HostFunctions,
  program: Program,
): { guest: QuickJSHandle; builtins: Record<string, string[]> } {
  const host = vm.newObject();
  const define = (name: string, call: (...args: QuickJSHandle[]) => QuickJSHandle | undefined) => {
    const handle = vm.newFunction(name, (...args) => call(...args));
    vm.setProp(host, name, handle);
    handle.dispose();
  };
  define('ask', (name, argument) => vm.newString(functions.ask(vm.getString(name!), vm.getString(argument!))));
  define('start', (question) => vm.newNumber(functions.start(JSON.parse(vm.getString(question!)) as Question)));
  define('cancel', (id) => void functions.cancel(vm.getNumber(id!)));
  define('write', (stream, text) => void functions.write(vm.getNumber(stream!) === 2 ? 2 : 1, vm.getString(text!)));
  define('exit', (code) => void functions.exit(vm.getNumber(code!)));
  define('nowMs', () => vm.newNumber(functions.nowMs()));
  define('compile', (source, path) => functions.compile(vm.getString(source!), vm.getString(path!)));
  define('evaluate', (source, name) => functions.evaluate(vm.getString(source!), vm.getString(name!)));
  vm.setProp(host, 'settings', vm.newString(JSON.stringify(settingsOf(program))));
  const make = vm.unwrapResult(vm.evalCode(guestSource(), 'node:internal'));
  const guest = vm.unwrapResult(vm.callFunction(make, vm.undefined, host));
  vm.setProp(vm.global, '__watch', vm.getProp(guest, 'watch'));
  vm.setProp(vm.global, '__module', vm.getProp(guest, 'moduleOf'));
  vm.setProp(vm.global, '__load', vm.getProp(guest, 'load'));
  const names = vm.getString(vm.getProp(guest, 'names'));
  return { guest, builtins: JSON.parse(names) as Record<string, string[]> };
}

function settingsOf({ source, args, env, cwd, columns, stdoutIsTerminal, stdin }: Program) {
  const script =
    source.kind === 'file'
      ? [source.path]
      : source.kind === 'text' && source.name === '[stdin]' && args.length > 0
        ? ['-']
        : [];
  return {
    argv: ['/usr/bin/node', ...script, ...args],
    env,
    cwd,
    columns,
    isTerminal: stdoutIsTerminal,
    stdinIsTerminal: stdin === undefined,
    version: nodeVersion,
  };
}
