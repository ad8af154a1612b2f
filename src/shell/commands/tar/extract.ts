import { writeText } from '../../io/byte-streams.ts';
import { nextTurn } from '../../kernel.ts';
import { readEntries, type ArchiveEntry } from './archive-file.ts';
import { ListLines } from './list-line.ts';
import { excludes, stripName, WantedMembers } from './member-names.ts';
import type { TarRun } from './tar-run.ts';

/** `-t` and `-x`: shows or writes the members of an archive that are wanted. */
export async function readArchiveMembers(run: TarRun): Promise<void> {
  const { args, context } = run;
  for (const { directory } of args.members) await run.requireDirectory(directory);
  await run.requireDirectory(args.directory);
  const wanted = new WantedMembers(args.members, args.usesWildcards);
  const isExcluded = excludes(args.excluded);
  const lines = new ListLines();
  const directories: ArchiveEntry[] = [];
  const shown = args.mode === 't' ? args.verbosity + 1 : args.verbosity;
  for (const entry of await readEntries(run)) {
    const { header } = entry;
    if (!wanted.has(header.name) || isExcluded(header.name)) continue;
    await nextTurn(context);
    const name = stripName(header.name, args.stripComponents);
    if (name === undefined) continue;
    // With an archive on stdout the names would spoil what is written there.
    const told = args.isToStdout ? context.stderr : context.stdout;
    if (shown > 1) await writeText(told, lines.line(header));
    else if (shown === 1) await writeText(told, `${header.name}\n`);
    if (args.mode === 'x') await extract(run, { ...entry, header: { ...header, name } }, directories);
  }
  // What is written into a directory changes its time and may be forbidden by its mode: these come last.
  for (const { header } of directories.reverse()) await setAttributes(run, targetOf(run, header.name), header);
  await tellMissing(run, wanted.missing);
}

async function tellMissing(run: TarRun, missing: readonly string[]): Promise<void> {
  for (const path of missing) {
    if (!run.args.usesWildcards && /[*?[]/.test(path)) {
      await run.warn('Pattern matching characters used in file names');
      await run.warn('Use --wildcards to enable pattern matching, or --no-wildcards to suppress this warning');
    }
    await run.problem(`${path}: Not found in archive`);
  }
}

const targetOf = (run: TarRun, name: string) => run.path(name, run.args.directory);

async function extract(run: TarRun, entry: ArchiveEntry, directories: ArchiveEntry[]): Promise<void> {
  const { args, files } = run;
  const { header, data } = entry;
  if (args.isToStdout) {
    if (data) await run.context.stdout.write(data);
    return;
  }
  const safe = await safeName(run, header.name);
  if (safe === undefined) return;
  const target = targetOf(run, safe);
  await files.mkdir(files.resolvePath(target, '..'), { recursive: true });
  const there = await files.lstat(target).catch(() => undefined);
  if (header.type === 'directory') {
    if (!there?.isDirectory) await files.mkdir(target, { recursive: true });
    directories.push({ ...entry, header: { ...header, name: safe } });
    return;
  }
  if (there && args.keepsOldFiles) return run.problem(`${safe}: Cannot open: File exists`);
  if (there?.isDirectory) return run.problem(`${safe}: Cannot open: Is a directory`);
  if (there) await files.rm(target, { force: true });
  if (header.type === 'symlink') return files.symlink(header.linkname ?? '', target);
  if (header.type === 'link') return linkTo(run, safe, target, header.linkname ?? '');
  await files.writeFile(target, data ?? new Uint8Array(0));
  await setAttributes(run, target, header);
}

/** A name that stays inside: no leading slash, and none that climbs out. */
async function safeName(run: TarRun, name: string): Promise<string | undefined> {
  if (run.args.keepsAbsoluteNames) return name;
  if (name.split('/').includes('..')) {
    await run.problem(`${name}: Member name contains '..'`);
    return undefined;
  }
  if (!name.startsWith('/')) return name;
  await run.warn("Removing leading `/' from member names");
  return name.replace(/^\/+/, '');
}

async function linkTo(run: TarRun, name: string, target: string, linkName: string): Promise<void> {
  const source = targetOf(run, linkName);
  if (await run.files.exists(source)) return run.files.link(source, target);
  await run.problem(`${name}: Cannot hard link to ‘${linkName}’: No such file or directory`);
}

async function setAttributes(run: TarRun, path: string, { mode, mtime }: ArchiveEntry['header']): Promise<void> {
  const { kernel } = run.context;
  const allowed = run.args.keepsModes ? 0o7777 : 0o777 & ~kernel.shared.umask;
  if (mode !== undefined) await run.files.chmod(path, mode & allowed);
  if (mtime && !run.args.isTouched) await run.files.utimes(path, mtime, mtime);
}
