import { shellMessages } from '../../../core/messages/shell.ts';
import { globToRegExp } from '../../interpreter/pattern.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { shellMessage } from '../../shell-message.ts';
import { readLineOf } from '../ask.ts';
import { fail, out, parseOptions, pathOf } from '../support.ts';
import { listing, longListing } from './listing.ts';
import { contentOf, readZip, ZipFormatError, type ZipEntry } from './zip-archive.ts';

const noMatch = 11;
const noArchive = 9;

interface UnzipCall {
  archive: string;
  wanted: string[];
  excluded: RegExp[];
  options: ReadonlySet<string>;
  folder: string;
}

function parseCall(args: readonly string[]): UnzipCall | undefined {
  const at = args.findIndex((word, index) => word === '-x' && index > 0);
  const rest = at < 0 ? [] : args.slice(at + 1);
  const end = rest.findIndex((word) => word.startsWith('-'));
  const excluded = end < 0 ? rest : rest.slice(0, end);
  const words = at < 0 ? args : [...args.slice(0, at), ...rest.slice(excluded.length)];
  const { values, operands } = parseOptions(words, { flags: [...'onqlptjvuZ1CaL'], withValue: ['d', 'P', 'O'] });
  const [archive, ...wanted] = operands;
  if (archive === undefined) return undefined;
  return {
    archive,
    wanted,
    excluded: excluded.map((pattern) => globToRegExp(pattern)),
    options: new Set(values.keys()),
    folder: String(values.get('d') ?? ''),
  };
}

/** The archive's bytes, under its name or with `.zip` behind it. */
async function openArchive(
  context: CommandContext,
  name: string,
): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  for (const path of [name, `${name}.zip`, `${name}.ZIP`]) {
    const bytes = await context.kernel.files.readFileBuffer(pathOf(context, path)).catch(() => undefined);
    if (bytes) return { name: path, bytes };
  }
  return undefined;
}

const noDirectory = (name: string) =>
  '  End-of-central-directory signature not found.  Either this file is not\n' +
  '  a zipfile, or it constitutes one disk of a multi-part archive.  In the\n' +
  '  latter case the central directory and zipfile comment will be found on\n' +
  '  the last disk(s) of this archive.\n' +
  `unzip:  cannot find zipfile directory in one of ${name} or\n        ${name}.zip, and cannot find ${name}.ZIP, period.\n`;

/** `unzip`: lists, tests or extracts the members of an archive. */
export async function unzip(context: CommandContext): Promise<number> {
  const call = parseCall(context.args);
  if (!call) return fail(context, shellMessage(shellMessages.unzipNeedsArchive), 10);
  const { options } = call;
  const opened = await openArchive(context, call.archive);
  if (!opened) {
    const { archive } = call;
    return fail(context, ` cannot find or open ${archive}, ${archive}.zip or ${archive}.ZIP.`, noArchive);
  }
  const { name, bytes } = opened;
  const isSilent = ['q', 'p', 'Z', '1'].some((letter) => options.has(letter));
  if (!isSilent) await out(context, `Archive:  ${name}\n`);
  let entries: ZipEntry[];
  try {
    entries = readZip(bytes);
  } catch (error) {
    if (!(error instanceof ZipFormatError)) throw error;
    await writeText(context.stderr, noDirectory(call.archive));
    return noArchive;
  }
  const patterns = call.wanted.map((pattern) => globToRegExp(pattern));
  const chosen = entries.filter((entry) => {
    const isWanted = patterns.length === 0 || patterns.some((pattern) => pattern.test(entry.name));
    return isWanted && !call.excluded.some((pattern) => pattern.test(entry.name));
  });
  const missing = call.wanted.filter((_, index) => !entries.some((entry) => patterns[index]!.test(entry.name)));
  const exitCode = await act(context, call, chosen, name);
  const isList = options.has('l') || options.has('v');
  if (!isList) for (const one of missing) await writeText(context.stderr, `caution: filename not matched:  ${one}\n`);
  return exitCode === 0 && missing.length > 0 ? noMatch : exitCode;
}

