import { packTar } from 'modern-tar';
import type { TarHeader } from 'modern-tar';
import { writeText } from '../../io/byte-streams.ts';
import { nextTurn } from '../../kernel.ts';
import { checkArchiveTarget, readEntries, writeArchive, type ArchiveEntry } from './archive-file.ts';
import { ListLines } from './list-line.ts';
import { excludes } from './member-names.ts';
import { TarFatalError, TarUsageError, type TarMember } from './tar-options.ts';
import type { TarRun } from './tar-run.ts';

const owner = { uid: 1000, gid: 1000, uname: 'learner', gname: 'learner' };

/** `-c` and `-r`: packs files into a new archive, or behind what an archive has. */
export async function create(run: TarRun): Promise<void> {
  const { args } = run;
  if (args.mode === 'r' && args.isGzip) throw new TarUsageError('Cannot update compressed archives');
  const members = [...args.members, ...(await listedMembers(run))];
  if (members.length === 0 && args.memberLists.length === 0) {
    throw new TarUsageError('Cowardly refusing to create an empty archive');
  }
  await checkArchiveTarget(run);
  const isThere = args.archive !== '-' && (await run.files.exists(run.path(args.archive)));
  if (args.mode === 'c' && args.archive !== '-') await run.files.writeFile(run.path(args.archive), '');
  const packer = new Packer(run);
  if (args.mode === 'r' && isThere) packer.entries.push(...(await readEntries(run)));
  for (const { path, directory } of members) {
    await run.requireDirectory(directory);
    await packer.add(path, directory);
  }
  await writeArchive(run, await packTar(packer.entries.map(({ header, data }) => ({ header, body: data }))));
}

/** The names in the files of `-T`, one a line. */
async function listedMembers({ args, context, files }: TarRun): Promise<TarMember[]> {
  const members: TarMember[] = [];
  for (const list of args.memberLists) {
    const text =
      list === '-'
        ? new TextDecoder().decode(await context.stdin.readAll(context.signal))
        : await files.readFile(files.resolvePath(context.cwd, list)).catch(() => undefined);
    if (text === undefined) throw new TarFatalError(`${list}: Cannot stat: No such file or directory`);
    const names = text.split('\n').filter((name) => name !== '');
    members.push(...names.map((name) => ({ path: name, directory: args.directory })));
  }
  return members;
}

class Packer {
  readonly entries: ArchiveEntry[] = [];
  readonly #run: TarRun;
  readonly #lines = new ListLines();
  readonly #isExcluded: (name: string) => boolean;

  constructor(run: TarRun) {
    this.#run = run;
    this.#isExcluded = excludes(run.args.excluded);
  }

  /** Adds a path and, when it is a directory, all that is in it. */
  async add(path: string, directory: string | undefined): Promise<void> {
    const run = this.#run;
    if (this.#isExcluded(path)) return;
    const full = run.path(path, directory);
    const { followsLinks } = run.args;
    const stat = await (followsLinks ? run.files.stat(full) : run.files.lstat(full)).catch(() => undefined);
    if (!stat) return run.problem(`${path}: Cannot stat: No such file or directory`);
    if (full === run.path(run.args.archive)) return run.warn(`${path}: file is the archive; not dumped`);
    const header: TarHeader = { name: await this.#memberName(path), size: 0, mode: stat.mode & 0o7777, ...owner };
    header.mtime = stat.mtime;
    if (stat.isSymbolicLink) {
      await this.#put({ ...header, type: 'symlink', mode: 0o777, linkname: await run.files.readlink(full) });
    } else if (stat.isDirectory) {
      await this.#put({ ...header, name: header.name.replace(/\/*$/, '/'), type: 'directory' });
      if (run.args.isRecursive) await this.#addChildren(path, full, directory);
    } else {
      const data = await run.files.readFileBuffer(full);
      await this.#put({ ...header, type: 'file', size: data.length }, data);
    }
  }

  async #addChildren(path: string, full: string, directory: string | undefined): Promise<void> {
    const base = path.replace(/\/+$/, '');
    for (const name of (await this.#run.files.readdir(full)).toSorted()) await this.add(`${base}/${name}`, directory);
  }

  /** Names in archives are relative unless `-P` is given. */
  async #memberName(path: string): Promise<string> {
    const leading = this.#run.args.keepsAbsoluteNames ? '' : /^(?:\/+|(?:[^]*\/)?\.\.(?:\/|$))/.exec(path)?.[0];
    if (!leading) return path;
    await this.#run.warn(`Removing leading \`${leading.startsWith('/') ? '/' : leading}' from member names`);
    return path.slice(leading.length) || './';
  }

  async #put(header: TarHeader, data?: Uint8Array): Promise<void> {
    const { context, args } = this.#run;
    this.entries.push({ header, data });
    await nextTurn(context);
    if (args.verbosity === 0) return;
    const text = args.verbosity > 1 ? this.#lines.line(header) : `${header.name}\n`;
    await writeText(args.archive === '-' ? context.stderr : context.stdout, text);
  }
}
