import type { Terminal } from '@xterm/xterm';

/** The text that the terminal shows now; rows that only the width has broken are whole lines again. */
export function shownText({ buffer, rows }: Pick<Terminal, 'buffer' | 'rows'>): string {
  const { viewportY } = buffer.active;
  let text = '';
  for (let row = viewportY; row < viewportY + rows; row++) {
    const line = buffer.active.getLine(row);
    if (!line) continue;
    const goesOn = buffer.active.getLine(row + 1)?.isWrapped === true && row + 1 < viewportY + rows;
    text += line.translateToString(!goesOn) + (goesOn ? '' : '\n');
  }
  return `${text.trimEnd()}\n`;
}
