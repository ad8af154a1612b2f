import { globToRegExp } from '../../interpreter/pattern.ts';
import type { CommandContext } from '../../kernel.ts';
import { fail, out, parseOptions, pathOf } from '../support.ts';
import { contentOf, methodText, readZip, writeZip, ZipFormatError, type ZipMember } from './zip-archive.ts';

const nothingToDo = 12;
const usualLevel = 6;

interface ZipCall {
  archive: string;
  paths: string[];
  options: ReadonlySet<string>;
  level: number;
  excluded: RegExp[];
  /** Only these are taken; all when there are none. */
  included: RegExp[];
}

/** Lists behind `-x` and `-i` go on to the next option. */
function parseCall(context: CommandContext): ZipCall | undefined {
  const lists: Record<string, string[]> = { x: [], i: [] };
  const words: string[] = [];
  let list: string[] | undefined;
  for (const word of context.args) {
    const option = /^-([xi])(.*)$/.exec(word) ?? /^--(exclude|include)(?:=(.*))?$/.exec(word);
    if (option) {
      list = lists[option[1]![0] === 'e' ? 'x' : option[1]![0]!]!;
      if (option[2]) list.push(option[2]);
    } else if (word.startsWith('-') && word !== '-') {
      list = undefined;
      words.push(word);
    } else if (list) list.push(word);
    else words.push(word);
  }
  const { values, operands } = parseOptions(words, {
    flags: [...'rqjdumvXyDoT0123456789', 'recurse-paths', 'quiet', 'junk-paths', 'delete', 'update', 'move'],
    withValue: [],
  });
  const [target, ...paths] = operands;
  if (target === undefined) return undefined;
  const longs: Record<string, string> = {
    'recurse-paths': 'r',
    quiet: 'q',
    'junk-paths': 'j',
    delete: 'd',
    update: 'u',
    move: 'm',
  };
  const options = new Set([...values.keys()].map((name) => longs[name] ?? name));
  const digit = [...options].find((name) => /^\d$/.test(name));
  return {
    archive: target === '-' || /\.\w+$/.test(target) ? target : `${target}.zip`,
    paths,
    options,
    level: digit === undefined ? usualLevel : Number(digit),
    excluded: lists['x']!.map((pattern) => globToRegExp(pattern)),
    included: lists['i']!.map((pattern) => globToRegExp(pattern)),
  };
}

/** The members that a path becomes. Undefined when it does not exist. */
async function collect(context: CommandContext, call: ZipCall, path: string): Promise<ZipMember[] | undefined> {
  const { files } = context.kernel;
  const full = pathOf(context, path);
  const stat = await files.stat(full).catch(() => undefined);
  if (!stat) return undefined;
  const name = path.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
  const common = { mtimeMs: stat.mtime.getTime(), mode: stat.mode & 0o777 };
  const isTaken = (member: string) =>
    !call.excluded.some((one) => one.test(member)) &&
    (call.included.length === 0 || call.included.some((one) => one.test(member)));
  if (!stat.isDirectory) {
    if (!isTaken(name) || full === pathOf(context, call.archive)) return [];
    const shown = call.options.has('j') ? name.replace(/^.*\/(?=.)/, '') : name;
    return [{ name: shown, content: await files.readFileBuffer(full), ...common }];
  }
  const isNamed = name !== '' && name !== '.' && !call.options.has('j') && !call.options.has('D');
  const members: ZipMember[] = [];
  if (isNamed && isTaken(`${name}/`)) members.push({ name: `${name}/`, content: new Uint8Array(0), ...common });
  if (!call.options.has('r')) return members;
  for (const child of (await files.readdir(full)).toSorted()) {
    members.push(...((await collect(context, call, `${path.replace(/\/+$/, '')}/${child}`)) ?? []));
  }
  return members;
}

/** `zip`: puts files into an archive, brings them up to date there, or takes members out (`-d`). */
export async function zip(context: CommandContext): Promise<number> {
  const call = parseCall(context);
  if (!call) return fail(context, 'usage: zip [-r] archive.zip file ...', 16);
  const { files } = context.kernel;
  const full = pathOf(context, call.archive);
  const old = call.archive === '-' ? undefined : await files.readFileBuffer(full).catch(() => undefined);
  const members = new Map<string, ZipMember>();
  try {
    for (const entry of old ? readZip(old) : []) {
      members.set(entry.name, { ...entry, content: contentOf(entry), mode: entry.mode ?? 0o644 });
    }
  } catch (error) {
    if (!(error instanceof ZipFormatError)) throw error;
    await out(context, `\nzip error: Zip file structure invalid (${call.archive})\n`);
    return 3;
  }
  if (call.options.has('d')) return remove(context, call, members);
  return add(context, call, members);
}

async function nothing(context: CommandContext, call: ZipCall): Promise<number> {
  await out(context, `\nzip error: Nothing to do! (${call.archive})\n`);
  return nothingToDo;
}

async function remove(context: CommandContext, call: ZipCall, members: Map<string, ZipMember>): Promise<number> {
  let count = 0;
  for (const pattern of call.paths) {
    const found = [...members.keys()].filter((name) => globToRegExp(pattern).test(name));
    // Nothing is said of what is a file, if not one of the archive.
    const isFile = await context.kernel.files.exists(pathOf(context, pattern));
    if (found.length === 0 && !isFile) await out(context, `\tzip warning: name not matched: ${pattern}\n`);
    for (const name of found) {
      members.delete(name);
      count++;
      if (!call.options.has('q')) await out(context, `deleting: ${name}\n`);
    }
  }
  if (count === 0) return nothing(context, call);
  await context.kernel.files.writeFile(pathOf(context, call.archive), writeZip([...members.values()], call.level));
  return 0;
}

async function add(context: CommandContext, call: ZipCall, members: Map<string, ZipMember>): Promise<number> {
  const known = new Set(members.keys());
  const added: string[] = [];
  for (const path of call.paths) {
    const found = await collect(context, call, path);
    if (!found) await out(context, `\tzip warning: name not matched: ${path}\n`);
    for (const member of found ?? []) {
      const before = members.get(member.name);
      const isNewer = !before || Math.floor(member.mtimeMs / 1000) > Math.floor(before.mtimeMs / 1000);
      if (call.options.has('u') && !isNewer) continue;
      members.set(member.name, member);
      added.push(member.name);
    }
  }
  if (added.length === 0) return call.options.has('u') && known.size > 0 ? nothingToDo : nothing(context, call);
  const bytes = writeZip([...members.values()], call.level);
  if (call.archive === '-') await context.stdout.write(bytes);
  else await context.kernel.files.writeFile(pathOf(context, call.archive), bytes);
  if (!call.options.has('q') && call.archive !== '-') {
    const entries = new Map(readZip(bytes).map((entry) => [entry.name, entry]));
    const lines = added.map(
      (name) => `${known.has(name) ? 'updating' : '  adding'}: ${name} ${methodText(entries.get(name)!)}\n`,
    );
    await out(context, lines.join(''));
  }
  if (call.options.has('m'))
    for (const path of call.paths) await context.kernel.files.rm(pathOf(context, path), { recursive: true });
  return 0;
}
