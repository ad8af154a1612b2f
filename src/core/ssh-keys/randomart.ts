import { fingerprintDigest } from './fingerprint.ts';
import type { FingerprintHash, KeyKind } from './fingerprint.ts';

const columns = 17;
const rows = 9;
/** A place gets the next of these each time it is visited; the last two mark start and end. */
const marks = ' .o+=*BOX@%&#/^SE';
const mostVisits = marks.length - 3;

function frame(title: string): string {
  const text = `[${title}]`;
  const left = Math.trunc((columns - text.length) / 2);
  return `+${'-'.repeat(left)}${text}${'-'.repeat(columns - left - text.length)}+`;
}

const within = (value: number, end: number) => Math.min(Math.max(value, 0), end - 1);

/** The picture of a fingerprint: a walk over a board, two bits of the digest a diagonal step, the lowest bits first. */
export function randomart(blob: Uint8Array, { label, bits }: KeyKind, hash: FingerprintHash): string {
  const visits = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
  let x = Math.trunc(columns / 2);
  let y = Math.trunc(rows / 2);
  for (const byte of fingerprintDigest(blob, hash)) {
    for (let shift = 0; shift < 8; shift += 2) {
      const step = byte >> shift;
      x = within(x + ((step & 1) === 1 ? 1 : -1), columns);
      y = within(y + ((step & 2) === 2 ? 1 : -1), rows);
      visits[y]![x] = Math.min(visits[y]![x]! + 1, mostVisits);
    }
  }
  visits[Math.trunc(rows / 2)]![Math.trunc(columns / 2)] = marks.length - 2;
  visits[y]![x] = marks.length - 1;
  const board = visits.map((row) => `|${row.map((count) => marks[count]).join('')}|`);
  return `${[frame(`${label} ${bits}`), ...board, frame(hash.toUpperCase())].join('\n')}\n`;
}
