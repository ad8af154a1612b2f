import type { IFileSystem } from 'just-bash';
import { holdsRealKey } from '../../core/real-keys.ts';

const maxEntries = 1_000;

/** Lines of `~/.bash_history`; a `#time` line starts each entry, so that entries of several lines stay whole. */
export function parseHistory(text: string): string[] {
  if (!/^#\d+$/m.test(text)) return text.split('\n').filter((line) => line !== '');
  return text
    .split(/^#\d+\n/m)
    .map((entry) => entry.replace(/\n$/, ''))
    .filter((entry) => entry !== '');
}

/** The commands of former visits and of this one, kept in the learner's home directory. */
export class History {
  readonly entries: string[];
  readonly #files: IFileSystem;
  readonly #path: string;

  private constructor(files: IFileSystem, path: string, entries: string[]) {
    this.#files = files;
    this.#path = path;
    this.entries = entries;
  }

  static async open(files: IFileSystem, path: string): Promise<History> {
    const text = await files.readFile(path).catch(() => '');
    return new History(files, path, parseHistory(text).slice(-maxEntries));
  }

  /** Lines that start with a blank, the same line again, and keys of a real account are not kept. */
  async add(entry: string, nowMs: number): Promise<void> {
    const text = entry.replace(/\n+$/, '');
    if (text.trim() === '' || text.startsWith(' ') || text === this.entries.at(-1) || holdsRealKey(text)) return;
    this.entries.push(text);
    const stamp = (one: string) => `#${Math.floor(nowMs / 1000)}\n${one}\n`;
    if (this.entries.length > maxEntries) {
      this.entries.splice(0, this.entries.length - maxEntries);
      await this.#files.writeFile(this.#path, this.entries.map(stamp).join(''));
    } else {
      await this.#files.appendFile(this.#path, stamp(text));
    }
  }
}
