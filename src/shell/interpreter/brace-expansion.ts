import type { PartOf, WordNode, WordPart } from './ast.ts';

const maxResults = 100_000;

type BraceItem = PartOf<'BraceExpansion'>['items'][number];
type Range = Extract<BraceItem, { type: 'Range' }>;

/** `a{1,2}b` → the words a1b and a2b; a word without braces is returned as it is. */
export function expandBraces(word: WordNode): WordNode[] {
  if (!word.parts.some((part) => part.type === 'BraceExpansion')) return [word];
  let results: WordPart[][] = [[]];
  for (const part of word.parts) {
    const alternatives = part.type === 'BraceExpansion' ? part.items.flatMap(alternativesOf) : [[part]];
    if (results.length * alternatives.length > maxResults) throw new RangeError('brace expansion: too many words');
    results = results.flatMap((head) => alternatives.map((tail) => [...head, ...tail]));
  }
  return results.map((parts) => ({ ...word, parts }));
}

function alternativesOf(item: BraceItem): WordPart[][] {
  if (item.type === 'Word') return expandBraces(item.word).map((word) => word.parts);
  return rangeTexts(item).map((value) => [{ type: 'Literal', value }]);
}

/** `{1..10..2}`, `{01..10}` (padded) and `{a..e}`. */
function rangeTexts(range: Range): string[] {
  const isLetters = typeof range.start === 'string' && typeof range.end === 'string';
  const start = isLetters ? String(range.start).codePointAt(0)! : Number(range.start);
  const end = isLetters ? String(range.end).codePointAt(0)! : Number(range.end);
  const step = Math.max(1, Math.abs(range.step ?? 1));
  const count = Math.floor(Math.abs(end - start) / step) + 1;
  if (count > maxResults) throw new RangeError('brace expansion: too many words');
  const bounds = [range.startStr ?? '', range.endStr ?? ''];
  const isPadded = bounds.some((text) => /^-?0\d/.test(text));
  const width = isPadded ? Math.max(...bounds.map((text) => text.length)) : 0;
  return Array.from({ length: count }, (_, index) => {
    const value = start + (start <= end ? step : -step) * index;
    if (isLetters) return String.fromCodePoint(value);
    const digits = String(Math.abs(value)).padStart(value < 0 ? width - 1 : width, '0');
    return value < 0 ? `-${digits}` : digits;
  });
}
