import { gzipSync } from 'fflate';
import { untilAborted } from '../../interpreter/control-flow.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { out, parseOptions, pathOf } from '../support.ts';
import { warning, complain } from './gzip-run.ts';
import type { GzipRun } from './gzip-run.ts';
import { packFile, unpackFile } from './gzip-file.ts';
import { unpackTo } from './unpack.ts';

const usualLevel = 6;

const longNames: Record<string, string> = {
  stdout: 'c',
  'to-stdout': 'c',
  decompress: 'd',
  uncompress: 'd',
  force: 'f',
  keep: 'k',
  list: 'l',
  'no-name': 'n',
  name: 'N',
  quiet: 'q',
  recursive: 'r',
  test: 't',
  verbose: 'v',
  fast: '1',
  best: '9',
};

/** `gzip`, `gunzip` and `zcat`. */
export async function gzip(context: CommandContext): Promise<number> {
  const { values, operands, unknown } = parseOptions(context.args, {
    flags: [...'cdfhklnNqrtv123456789', 'version', ...Object.keys(longNames)],
    withValue: ['S', 'suffix', 'b'],
  });
  if (unknown) {
    await writeText(
      context.stderr,
      `gzip: invalid option -- '${unknown.replace(/^-+/, '')}'\nTry \`gzip --help' for more information.\n`,
    );
    return 1;
  }
  if (values.has('version')) {
    await out(context, `${context.name} 1.12\n`);
    return 0;
  }
  const options = new Set([...values.keys()].map((name) => longNames[name] ?? name));
  if (context.name === 'gunzip') options.add('d');
  if (context.name === 'zcat') for (const letter of 'dc') options.add(letter);
  const digit = [...options].find((name) => /^\d$/.test(name));
  const run = { context, options, level: digit === undefined ? usualLevel : Number(digit) };
  if (options.has('l')) await out(context, '         compressed        uncompressed  ratio uncompressed_name\n');
  let exitCode = 0;
  for (const name of operands.length > 0 ? operands : ['-']) {
    const code = name === '-' ? await filter(run) : await onPath(run, name);
    // An error counts more than a warning.
    exitCode = exitCode === 1 || code === 1 ? 1 : Math.max(exitCode, code);
  }
  return exitCode;
}

/** stdin to stdout. */
async function filter(run: GzipRun): Promise<number> {
  const { context, options, level } = run;
  const isUnpacking = options.has('d') || options.has('t');
  if (!isUnpacking && context.stdout.isTerminal && !options.has('f')) {
    const message = 'compressed data not written to a terminal. Use -f to force compression.\nFor help, type: gzip -h';
    return complain(run, message, 1);
  }
  const bytes = await untilAborted(context.stdin.readAll(), context.signal);
  if (isUnpacking) return unpackTo(run, 'stdin', bytes, (content) => context.stdout.write(content));
  await context.stdout.write(gzipSync(bytes, { level: level as 6, mtime: 0 }));
  return 0;
}

async function onPath(run: GzipRun, name: string): Promise<number> {
  const { context, options } = run;
  const { files } = context.kernel;
  const isUnpacking = ['d', 't', 'l'].some((letter) => options.has(letter));
  const exists = (path: string) => files.exists(pathOf(context, path));
  const path = isUnpacking && !(await exists(name)) ? `${name}.gz` : name;
  const stat = await files.stat(pathOf(context, path)).catch(() => undefined);
  if (!stat) return complain(run, `${path}: No such file or directory`, 1);
  if (stat.isDirectory) {
    if (!options.has('r')) return complain(run, `${name} is a directory -- ignored`, warning);
    let exitCode = 0;
    for (const child of (await files.readdir(pathOf(context, name))).toSorted()) {
      const code = await onPath(run, `${name.replace(/\/$/, '')}/${child}`);
      exitCode = exitCode === 1 || code === 1 ? 1 : Math.max(exitCode, code);
    }
    return exitCode;
  }
  const bytes = await files.readFileBuffer(pathOf(context, path));
  return isUnpacking ? unpackFile(run, path, bytes) : packFile(run, path, bytes);
}
