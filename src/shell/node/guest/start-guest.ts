import type { makeBase } from './base.ts';
import type { defineGlobals } from './globals.ts';
import type { GuestHost } from './guest-host.ts';
import type { makeModules } from './modules.ts';
import type { GuestParts } from './parts.ts';
import type { makeSystem } from './system.ts';
import type { makeTextScope } from './text-scope.ts';

/** How the parts come together. */
export interface GuestAssembly {
  makeBase: typeof makeBase;
  makeSystem: typeof makeSystem;
  makeModules: typeof makeModules;
  defineGlobals: typeof defineGlobals;
  makeTextScope: typeof makeTextScope;
}

/** Makes Node's globals and modules. Refers to nothing outside of itself (see inspect.ts). */
export function startGuest(host: GuestHost, parts: GuestParts, assembly: GuestAssembly) {
  const base = assembly.makeBase(host, parts);
  const system = assembly.makeSystem(base, parts);
  const modules = assembly.makeModules(base, system, parts);
  assembly.defineGlobals(base, system, parts);
  const { settings, questions, uncaught, inspect } = base;
  const { fs, path, process } = system;
  const { requireFrom, load } = parts.makeRequire(host, questions.ask, modules, fs, path, settings.argv);
  const exportsOf = Object.entries(modules).map(([name, module]) => [
    name,
    Object.keys(module as object).filter((key) => /^[A-Za-z_$][\w$]*$/.test(key) && key !== 'default'),
  ]);
  return {
    answer: questions.answer,
    describe: uncaught.describe,
    watch: uncaught.watch,
    load,
    openForText: assembly.makeTextScope(modules, requireFrom, settings),
    startRepl: parts.makeRepl(host, base, process, parts.makeUnfinished()),
    inspect: (value: unknown) => (typeof value === 'string' ? value : inspect(value)),
    moduleOf: (name: string) => modules[name],
    names: JSON.stringify(Object.fromEntries(exportsOf)),
    finish: () => {
      process.emit('exit', process.exitCode ?? 0);
      return process.exitCode ?? 0;
    },
  };
}
