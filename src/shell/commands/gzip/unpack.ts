import { Gunzip } from 'fflate';
import { joinBytes } from '../../../core/bytes.ts';
import { writeText } from '../../io/byte-streams.ts';
import { out } from '../support.ts';
import { gzipOverhead } from './gzip-header.ts';
import { complain } from './gzip-run.ts';
import type { GzipRun } from './gzip-run.ts';
import { unpackedName } from './suffixes.ts';

/** The content of all that was put together in one file; undefined when it is damaged. */
function unpack(bytes: Uint8Array): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  try {
    new Gunzip((chunk) => chunks.push(chunk)).push(bytes, true);
  } catch {
    return undefined;
  }
  return joinBytes(chunks);
}

/** Unpacks and hands the content to `use`, unless it is only tested or listed. */
export async function unpackTo(
  run: GzipRun,
  name: string,
  bytes: Uint8Array,
  use: (content: Uint8Array) => unknown,
): Promise<number> {
  const overhead = gzipOverhead(bytes);
  const content = typeof overhead === 'string' ? undefined : unpack(bytes);
  if (typeof overhead === 'string' || !content) {
    await writeText(run.context.stderr, '\n');
    const problem = typeof overhead === 'string' ? overhead : 'invalid compressed data--format violated';
    return complain(run, `${name}: ${problem}`, 1);
  }
  if (run.options.has('l')) await list(run, name, overhead, bytes.length, content.length);
  else if (!run.options.has('t')) await use(content);
  return 0;
}

export async function list(
  { context }: GzipRun,
  name: string,
  overhead: number,
  packed: number,
  size: number,
): Promise<void> {
  const ratio = size === 0 ? 0 : ((size - (packed - overhead)) / size) * 100;
  const shown = unpackedName(name) ?? name;
  const percent = `${ratio.toFixed(1).padStart(5)}%`;
  await out(context, `${String(packed).padStart(19)} ${String(size).padStart(19)} ${percent} ${shown}\n`);
}
