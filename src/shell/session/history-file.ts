import type { IFileSystem } from 'just-bash';
import { holdsRealKey } from '../../core/real-keys.ts';
import { globToRegExp } from '../interpreter/pattern.ts';

/** How many entries are kept when `$HISTSIZE` does not say. */
const defaultSize = 1_000;

export interface HistoryEntry {
  text: string;
  /** When it was entered, in seconds since the epoch; undefined in files that do not tell. */
  atSeconds: number | undefined;
}

/** Values of the variables that history heeds. */
export type HistorySettings = (
  name: 'HISTCONTROL' | 'HISTIGNORE' | 'HISTSIZE' | 'HISTTIMEFORMAT',
) => string | undefined;

/** Lines of `~/.bash_history`; where a `#time` line starts each entry, entries of several lines stay whole. */
export function parseHistory(text: string): HistoryEntry[] {
  const parts = text.split(/^#(\d+)\n/m);
  const plain = parts[0]!.split('\n').map((line) => ({ text: line, atSeconds: undefined }));
  const timed = parts.flatMap((part, index) => {
    const atSeconds = Number(parts[index - 1]);
    return index > 0 && index % 2 === 0 ? [{ text: part.replace(/\n$/, ''), atSeconds }] : [];
  });
  return [...plain, ...timed].filter((entry) => entry.text !== '');
}

function fileText(entries: readonly HistoryEntry[], hasTimes: boolean): string {
  const stamp = ({ atSeconds }: HistoryEntry) => (hasTimes && atSeconds !== undefined ? `#${atSeconds}\n` : '');
  return entries.map((entry) => `${stamp(entry)}${entry.text}\n`).join('');
}

/** The file's text without the last entry of this text and the time before it. */
function withoutEntry(file: string, text: string): string {
  const at = `\n${file}`.lastIndexOf(`\n${text}\n`);
  if (at < 0) return file;
  return file.slice(0, at).replace(/(^|\n)#\d+\n$/, '$1') + file.slice(at + text.length + 1);
}

/** The commands of former visits and of this one, kept in the learner's home directory. */
export class History {
  /** The texts, oldest first: always the same array, which the terminal reads. */
  readonly lines: string[] = [];
  readonly path: string;
  /** How many entries were dropped at the start because of the size: numbers go on behind them. */
  droppedCount = 0;
  readonly #files: IFileSystem;
  #times: HistoryEntry['atSeconds'][] = [];
  /** Whether the command that runs stands at the end. */
  #holdsRunning = false;
  #isTimeWanted = false;

  private constructor(files: IFileSystem, path: string) {
    this.#files = files;
    this.path = path;
  }

  static async open(files: IFileSystem, path: string): Promise<History> {
    const history = new History(files, path);
    await history.read(path);
    history.#trim(defaultSize);
    history.droppedCount = 0;
    return history;
  }

  get entries(): HistoryEntry[] {
    return this.lines.map((text, index) => ({ text, atSeconds: this.#times[index] }));
  }

  /**
   * Whether times go into the file: as in bash while HISTTIMEFORMAT is set; here also from the first entry of several
   * lines on, which would come back as so many entries otherwise.
   */
  get #keepsTimes(): boolean {
    return this.#isTimeWanted || this.lines.some((line) => line.includes('\n'));
  }

  /**
   * Takes a typed command as bash does; by default without those that start with a blank or repeat the one before. Keys
   * of a real account are never kept.
   */
  async add(typed: string, nowMs: number, setting: HistorySettings = () => undefined): Promise<void> {
    const text = typed.replace(/\n+$/, '');
    this.#isTimeWanted = setting('HISTTIMEFORMAT') !== undefined;
    const control = (setting('HISTCONTROL') ?? 'ignoreboth').split(':');
    const ignores = (what: string) =>
      control.includes(what) || (what !== 'erasedups' && control.includes('ignoreboth'));
    const isLeftOut =
      text.trim() === '' ||
      (ignores('ignorespace') && text.startsWith(' ')) ||
      (ignores('ignoredups') && text === this.lines.at(-1)) ||
      this.#isIgnored(text, setting('HISTIGNORE')) ||
      holdsRealKey(text);
    this.#holdsRunning = !isLeftOut;
    if (isLeftOut) return;
    if (ignores('erasedups')) this.#keepOnly((entry) => entry.text !== text);
    await this.store(text, nowMs);
    const size = Number.parseInt(setting('HISTSIZE') ?? String(defaultSize), 10);
    if (this.#trim(size)) await this.write(this.path);
  }

  /** Puts an entry at the end, whatever it is (but no real key). */
  async store(text: string, nowMs: number): Promise<void> {
    if (holdsRealKey(text)) return;
    const entry = { text, atSeconds: Math.floor(nowMs / 1000) };
    this.#append([entry]);
    await this.#files.appendFile(this.path, fileText([entry], this.#keepsTimes));
  }

  /** Takes the command that runs out again: `fc` and `history -s` stand for others. */
  async dropRunning(): Promise<void> {
    if (this.#holdsRunning) await this.remove(this.lines.length - 1, this.lines.length - 1);
    this.#holdsRunning = false;
  }

  /** How many entries there are before the command that runs. */
  get countBeforeRunning(): number {
    return this.lines.length - (this.#holdsRunning ? 1 : 0);
  }

  /** Removes entries from `first` to `last` (counted from 0), also from the file. */
  async remove(first: number, last: number): Promise<void> {
    const removed = this.lines.splice(first, last - first + 1);
    this.#times.splice(first, last - first + 1);
    const file = await this.#textOf(this.path);
    await this.#files.writeFile(this.path, removed.toReversed().reduce(withoutEntry, file));
  }

  /** Forgets all entries of this shell; the file keeps its own. */
  clear(): void {
    this.lines.length = 0;
    this.#times = [];
    this.#holdsRunning = false;
  }

  /** Puts the entries of a file behind those that are there; answers whether it could be read. */
  async read(path: string): Promise<boolean> {
    this.#append(parseHistory(await this.#textOf(path)));
    return this.#files.exists(path);
  }

  /** Replaces a file by what is remembered. */
  async write(path: string): Promise<void> {
    await this.#files.writeFile(path, fileText(this.entries, this.#keepsTimes));
  }

  #textOf(path: string): Promise<string> {
    return this.#files.readFile(path).catch(() => '');
  }

  #append(entries: readonly HistoryEntry[]): void {
    this.lines.push(...entries.map((entry) => entry.text));
    this.#times.push(...entries.map((entry) => entry.atSeconds));
  }

  #keepOnly(isKept: (entry: HistoryEntry) => boolean): void {
    const kept = this.entries.filter(isKept);
    this.lines.length = 0;
    this.#times = [];
    this.#append(kept);
  }

  /** Answers whether entries had to go. */
  #trim(size: number): boolean {
    const excess = this.lines.length - size;
    if (!(size >= 0) || excess <= 0) return false;
    this.lines.splice(0, excess);
    this.#times.splice(0, excess);
    this.droppedCount += excess;
    return true;
  }

  #isIgnored(text: string, patterns = ''): boolean {
    const previous = this.lines.at(-1);
    return patterns
      .split(':')
      .some((pattern) => (pattern === '&' ? text === previous : pattern !== '' && globToRegExp(pattern).test(text)));
  }
}
