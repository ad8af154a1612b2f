import { FileError } from './file-error.ts';
import type { Directory, FileChanges, FileNode, RegularFile } from './file-node.ts';
import { baseName, joinPath, normalizePath, parentPath } from './paths.ts';

const maxLinks = 40;
/** The 8 GiB root volume of a small instance, scaled to what a page can hold. */
const capacityBytes = 64 * 2 ** 20;

export interface NewFileOptions {
  owner: string;
  group: string;
  nowMs: number;
  mode?: number;
}

/**
 * A machine's file system: a read-only base image and the changes made to it. Reads and writes go straight to
 * `changes`, which is saved with the world. Paths are absolute; symbolic links are followed as Linux does.
 * Throws FileError. Knows nothing of permissions.
 */
export class FileTree {
  private readonly base: ReadonlyMap<string, FileNode>;
  private readonly changes: FileChanges;

  constructor(base: ReadonlyMap<string, FileNode>, changes: FileChanges) {
    this.base = base;
    this.changes = changes;
  }

  /** The node at exactly this canonical path, links not followed. */
  private at(path: string): FileNode | undefined {
    const change = this.changes[path];
    return change === undefined ? this.base.get(path) : (change ?? undefined);
  }

  /** Canonical path with links followed; the last segment's only when `followLast`. What is missing may be the last one. */
  resolve(path: string, followLast = true): string {
    let pending = normalizePath(path).split('/').filter(Boolean);
    let current = '/';
    let links = 0;
    while (pending.length > 0) {
      const next = joinPath(current, pending[0]!);
      pending = pending.slice(1);
      const node = this.at(next);
      if (node?.kind === 'symlink' && (followLast || pending.length > 0)) {
        if (++links > maxLinks) throw new FileError('ELOOP', path);
        pending = [...normalizePath(node.target, current).split('/').filter(Boolean), ...pending];
        current = '/';
        continue;
      }
      if (pending.length > 0 && !node) throw new FileError('ENOENT', path);
      if (pending.length > 0 && node?.kind === 'file') throw new FileError('ENOTDIR', path);
      current = next;
    }
    return current;
  }

  find(path: string, followLast = true): FileNode | undefined {
    try {
      return this.at(this.resolve(path, followLast));
    } catch (error) {
      if (error instanceof FileError) return undefined;
      throw error;
    }
  }

  get(path: string, followLast = true): FileNode {
    const node = this.at(this.resolve(path, followLast));
    if (!node) throw new FileError('ENOENT', path);
    return node;
  }

  directory(path: string): Directory {
    const node = this.get(path);
    if (node.kind !== 'directory') throw new FileError('ENOTDIR', path);
    return node;
  }

  file(path: string): RegularFile {
    const node = this.get(path);
    if (node.kind === 'directory') throw new FileError('EISDIR', path);
    if (node.kind !== 'file') throw new FileError('ENOENT', path);
    return node;
  }

  /** Text of a file in UTF-8, or undefined when there is none. */
  text(path: string): string | undefined {
    const node = this.find(path);
    return node?.kind === 'file' ? new TextDecoder().decode(node.bytes) : undefined;
  }

  /** Names in a directory, sorted. */
  list(path: string): string[] {
    const directory = this.resolve(path);
    this.directory(directory);
    const prefix = directory === '/' ? '/' : `${directory}/`;
    const isChild = (candidate: string) =>
      candidate.length > prefix.length && candidate.startsWith(prefix) && !candidate.includes('/', prefix.length);
    const names = new Set<string>();
    for (const candidate of this.base.keys()) {
      if (isChild(candidate) && this.changes[candidate] === undefined) names.add(baseName(candidate));
    }
    for (const [candidate, change] of Object.entries(this.changes)) {
      if (change && isChild(candidate)) names.add(baseName(candidate));
    }
    return [...names].sort();
  }

  /** Every path of the file system. */
  paths(): string[] {
    const kept = [...this.base.keys()].filter((path) => this.changes[path] === undefined);
    const added = Object.entries(this.changes).flatMap(([path, change]) => (change ? [path] : []));
    return [...kept, ...added];
  }

  /** Writes a whole file; an existing one keeps owner and mode. */
  write(path: string, bytes: Uint8Array, options: NewFileOptions): void {
    const target = this.resolve(path);
    const existing = this.at(target);
    if (existing?.kind === 'directory') throw new FileError('EISDIR', path);
    if (!existing) this.directory(parentPath(target));
    this.assertRoom(path, bytes.length - (existing?.kind === 'file' ? existing.bytes.length : 0));
    this.changes[target] = {
      kind: 'file',
      bytes,
      mode: existing?.mode ?? options.mode ?? 0o644,
      owner: existing?.owner ?? options.owner,
      group: existing?.group ?? options.group,
      modifiedAtMs: options.nowMs,
    };
  }

  append(path: string, bytes: Uint8Array, options: NewFileOptions): void {
    const existing = this.find(path);
    const before = existing?.kind === 'file' ? existing.bytes : new Uint8Array(0);
    const joined = new Uint8Array(before.length + bytes.length);
    joined.set(before);
    joined.set(bytes, before.length);
    this.write(path, joined, options);
  }

  makeDirectory(path: string, options: NewFileOptions & { recursive?: boolean }): void {
    const target = options.recursive ? normalizePath(path) : this.resolve(path);
    const existing = this.find(target);
    if (existing) {
      if (existing.kind === 'directory' && options.recursive) return;
      throw new FileError('EEXIST', path);
    }
    const parent = parentPath(target);
    if (options.recursive) this.makeDirectory(parent, options);
    else this.directory(parent);
    this.changes[this.resolve(target)] = {
      kind: 'directory',
      mode: options.mode ?? 0o755,
      owner: options.owner,
      group: options.group,
      modifiedAtMs: options.nowMs,
    };
  }

  link(target: string, path: string, options: NewFileOptions): void {
    const where = this.resolve(path, false);
    if (this.at(where)) throw new FileError('EEXIST', path);
    this.directory(parentPath(where));
    const { owner, group, nowMs } = options;
    this.changes[where] = { kind: 'symlink', target, mode: 0o777, owner, group, modifiedAtMs: nowMs };
  }

  remove(path: string, options: { recursive?: boolean } = {}): void {
    const where = this.resolve(path, false);
    const node = this.at(where);
    if (!node) throw new FileError('ENOENT', path);
    const inside = node.kind === 'directory' ? this.paths().filter((other) => other.startsWith(`${where}/`)) : [];
    if (inside.length > 0 && !options.recursive) throw new FileError('ENOTEMPTY', path);
    for (const removed of [...inside, where]) {
      if (this.base.has(removed)) this.changes[removed] = null;
      else delete this.changes[removed];
    }
  }

  /** Changes mode, owner, group or time of a node in place. */
  change(path: string, patch: Partial<Pick<FileNode, 'mode' | 'owner' | 'group' | 'modifiedAtMs'>>): void {
    const where = this.resolve(path);
    const node = this.at(where);
    if (!node) throw new FileError('ENOENT', path);
    this.changes[where] = { ...node, ...patch };
  }

  private assertRoom(path: string, addedBytes: number): void {
    if (addedBytes <= 0) return;
    let used = 0;
    for (const change of Object.values(this.changes)) used += change?.kind === 'file' ? change.bytes.length : 0;
    if (used + addedBytes > capacityBytes) throw new FileError('ENOSPC', path);
  }
}
