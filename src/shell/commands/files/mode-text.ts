import type { FsStat } from 'just-bash';

type FileKind = 'file' | 'directory' | 'link';

/** What kind of file it is, with links as links. */
export function fileKind(stat: FsStat): FileKind {
  return stat.isSymbolicLink ? 'link' : stat.isDirectory ? 'directory' : 'file';
}

/** A mode as `ls -l` shows it, e.g. `-rw-r--r--`. */
export function modeText(mode: number, kind: FileKind): string {
  const bits = [...'rwxrwxrwx'].map((letter, index) => ((mode >> (8 - index)) & 1 ? letter : '-'));
  return { file: '-', directory: 'd', link: 'l' }[kind] + bits.join('');
}
