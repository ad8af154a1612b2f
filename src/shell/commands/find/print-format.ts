import { formatTime } from '../../../core/strftime.ts';
import { fileKind, modeText } from '../files/mode-text.ts';
import { ownerOf } from '../files/owner.ts';
import { nameOf, sizeOf, typeLetter } from './entry.ts';
import type { Entry, Walk } from './entry.ts';

/** Nine digits of the clock and one more, as find shows parts of seconds. */
const nanoseconds = (timeMs: number): string => `${String(timeMs % 1000).padStart(3, '0')}0000000`;

function timeText(timeMs: number, letter: string): string {
  if (letter === '@') return `${Math.floor(timeMs / 1000)}.${nanoseconds(timeMs)}`;
  if (letter === '+') return `${formatTime(timeMs, '%F+%T')}.${nanoseconds(timeMs)}`;
  if (letter === 'T' || letter === 'S') return `${formatTime(timeMs, `%${letter}`)}.${nanoseconds(timeMs)}`;
  return formatTime(timeMs, `%${letter}`);
}

async function fieldOf(entry: Entry, walk: Walk, letter: string): Promise<string | undefined> {
  const { path, start, full, depth, stat } = entry;
  const below = path.slice(start.length).replace(/^\//, '');
  switch (letter) {
    case 'p':
      return path;
    case 'f':
      return nameOf(path);
    case 'h':
      return path.includes('/') ? path.replace(/\/[^/]*$/, '') || '/' : '.';
    case 'P':
      return below;
    case 'H':
      return start;
    case 'd':
      return String(depth);
    case 's':
      return String(sizeOf(entry));
    case 'k':
      return String(Math.ceil(sizeOf(entry) / 4096) * 4);
    case 'b':
      return String(Math.ceil(sizeOf(entry) / 4096) * 8);
    case 'm':
      return (stat.mode & 0o7777).toString(8);
    case 'M':
      return modeText(stat.mode, fileKind(stat));
    case 'y':
    case 'Y':
      return typeLetter(entry);
    case 'u':
    case 'g':
      return ownerOf(full).name;
    case 'U':
    case 'G':
      return String(ownerOf(full).id);
    case 'n':
      return stat.isDirectory ? '2' : '1';
    case 'l':
      return stat.isSymbolicLink ? walk.context.kernel.files.readlink(full) : '';
    case 't':
      return formatTime(stat.mtime.getTime(), `%a %b %e %T.${nanoseconds(stat.mtime.getTime())} %Y`);
    default:
      return undefined;
  }
}

const escapes: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
  '\\': '\\',
};

/** What `-printf` writes of an entry. */
export async function printFormat(format: string, entry: Entry, walk: Walk): Promise<string> {
  let text = '';
  for (const match of format.matchAll(/\\(.)|%(-?)(0?)(\d*)(?:\.(\d+))?(?:[TAC](.)|(.))|[^%\\]+|[^]/gsu)) {
    const [whole, escape, left, zeros, width, precision, timeLetter, letter] = match;
    if (escape !== undefined) text += escapes[escape] ?? whole;
    else if (letter === '%') text += '%';
    else if (timeLetter !== undefined || letter !== undefined) {
      const field =
        timeLetter === undefined
          ? await fieldOf(entry, walk, letter!)
          : timeText(entry.stat.mtime.getTime(), timeLetter);
      const shown = (field ?? whole).slice(0, precision === undefined ? undefined : Number(precision));
      text += left ? shown.padEnd(Number(width)) : shown.padStart(Number(width), zeros ? '0' : ' ');
    } else text += whole;
  }
  return text;
}

/** A line of `-ls`. */
export function listFormat(): string {
  return '  131072 %6k %M %3n %-8u %-8g %8s %Tb %Te %TH:%TM %p\n';
}
