const base = 1024;
const units = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'];

/** A size as the CLI writes it for people: '1 Byte', '13 Bytes', '1.5 KiB'. */
export function humanSize(sizeBytes: number): string {
  if (sizeBytes === 1) return '1 Byte';
  if (sizeBytes < base) return `${Math.trunc(sizeBytes)} Bytes`;
  let value = sizeBytes / base;
  let unit = 0;
  while (Math.round(value) >= base && unit < units.length - 1) {
    value /= base;
    unit++;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}
