import { deflateSync, inflateSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** One member of an archive as its central directory has it. */
export interface ZipEntry {
  /** With a slash at the end for a folder. */
  name: string;
  isStored: boolean;
  size: number;
  compressedSize: number;
  crc: number;
  mtimeMs: number;
  /** Permissions; undefined when the archive was not made on Unix. */
  mode: number | undefined;
  data: Uint8Array;
}

/** What becomes a member. */
export interface ZipMember {
  name: string;
  content: Uint8Array;
  mtimeMs: number;
  mode: number;
}

/** The archive has no end record, or is cut off. */
export class ZipFormatError extends Error {}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const unix = 3;
/** Number of the extra field «extended timestamp». */
const timeField = 0x5455;
const earliestMs = Date.UTC(1980, 0, 1);
const latestMs = Date.UTC(2099, 11, 31);

function dosTimeMs(date: number, time: number): number {
  const [year, month, day] = [1980 + (date >> 9), ((date >> 5) & 15) - 1, date & 31];
  return Date.UTC(year, month, day, time >> 11, (time >> 5) & 63, (time & 31) * 2);
}

/** The time to the second in the extra field of Unix; undefined when there is none. */
function exactTimeMs(extra: Uint8Array): number | undefined {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    const hasTime = at + 9 <= extra.length && (extra[at + 4]! & 1) === 1;
    if (view.getUint16(at, true) === timeField && hasTime) return view.getInt32(at + 5, true) * 1000;
  }
  return undefined;
}

function timeFieldOf(mtimeMs: number): Uint8Array {
  const field = new Uint8Array(5);
  field[0] = 1;
  new DataView(field.buffer).setInt32(1, Math.floor(mtimeMs / 1000), true);
  return field;
}

/** The members of an archive. @throws ZipFormatError */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end--;
  if (end < 0) throw new ZipFormatError();
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw new ZipFormatError();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const compressedSize = view.getUint32(at + 20, true);
    const header = view.getUint32(at + 42, true);
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength!)),
      isStored: view.getUint16(at + 10, true) === 0,
      size: view.getUint32(at + 24, true),
      compressedSize,
      crc: view.getUint32(at + 16, true),
      mtimeMs:
        exactTimeMs(bytes.subarray(at + 46 + nameLength!, at + 46 + nameLength! + extraLength!)) ??
        dosTimeMs(view.getUint16(at + 14, true), view.getUint16(at + 12, true)),
      mode: bytes[at + 5] === unix ? view.getUint16(at + 40, true) & 0o777 : undefined,
      data: bytes.subarray(start, start + compressedSize),
    });
    at += 46 + nameLength! + extraLength! + commentLength!;
  }
  return entries;
}

/** The unpacked bytes of an entry. */
export function contentOf({ isStored, data, size }: ZipEntry): Uint8Array {
  return isStored ? data : inflateSync(data, { out: new Uint8Array(size) });
}

/** An archive; what deflate does not make smaller is stored. `level` 0 to 9. */
export function writeZip(members: readonly ZipMember[], level: number): Uint8Array {
  const files: Zippable = {};
  for (const { name, content, mtimeMs, mode } of members) {
    const deflate = level as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
    const isSmaller = level > 0 && deflateSync(content, { level: deflate }).length < content.length;
    const isFolder = name.endsWith('/');
    // The format has local time, which in this shell is UTC.
    const time = new Date(Math.min(Math.max(mtimeMs, earliestMs), latestMs));
    const mtime = new Date(time.getTime() + time.getTimezoneOffset() * 60_000);
    const attrs = (((isFolder ? 0o040000 : 0o100000) | mode) << 16) | (isFolder ? 16 : 0);
    files[name] = [
      content,
      {
        level: isSmaller ? deflate : 0,
        mtime,
        os: unix,
        attrs: attrs >>> 0,
        extra: { [timeField]: timeFieldOf(mtimeMs) },
      },
    ];
  }
  return zipSync(files);
}

/** How much smaller a member became, in percent, as zip and unzip round it. */
export function savedPercent(size: number, compressedSize: number): number {
  return size <= compressedSize ? 0 : Math.round(((size - compressedSize) / size) * 100);
}

export const methodText = ({ isStored, size, compressedSize }: ZipEntry): string =>
  isStored ? '(stored 0%)' : `(deflated ${savedPercent(size, compressedSize)}%)`;
