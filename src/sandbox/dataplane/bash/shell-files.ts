import type { FsStat, IFileSystem } from 'just-bash/browser';
import { FileError } from '../files/file-error.ts';
import type { FileTree, NewFileOptions } from '../files/file-tree.ts';
import { baseName, joinPath, normalizePath } from '../files/paths.ts';
import { contentBytes, contentText, type Encoding } from './file-encoding.ts';
import { fileStat, kindOf } from './file-stat.ts';
import { assertDirectoryWritable, assertReachable, assertReadable, assertWritable } from './permissions.ts';
import type { ShellDevices } from './shell-devices.ts';
import { userGroups } from './users.ts';

export interface ShellFilesOptions {
  files: FileTree;
  /** Who acts now; sudo changes it for a while. */
  user(): string;
  nowMs(): number;
  /** Told of each path that the user may not touch. */
  onDenied(path: string): void;
  devices: ShellDevices;
}

/** A machine's files as the interpreter sees them: with permissions of the acting user. Rejects with FileError. */
export class ShellFiles implements IFileSystem {
  private readonly options: ShellFilesOptions;

  constructor(options: ShellFilesOptions) {
    this.options = options;
  }

  private get files(): FileTree {
    return this.options.files;
  }

  private get user(): string {
    return this.options.user();
  }

  private owned(): NewFileOptions {
    const group = userGroups(this.files, this.user)[0]?.name ?? this.user;
    return { owner: this.user, group, nowMs: this.options.nowMs() };
  }

  private bytes(path: string): Uint8Array {
    const device = this.options.devices.read(path);
    if (device) return device;
    try {
      assertReadable(this.files, this.user, path);
    } catch (error) {
      this.options.onDenied(path);
      throw error;
    }
    return this.files.file(path).bytes;
  }

  async readFile(path: string, encoding?: Encoding): Promise<string> {
    const bytes = this.bytes(path);
    return contentText(bytes, encoding);
  }

  async readFileBuffer(path: string): Promise<Uint8Array> {
    return this.bytes(path);
  }

  async writeFile(path: string, content: string | Uint8Array, encoding?: Encoding): Promise<void> {
    const bytes = contentBytes(content, encoding);
    if (this.options.devices.write(path, bytes)) return;
    assertWritable(this.files, this.user, path);
    this.files.write(path, bytes, this.owned());
  }

  async appendFile(path: string, content: string | Uint8Array, encoding?: Encoding): Promise<void> {
    const bytes = contentBytes(content, encoding);
    if (this.options.devices.write(path, bytes)) return;
    assertWritable(this.files, this.user, path);
    this.files.append(path, bytes, this.owned());
  }

  async exists(path: string): Promise<boolean> {
    if (this.options.devices.has(path)) return true;
    try {
      assertReachable(this.files, this.user, path);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.options.onDenied(path);
      return false;
    }
    return this.files.find(path) !== undefined;
  }

  async stat(path: string): Promise<FsStat> {
    if (this.options.devices.isProgram(path)) return fileStat(this.files.get('/usr/bin/true'));
    assertReachable(this.files, this.user, path);
    return fileStat(this.files.get(path));
  }

  async lstat(path: string): Promise<FsStat> {
    assertReachable(this.files, this.user, path);
    return fileStat(this.files.get(path, false));
  }

  async mkdir(path: string, options?: { recursive?: boolean }): Promise<void> {
    if (!this.files.find(path)) {
      let folder = normalizePath(path);
      while (options?.recursive && !this.files.find(normalizePath('..', folder))) folder = normalizePath('..', folder);
      if (this.files.find(normalizePath('..', folder))) assertDirectoryWritable(this.files, this.user, folder);
    }
    this.files.makeDirectory(path, { ...this.owned(), recursive: options?.recursive ?? false });
  }

  async readdir(path: string): Promise<string[]> {
    assertReadable(this.files, this.user, path);
    return this.files.list(path);
  }

  async readdirWithFileTypes(path: string) {
    return (await this.readdir(path)).map((name) => {
      const node = this.files.get(joinPath(normalizePath(path), name), false);
      return { name, ...kindOf(node) };
    });
  }

  async rm(path: string, options?: { recursive?: boolean; force?: boolean }): Promise<void> {
    if (!this.files.find(path, false)) {
      if (options?.force) return;
      throw new FileError('ENOENT', path);
    }
    assertDirectoryWritable(this.files, this.user, path);
    this.files.remove(path, { recursive: options?.recursive ?? false });
  }

  async cp(source: string, target: string, options?: { recursive?: boolean }): Promise<void> {
    const node = this.files.get(source);
    if (node.kind === 'file') {
      await this.writeFile(target, this.bytes(source));
      this.files.change(target, { mode: node.mode });
      return;
    }
    if (!options?.recursive) throw new FileError('EISDIR', source);
    await this.mkdir(target, { recursive: true });
    for (const name of await this.readdir(source))
      await this.cp(joinPath(source, name), joinPath(target, name), options);
  }

  async mv(source: string, target: string): Promise<void> {
    assertDirectoryWritable(this.files, this.user, source);
    const isInto = this.files.find(target)?.kind === 'directory';
    const destination = isInto ? joinPath(normalizePath(target), baseName(normalizePath(source))) : target;
    await this.cp(source, destination, { recursive: true });
    await this.rm(source, { recursive: true });
  }

  resolvePath(base: string, path: string): string {
    return normalizePath(path, base);
  }

  getAllPaths(): string[] {
    return this.files.paths();
  }

  private assertOwner(path: string): void {
    if (this.user !== 'root' && this.files.get(path).owner !== this.user) throw new FileError('EACCES', path);
  }

  async chmod(path: string, mode: number): Promise<void> {
    this.assertOwner(path);
    this.files.change(path, { mode });
  }

  async symlink(target: string, linkPath: string): Promise<void> {
    assertDirectoryWritable(this.files, this.user, linkPath);
    this.files.link(target, linkPath, this.owned());
  }

  async link(existingPath: string, newPath: string): Promise<void> {
    await this.cp(existingPath, newPath);
  }

  async readlink(path: string): Promise<string> {
    const node = this.files.get(path, false);
    if (node.kind !== 'symlink') throw new FileError('EINVAL', path);
    return node.target;
  }

  async realpath(path: string): Promise<string> {
    const resolved = this.files.resolve(path);
    this.files.get(resolved);
    return resolved;
  }

  async utimes(path: string, _accessed: Date, modified: Date): Promise<void> {
    assertWritable(this.files, this.user, path);
    this.files.change(path, { modifiedAtMs: modified.getTime() });
  }
}
