import type { IFileSystem } from 'just-bash';
import { withRealFolders, writtenPath } from './real-paths.ts';
import type { ShellFileSystem } from './shell-file-system.ts';

/** What changes files: which of its arguments are paths, and whether links at their ends are followed. */
const changing = new Map<string | symbol, { paths: readonly number[]; follows?: true }>([
  ['writeFile', { paths: [0], follows: true }],
  ['appendFile', { paths: [0], follows: true }],
  ['chmod', { paths: [0], follows: true }],
  ['utimes', { paths: [0], follows: true }],
  ['mkdir', { paths: [0] }],
  ['rm', { paths: [0] }],
  ['cp', { paths: [0, 1] }],
  ['mv', { paths: [0, 1] }],
  ['symlink', { paths: [1] }],
  ['link', { paths: [0, 1] }],
]);

/** Passes everything on to `inner`, changes with their real paths, and tells of each path once it has changed. */
export function watchChanges(inner: ShellFileSystem, onChange: (path: string) => void): IFileSystem {
  return new Proxy(inner, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const change = changing.get(name);
      if (!change) return value.bind(target);
      return async (...args: unknown[]) => {
        for (const index of change.paths) {
          const path = String(args[index]);
          const real = await (change.follows ? writtenPath(target, path) : withRealFolders(target, path));
          args[index] = real;
        }
        try {
          return (await value.apply(target, args)) as unknown;
        } finally {
          for (const index of change.paths) onChange(String(args[index]));
        }
      };
    },
  });
}
