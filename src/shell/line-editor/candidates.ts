import { stripControls } from './layout.ts';
import { textWidth } from './width.ts';

/** One way to go on with a word. */
export interface Candidate {
  /** The whole word. */
  text: string;
  /** What the list shows, when it is shorter. */
  label?: string;
  /** More may follow directly: a directory, `--name=`. */
  isOpen?: boolean;
}

export interface Completion {
  /** The end of the line that the candidates replace. */
  word: string;
  candidates: Candidate[];
}

/** What all texts start with. */
export function commonPrefix(texts: readonly string[]): string {
  let prefix = texts[0] ?? '';
  for (const text of texts) while (!text.startsWith(prefix)) prefix = prefix.slice(0, -1);
  return prefix;
}

const widthOf = (name: string) => textWidth(stripControls(name));

const maxListed = 200;

/** Names in columns, filled downwards as `ls` does. */
export function listInColumns(names: readonly string[], columns: number): string {
  const shown = names.slice(0, maxListed);
  const width = Math.max(...shown.map(widthOf)) + 2;
  const perRow = Math.max(1, Math.floor(columns / width));
  const rows = Math.ceil(shown.length / perRow);
  const lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    const cells = shown.filter((_, index) => index % rows === row);
    lines.push(
      `${cells
        .map((name) => name + ' '.repeat(width - widthOf(name)))
        .join('')
        .trimEnd()}\r\n`,
    );
  }
  if (names.length > maxListed) lines.push(`… ${names.length - maxListed}개가 더 있어요.\r\n`);
  return lines.join('');
}
