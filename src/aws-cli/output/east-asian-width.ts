import { doubleWidthRanges } from './double-width-ranges.ts';

/**
 * Number of terminal columns of a text as the CLI's tables count it: East Asian wide, full-width and ambiguous
 * characters take two.
 */
export function textWidth(text: string): number {
  let isNarrow = true;
  for (let i = 0; i < text.length && isNarrow; i++) isNarrow = text.charCodeAt(i) < 0xa1;
  if (isNarrow) return text.length;
  let width = 0;
  for (const character of text) width += isDouble(character.codePointAt(0)!) ? 2 : 1;
  return width;
}

function isDouble(codePoint: number): boolean {
  let low = 0;
  let high = doubleWidthRanges.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (doubleWidthRanges[middle * 2 + 1]! < codePoint) low = middle + 1;
    else high = middle;
  }
  const first = doubleWidthRanges[low * 2];
  return first !== undefined && first <= codePoint;
}
