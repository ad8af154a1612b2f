import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { FileError } from './mirror-files.ts';
import type { MirrorFiles } from './mirror-files.ts';

export const toLatin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};
export const fromLatin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

interface FileArgument {
  path: string;
  text: string;
  latin1: string;
  isAppended: boolean;
  isRecursive: boolean;
  to: string;
  mode: number;
}

/** What `fs` asks; `stdin` is what `/dev/stdin` holds. */
function fileCalls(files: MirrorFiles, stdin: Uint8Array) {
  const read = (path: string) => (path === '/dev/stdin' ? stdin : files.read(path));
  return {
    'fs.readText': ({ path }: FileArgument) => new TextDecoder().decode(read(path)),
    'fs.readBytes': ({ path }: FileArgument) => toLatin1(read(path)),
    'fs.writeText': ({ path, text, isAppended }: FileArgument) =>
      files.write(path, new TextEncoder().encode(text), isAppended),
    'fs.writeBytes': ({ path, latin1, isAppended }: FileArgument) => files.write(path, fromLatin1(latin1), isAppended),
    'fs.exists': ({ path }: FileArgument) => files.find(path) !== undefined,
    'fs.stat': ({ path }: FileArgument) => {
      const { bytes, mode, mtimeMs } = files.stat(path);
      return { isFolder: !bytes, sizeBytes: bytes?.length ?? 4096, mode, mtimeMs };
    },
    'fs.list': ({ path }: FileArgument) => files.list(path),
    'fs.makeFolder': ({ path, isRecursive }: FileArgument) => files.makeFolder(path, isRecursive),
    'fs.remove': ({ path, isRecursive }: FileArgument) => files.remove(path, isRecursive),
    'fs.rename': ({ path, to }: FileArgument) => files.rename(path, to),
    'fs.mode': ({ path, mode }: FileArgument) => files.changeMode(path, mode),
  };
}

const hashes: Record<string, (bytes: Uint8Array) => Uint8Array> = { sha256, sha512, sha1, md5 };

function parseUrl({ url, base }: { url: string; base?: string }) {
  try {
    const { href, protocol, host, hostname, port, pathname, search, hash, origin, username, password } = new URL(
      url,
      base,
    );
    return { href, protocol, host, hostname, port, pathname, search, hash, origin, username, password };
  } catch {
    return null;
  }
}

function hash({ algorithm, latin1 }: { algorithm: string; latin1: string }) {
  const digest = hashes[algorithm.toLowerCase().replace('-', '')];
  return digest ? { latin1: toLatin1(digest(fromLatin1(latin1))) } : { error: 'unsupported' };
}

/** Answers what the program's side asks and what needs no waiting; values cross as JSON. */
export function hostCalls(files: MirrorFiles, stdin: Uint8Array, others: Record<string, (argument: never) => unknown>) {
  const fileNames = fileCalls(files, stdin);
  const plain: Record<string, (argument: never) => unknown> = {
    url: parseUrl,
    hash,
    random: ({ count }: { count: number }) => ({
      latin1: toLatin1(Uint8Array.from({ length: count }, () => Math.floor(Math.random() * 256))),
    }),
    ...others,
  };
  return (name: string, argument: string): string => {
    const value = JSON.parse(argument) as never;
    const call = Object.hasOwn(fileNames, name) ? fileNames[name as keyof typeof fileNames] : undefined;
    if (!call) return JSON.stringify(plain[name]?.(value) ?? null);
    try {
      return JSON.stringify({ value: call(value) });
    } catch (error) {
      if (error instanceof FileError) return JSON.stringify({ error: error.code });
      throw error;
    }
  };
}
