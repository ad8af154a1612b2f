import { nodeMessages } from '../../../core/messages/node.ts';
import { shellMessage } from '../../shell-message.ts';
import type { MirrorFiles } from './mirror-files.ts';
import { isModule, resolveModule } from './resolve-module.ts';
import { withMeta } from './source-places.ts';

function explain(kind: 'server' | 'sdk' | 'package', name: string): string {
  const rows = { server: nodeMessages.noServer, sdk: nodeMessages.noSdk, package: nodeMessages.noPackage };
  return shellMessage(rows[kind], { name });
}

/** Finds and loads what a program imports and requires. */
export class ProgramModules {
  readonly #files: MirrorFiles;
  readonly #cwd: string;
  /** Node's own modules, with the names that they export. */
  #builtins = new Map<string, string[]>();
  /** Imports that led nowhere. */
  readonly #missing: { message: string; code: string }[] = [];

  constructor(files: MirrorFiles, cwd: string) {
    this.#files = files;
    this.#cwd = cwd;
  }

  /** To be called once the program's side knows what it has. */
  setBuiltins(names: Record<string, string[]>): void {
    this.#builtins = new Map(Object.entries(names));
  }

  /** What `require` in a folder means by a name. */
  resolveForRequire({ directory, specifier }: { directory: string; specifier: string }) {
    const found = this.#resolve(directory, specifier, true);
    if (found.kind === 'builtin') return { builtin: found.name };
    return found.kind === 'file' ? { path: found.path } : { error: found.message, code: found.code };
  }

  /** A module's name for the interpreter: its path, `node:` and its name, or `missing:` and a number. */
  normalize(from: string, specifier: string): string {
    const directory = from.startsWith('/') ? from.slice(0, from.lastIndexOf('/')) || '/' : this.#cwd;
    const found = this.#resolve(directory, specifier, false);
    if (found.kind === 'builtin') return `node:${found.name}`;
    if (found.kind === 'file') return found.path;
    const [first, ...hints] = found.message.split('\n');
    this.#missing.push({ message: [`${first} imported from ${from}`, ...hints].join('\n'), code: found.code });
    return `missing:${this.#missing.length - 1}`;
  }

  /** The source of a module by the name of `normalize`, or why there is none. */
  load(path: string): string | { error: Error } {
    if (path.startsWith('node:')) return this.#builtinSource(path.slice(5));
    if (path.startsWith('missing:')) return { error: this.#missingError(Number(path.slice(8))) };
    const source = new TextDecoder().decode(this.#files.read(path));
    if (path.endsWith('.json')) return `export default ${source}`;
    if (isModule(this.#files, path, source)) return withMeta(source, path);
    return `export default __load(${JSON.stringify(path)});`;
  }

  #resolve(directory: string, specifier: string, isRequire: boolean) {
    return resolveModule(this.#files, new Set(this.#builtins.keys()), directory, specifier, isRequire, explain);
  }

  #missingError(index: number): Error {
    const { message, code } = this.#missing[index]!;
    return Object.assign(new Error(message), { code });
  }

  #builtinSource(name: string): string {
    const names = this.#builtins.get(name) ?? [];
    return `const m = __module(${JSON.stringify(name)});\nexport default m;\nexport const { ${names.join(', ')} } = m;`;
  }
}
