const fixedHeader = 10;
const trailer = 8;

/** The bytes of a header: fixed fields, extra field, name, comment, checksum; undefined when it is cut off. */
function headerLength(bytes: Uint8Array): number | undefined {
  const flags = bytes[3]!;
  let at = fixedHeader;
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return undefined;
    at = end + 1;
  }
  return at + (flags & 2 ? 2 : 0);
}

/** Bytes of header and trailer, which the ratio leaves out, or what is wrong with the file. */
export function gzipOverhead(bytes: Uint8Array): number | string {
  if (bytes.length < 2) return 'unexpected end of file';
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return 'not in gzip format';
  const header = bytes.length < fixedHeader ? undefined : headerLength(bytes);
  if (header === undefined || header + trailer > bytes.length) return 'unexpected end of file';
  return header + trailer;
}