async function act(
  context: CommandContext,
  call: UnzipCall,
  entries: readonly ZipEntry[],
  name: string,
): Promise<number> {
  const { options } = call;
  if (options.has('Z') || options.has('1')) {
    await out(context, entries.map((entry) => `${entry.name}\n`).join(''));
    return 0;
  }
  if (options.has('v')) await out(context, longListing(entries));
  else if (options.has('l')) await out(context, listing(entries));
  else if (options.has('t')) {
    await out(context, entries.map((entry) => `    testing: ${inColumn(entry.name)}   OK\n`).join(''));
    await out(context, `No errors detected in compressed data of ${name}.\n`);
  } else if (options.has('p')) for (const entry of entries) await context.stdout.write(contentOf(entry));
  else return new Extraction(context, call).run(entries);
  return 0;
}

/** A name in a column of 22 bytes, as unzip counts. */
const inColumn = (name: string) => name + ' '.repeat(Math.max(0, 22 - new TextEncoder().encode(name).length));

/** One extraction: what is to happen with files that are there may be answered for all of them. */
class Extraction {
  readonly #context: CommandContext;
  readonly #call: UnzipCall;
  #forAll: 'all' | 'none' | undefined;

  constructor(context: CommandContext, call: UnzipCall) {
    this.#context = context;
    this.#call = call;
    this.#forAll = call.options.has('o') ? 'all' : call.options.has('n') ? 'none' : undefined;
  }

  async run(entries: readonly ZipEntry[]): Promise<number> {
    let exitCode = 0;
    for (const entry of entries) {
      const name = this.#call.options.has('j') ? entry.name.replace(/^.*\/(?=.)/, '') : entry.name;
      if (this.#call.options.has('j') && entry.name.endsWith('/')) continue;
      // Names that lead out of the folder are taken without the way out, as unzip does.
      const safe = name
        .split('/')
        .filter((part) => part !== '..')
        .join('/')
        .replace(/^\/+/, '');
      exitCode = Math.max(
        exitCode,
        await this.#extract(entry, this.#call.folder === '' ? safe : `${this.#call.folder}/${safe}`),
      );
    }
    return exitCode;
  }

  async #extract(entry: ZipEntry, path: string): Promise<number> {
    const { files, shared } = this.#context.kernel;
    const full = pathOf(this.#context, path);
    const isThere = await files.exists(full);
    if (path.endsWith('/')) {
      if (isThere) return 0;
      await files.mkdir(full, { recursive: true });
      await this.#tell('creating', path, false);
      return 0;
    }
    if (isThere) {
      const answer = this.#forAll ?? (await this.#ask(path));
      if (answer === 'end') return 1;
      if (answer === 'none' || answer === 'no') return 0;
    }
    await files.mkdir(files.resolvePath(full, '..'), { recursive: true });
    await files.writeFile(full, contentOf(entry));
    await files.chmod(full, (entry.mode ?? 0o666) & ~shared.umask);
    await files.utimes(full, new Date(entry.mtimeMs), new Date(entry.mtimeMs));
    await this.#tell(entry.isStored ? 'extracting' : 'inflating', path, true);
    return 0;
  }

  async #tell(verb: string, path: string, isPadded: boolean): Promise<void> {
    if (this.#call.options.has('q')) return;
    await out(this.#context, `${verb.padStart(11)}: ${isPadded ? `${inColumn(path)}  ` : path}\n`);
  }

  async #ask(path: string): Promise<'yes' | 'no' | 'all' | 'none' | 'end'> {
    const { stderr } = this.#context;
    await writeText(stderr, `replace ${path}? [y]es, [n]o, [A]ll, [N]one, [r]ename: `);
    const answer = await readLineOf(this.#context);
    if (answer === null) {
      await writeText(stderr, ' NULL\n(EOF or read error, treating as "[N]one" ...)\n');
      this.#forAll = 'none';
      return 'end';
    }
    if (answer.startsWith('A')) this.#forAll = 'all';
    if (answer.startsWith('N')) this.#forAll = 'none';
    return this.#forAll ?? (answer.startsWith('y') ? 'yes' : 'no');
  }
}
