import type { GuestSettings } from './guest-host.ts';

/** Makes what `-e`, `-p` and standard input see besides the globals. Refers to nothing outside of itself (see inspect.ts). */
export function makeTextScope(
  modules: Record<string, unknown>,
  requireFrom: (folder: string) => unknown,
  settings: GuestSettings,
): () => void {
  return () => {
    const names = Object.keys(modules).filter((name) => /^\w+$/.test(name) && !(name in globalThis));
    for (const name of names)
      Object.defineProperty(globalThis, name, { value: modules[name], writable: true, configurable: true });
    Object.assign(globalThis, {
      require: requireFrom(settings.cwd),
      module: { exports: {} },
      exports: {},
      __filename: '[eval]',
      __dirname: '.',
    });
  };
}
