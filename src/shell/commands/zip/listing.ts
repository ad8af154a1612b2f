import { formatTime } from '../../../core/strftime.ts';
import { savedPercent, type ZipEntry } from './zip-archive.ts';

const when = ({ mtimeMs }: ZipEntry) => formatTime(mtimeMs, '%Y-%m-%d %H:%M');
const sum = (entries: readonly ZipEntry[], of: (entry: ZipEntry) => number) =>
  entries.reduce((total, one) => total + of(one), 0);
const fileCount = (count: number) => `${count} file${count === 1 ? '' : 's'}`;

/** What `unzip -l` shows of members. */
export function listing(entries: readonly ZipEntry[]): string {
  const rows = entries.map((entry) => `${String(entry.size).padStart(9)}  ${when(entry)}   ${entry.name}\n`);
  const total = String(sum(entries, (entry) => entry.size)).padStart(9);
  return (
    '  Length      Date    Time    Name\n---------  ---------- -----   ----\n' +
    `${rows.join('')}---------                     -------\n${total}                     ${fileCount(entries.length)}\n`
  );
}

/** What `unzip -v` shows of members. */
export function longListing(entries: readonly ZipEntry[]): string {
  const share = (size: number, packed: number) => `${savedPercent(size, packed)}%`.padStart(4);
  const rows = entries.map((entry) => {
    const { size, compressedSize, crc, isStored } = entry;
    const numbers = `${String(size).padStart(8)}  ${isStored ? 'Stored' : 'Defl:N'} ${String(compressedSize).padStart(8)} ${share(size, compressedSize)}`;
    return `${numbers} ${when(entry)} ${crc.toString(16).padStart(8, '0')}  ${entry.name}\n`;
  });
  const [size, packed] = [sum(entries, (entry) => entry.size), sum(entries, (entry) => entry.compressedSize)];
  return (
    ' Length   Method    Size  Cmpr    Date    Time   CRC-32   Name\n' +
    '--------  ------  ------- ---- ---------- ----- --------  ----\n' +
    `${rows.join('')}--------          -------  ---                            -------\n` +
    `${String(size).padStart(8)}         ${String(packed).padStart(8)} ${share(size, packed)}                            ${fileCount(entries.length)}\n`
  );
}
