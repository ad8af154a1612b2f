import { formatTime } from '../../../../core/strftime.ts';
import { FileError } from '../../files/file-error.ts';
import type { FileNode } from '../../files/file-node.ts';
import { joinPath, normalizePath } from '../../files/paths.ts';
import { assertReachable, assertReadable } from '../permissions.ts';
import type { Command, Invocation } from '../command.ts';

interface Entry {
  name: string;
  node: FileNode;
}

interface Options {
  isLong: boolean;
  showsHidden: boolean;
  showsDots: boolean;
  isHuman: boolean;
  isDirectoryItself: boolean;
  byTime: boolean;
  isReversed: boolean;
}

function parse(args: string[]): Options {
  const letters = args.filter((arg) => /^-[^-]/.test(arg)).join('');
  return {
    isLong: letters.includes('l'),
    showsHidden: /[aA]/.test(letters),
    showsDots: letters.includes('a'),
    isHuman: letters.includes('h'),
    isDirectoryItself: letters.includes('d'),
    byTime: letters.includes('t'),
    isReversed: letters.includes('r'),
  };
}

function modeText(node: FileNode): string {
  const type = node.kind === 'directory' ? 'd' : node.kind === 'symlink' ? 'l' : '-';
  const bits = [...'rwxrwxrwx'].map((letter, i) => (node.mode & (0o400 >> i) ? letter : '-'));
  const special = (bit: number, at: number, lower: string) => {
    if (node.mode & bit) bits[at] = bits[at] === 'x' ? lower : lower.toUpperCase();
  };
  special(0o4000, 2, 's');
  special(0o2000, 5, 's');
  special(0o1000, 8, 't');
  return type + bits.join('');
}

function size(node: FileNode): number {
  return node.kind === 'file' ? node.bytes.length : node.kind === 'symlink' ? node.target.length : 4096;
}

function sizeText(bytes: number, isHuman: boolean): string {
  if (!isHuman || bytes < 1024) return String(bytes);
  return bytes < 2 ** 20 ? `${(bytes / 1024).toFixed(1)}K` : `${(bytes / 2 ** 20).toFixed(1)}M`;
}

function longLines(entries: Entry[], options: Options): string {
  const sizes = entries.map(({ node }) => sizeText(size(node), options.isHuman));
  const widthOf = (texts: string[]) => Math.max(0, ...texts.map((text) => text.length));
  const ownerWidth = widthOf(entries.map(({ node }) => node.owner));
  const groupWidth = widthOf(entries.map(({ node }) => node.group));
  const sizeWidth = widthOf(sizes);
  return entries
    .map(({ name, node }, i) => {
      const links = node.kind === 'directory' ? 2 : 1;
      const owner = `${node.owner.padEnd(ownerWidth)} ${node.group.padEnd(groupWidth)}`;
      const target = node.kind === 'symlink' ? ` -> ${node.target}` : '';
      const time = formatTime(node.modifiedAtMs, '%b %e %H:%M');
      return `${modeText(node)}. ${links} ${owner} ${sizes[i]!.padStart(sizeWidth)} ${time} ${name}${target}\n`;
    })
    .join('');
}

function sorted(entries: Entry[], options: Options): Entry[] {
  if (options.byTime) entries.sort((a, b) => b.node.modifiedAtMs - a.node.modifiedAtMs);
  return options.isReversed ? entries.reverse() : entries;
}

function directoryEntries({ machine, user }: Invocation, path: string, options: Options): Entry[] {
  assertReadable(machine.files, user, path);
  const names = machine.files.list(path).filter((name) => options.showsHidden || !name.startsWith('.'));
  const entries = names.map((name) => ({ name, node: machine.files.get(joinPath(path, name), false) }));
  const dots = options.showsDots
    ? ['.', '..'].map((name) => ({ name, node: machine.files.get(normalizePath(name, path)) }))
    : [];
  return sorted([...dots, ...entries], options);
}

function show(entries: Entry[], options: Options): string {
  return options.isLong ? longLines(entries, options) : entries.map(({ name }) => `${name}\n`).join('');
}

/** `ls [-alhdtr1] [PATH…]` with owners and groups as the machine has them. */
export const ls: Command = (invocation) => {
  const { args, machine, user, cwd } = invocation;
  if (args.some((arg) => arg.startsWith('--') || /^-\w*[RiFS]/.test(arg))) return invocation.original(args);
  const options = parse(args);
  const shown = args.filter((arg) => !arg.startsWith('-'));
  const given = shown.length > 0 ? shown : ['.'];
  const single: Entry[] = [];
  const folders: string[] = [];
  let stderr = '';
  const attempt = (name: string, action: () => void) => {
    try {
      action();
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const verb =
        error.errno === 'EACCES' && machine.files.find(normalizePath(name, cwd)) ? 'open directory' : 'access';
      stderr += `ls: cannot ${verb} '${name}': ${error.text}\n`;
    }
  };
  for (const name of given) {
    attempt(name, () => {
      const path = normalizePath(name, cwd);
      assertReachable(machine.files, user, path);
      if (machine.files.get(path).kind === 'directory' && !options.isDirectoryItself) folders.push(name);
      else single.push({ name, node: machine.files.get(path, false) });
    });
  }
  const blocks = single.length > 0 ? [show(sorted(single, options), options)] : [];
  for (const name of folders) {
    attempt(name, () => {
      const entries = directoryEntries(invocation, normalizePath(name, cwd), options);
      const heading = given.length > 1 ? `${name}:\n` : '';
      blocks.push(`${heading}${options.isLong ? `total ${entries.length * 4}\n` : ''}${show(entries, options)}`);
    });
  }
  return { stdout: blocks.join('\n'), stderr, exitCode: stderr === '' ? 0 : 2 };
};
