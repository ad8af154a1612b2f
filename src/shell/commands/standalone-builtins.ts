import type { Command } from '../kernel.ts';

/** Builtins that also exist as programs, for `xargs echo`, `env printf`, `find -exec test`. */
const names = ['echo', 'printf', 'test', '[', 'true', 'false', 'pwd', 'kill'];

const runBuiltin: Command = (context) => {
  const words = [context.name, ...context.args].map((word) => `'${word.replaceAll("'", "'\\''")}'`);
  return context.runScript(words.join(' '), context.name, []);
};

export const standaloneBuiltins: readonly [string, Command][] = names.map((name) => [name, runBuiltin]);
