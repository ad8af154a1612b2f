import type { GuestHost } from './guest-host.ts';
import type { makePath } from './path-module.ts';

/** `require` and the CommonJS files it loads. Refers to nothing outside of itself (see inspect.ts). */
export function makeRequire(
  host: Pick<GuestHost, 'compile'>,
  ask: (name: string, argument: object) => unknown,
  builtins: Record<string, unknown>,
  fs: { readFileSync(path: string, encoding: 'utf8'): unknown },
  path: Pick<ReturnType<typeof makePath>, 'dirname'>,
  argv: readonly string[],
) {
  const loaded = new Map<string, { exports: unknown }>();
  /** `require` as a file in `directory` has it. */
  function requireFrom(directory: string) {
    return (specifier: string): unknown => {
      const found = ask('resolve', { directory, specifier, isRequire: true }) as {
        builtin?: string;
        path?: string;
        error?: string;
        code?: string;
      };
      if (found.builtin !== undefined) return builtins[found.builtin];
      if (found.path === undefined) throw Object.assign(new Error(found.error), { code: found.code });
      return load(found.path);
    };
  }
  function load(file: string): unknown {
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} as unknown, id: file, filename: file, loaded: false };
    loaded.set(file, module);
    const source = fs.readFileSync(file, 'utf8') as string;
    if (file.endsWith('.json')) module.exports = JSON.parse(source) as unknown;
    else {
      const directory = path.dirname(file);
      const require = Object.assign(requireFrom(directory), { main: { filename: argv[1] } });
      host.compile(source, file)(module.exports, require, module, file, directory);
    }
    module.loaded = true;
    return module.exports;
  }

  return { requireFrom, load };
}
