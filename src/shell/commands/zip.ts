import { unzipSync, zipSync } from 'fflate';
import { formatTime, utc } from '../../core/strftime.ts';
import type { CommandContext } from '../kernel.ts';
import { fail, out, parseOptions, pathOf } from './support.ts';

/** The files under a path, by the name that they get in the archive. */
async function collect(context: CommandContext, path: string, isRecursive: boolean): Promise<[string, Uint8Array][]> {
  const { files } = context.kernel;
  const full = pathOf(context, path);
  const stat = await files.stat(full).catch(() => undefined);
  if (!stat) return [];
  const name = path.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
  if (!stat.isDirectory) return [[name, await files.readFileBuffer(full)]];
  const entries: [string, Uint8Array][] = name === '' || name === '.' ? [] : [[`${name}/`, new Uint8Array(0)]];
  if (!isRecursive) return entries;
  for (const child of (await files.readdir(full)).toSorted()) {
    entries.push(...(await collect(context, `${path.replace(/\/+$/, '')}/${child}`, true)));
  }
  return entries;
}

export async function zip(context: CommandContext): Promise<number> {
  const { values, operands } = parseOptions(context.args, { flags: ['r', 'q', 'j', '9', '1', 'X'], withValue: [] });
  const [target, ...paths] = operands;
  if (target === undefined || paths.length === 0) return fail(context, 'usage: zip [-r] archive.zip file ...', 16);
  const { files } = context.kernel;
  const archive = /\.\w+$/.test(target) ? target : `${target}.zip`;
  const full = pathOf(context, archive);
  const known = (await files.exists(full)) ? unzipSync(await files.readFileBuffer(full)) : {};
  const contents: Record<string, Uint8Array> = { ...known };
  for (const path of paths) {
    const found = await collect(context, path, values.has('r'));
    if (found.length === 0) {
      await out(context, `\tzip warning: name not matched: ${path}\n`);
      continue;
    }
    for (const [name, bytes] of found) {
      const kept = values.has('j') ? name.replace(/^.*\/(?=.)/, '') : name;
      if (!values.has('q')) await out(context, `${kept in known ? 'updating' : '  adding'}: ${kept}\n`);
      contents[kept] = bytes;
    }
  }
  if (Object.keys(contents).length === 0) return fail(context, `error: Nothing to do! (${archive})`, 12);
  const mtime = new Date(context.kernel.host.connection.nowMs());
  await files.writeFile(full, zipSync(contents, { mtime }));
  return 0;
}

export async function unzip(context: CommandContext): Promise<number> {
  const { values, operands } = parseOptions(context.args, {
    flags: ['o', 'n', 'q', 'l', 'p', 'j'],
    withValue: ['d'],
  });
  const [archive, ...wanted] = operands;
  if (archive === undefined) return fail(context, 'usage: unzip [-l] [-o] [-d directory] archive.zip [file ...]', 10);
  const { files } = context.kernel;
  const bytes = await files.readFileBuffer(pathOf(context, archive)).catch(() => undefined);
  if (!bytes) return fail(context, ` cannot find or open ${archive}.`, 9);
  let contents: Record<string, Uint8Array>;
  try {
    contents = unzipSync(bytes);
  } catch {
    return fail(context, ` ${archive} is not a zip archive.`, 9);
  }
  const entries = Object.entries(contents).filter(([name]) => wanted.length === 0 || wanted.includes(name));
  if (values.has('l')) return list(context, archive, entries);
  if (!values.has('q') && !values.has('p')) await out(context, `Archive:  ${archive}\n`);
  const folder = String(values.get('d') ?? '.');
  for (const [name, content] of entries) {
    // Names that lead out of the folder are taken without the way out, as unzip does.
    const safeName = name
      .split('/')
      .filter((part) => part !== '..')
      .join('/')
      .replace(/^\/+/, '');
    if (values.has('p')) await context.stdout.write(content);
    else await extract(context, `${folder}/${safeName}`, content, values);
  }
  return 0;
}

async function extract(
  context: CommandContext,
  path: string,
  content: Uint8Array,
  values: ReadonlyMap<string, string | true>,
): Promise<void> {
  const { files } = context.kernel;
  const full = pathOf(context, path);
  const shown = path.replace(/^\.\//, '');
  if (path.endsWith('/')) {
    await files.mkdir(full, { recursive: true });
    return;
  }
  if (values.has('n') && (await files.exists(full))) return;
  await files.mkdir(full.slice(0, full.lastIndexOf('/')) || '/', { recursive: true });
  await files.writeFile(full, content);
  if (!values.has('q')) await out(context, `  inflating: ${shown}\n`);
}

async function list(context: CommandContext, archive: string, entries: [string, Uint8Array][]): Promise<number> {
  const date = formatTime(context.kernel.host.connection.nowMs(), '%Y-%m-%d %H:%M', utc);
  const rows = entries.map(([name, content]) => `${String(content.length).padStart(9)}  ${date}   ${name}\n`);
  const total = entries.reduce((sum, [, content]) => sum + content.length, 0);
  const rule = '---------                     -------\n';
  await out(
    context,
    `Archive:  ${archive}\n  Length      Date    Time    Name\n---------  ---------- -----   ----\n${rows.join('')}${rule}` +
      `${String(total).padStart(9)}                     ${entries.length} file${entries.length === 1 ? '' : 's'}\n`,
  );
  return 0;
}
