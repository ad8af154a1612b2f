/** Table of a reflected CRC of 32 bits. */
function crc32Table(polynomial: number): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
    return value;
  });
}

function crc32With(table: Uint32Array, bytes: Uint8Array): Uint8Array {
  let value = 0xffffffff;
  for (const byte of bytes) value = table[(value ^ byte) & 0xff]! ^ (value >>> 8);
  const result = new Uint8Array(4);
  new DataView(result.buffer).setUint32(0, ~value);
  return result;
}

const crc32Entries = crc32Table(0xedb88320);
const crc32cEntries = crc32Table(0x82f63b78);

/** CRC-32 of ISO-HDLC (zip), big endian. */
export const crc32 = (bytes: Uint8Array) => crc32With(crc32Entries, bytes);

/** CRC-32C (Castagnoli), big endian. */
export const crc32c = (bytes: Uint8Array) => crc32With(crc32cEntries, bytes);

const nvmePolynomial = 0x9a6c9329ac4bc9b5n;

/** Upper and lower halves of the table: numbers are much faster than bigints. */
const nvmeTable = Array.from({ length: 256 }, (_, byte) => {
  let value = BigInt(byte);
  for (let bit = 0; bit < 8; bit++) value = value & 1n ? (value >> 1n) ^ nvmePolynomial : value >> 1n;
  return value;
});
const nvmeUpper = Uint32Array.from(nvmeTable, (value) => Number(value >> 32n));
const nvmeLower = Uint32Array.from(nvmeTable, (value) => Number(value & 0xffffffffn));

/** CRC-64/NVME, big endian. */
export function crc64Nvme(bytes: Uint8Array): Uint8Array {
  let upper = 0xffffffff;
  let lower = 0xffffffff;
  for (const byte of bytes) {
    const index = (lower ^ byte) & 0xff;
    lower = ((lower >>> 8) | (upper << 24)) ^ nvmeLower[index]!;
    upper = (upper >>> 8) ^ nvmeUpper[index]!;
  }
  const result = new Uint8Array(8);
  const view = new DataView(result.buffer);
  view.setUint32(0, ~upper);
  view.setUint32(4, ~lower);
  return result;
}
