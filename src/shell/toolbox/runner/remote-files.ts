import type { IFileSystem } from 'just-bash';
import { InMemoryFs } from 'just-bash/browser';
import type { Question, RemoteMethod } from '../messages.ts';

const methods: Record<RemoteMethod, true> = {
  readFile: true,
  readFileBytes: true,
  readFileBuffer: true,
  writeFile: true,
  appendFile: true,
  exists: true,
  stat: true,
  lstat: true,
  mkdir: true,
  readdir: true,
  readdirWithFileTypes: true,
  rm: true,
  cp: true,
  mv: true,
  chmod: true,
  symlink: true,
  link: true,
  readlink: true,
  realpath: true,
  utimes: true,
};

/** The shell's files as a thread sees them: each access is a question to the shell. */
export function remoteFiles(ask: (question: Question) => Promise<unknown>): IFileSystem {
  const paths = new InMemoryFs();
  const remote = Object.keys(methods).map((name) => {
    const method = name as RemoteMethod;
    return [method, (...args: unknown[]) => ask({ kind: 'file', method, args })] as const;
  });
  return {
    ...(Object.fromEntries(remote) as unknown as Pick<IFileSystem, RemoteMethod>),
    resolvePath: (base, path) => paths.resolvePath(base, path),
    // Only pathname expansion asks for them, which the shell does itself.
    getAllPaths: () => [],
  };
}
