const segmenter = new Intl.Segmenter('ko', { granularity: 'grapheme' });

/** Characters as a person counts them: a syllable, an emoji with its modifiers. */
export function graphemes(text: string): string[] {
  return [...segmenter.segment(text)].map((part) => part.segment);
}

/** Columns that one grapheme takes on the terminal: 2 for Hangul, Han, Kana, full width forms and emoji. */
export function graphemeWidth(grapheme: string): number {
  const code = grapheme.codePointAt(0)!;
  // Nearly all that is written, without the test for marks below.
  if (code >= 0x20 && code < 0x7f) return grapheme.includes('\ufe0f') ? 2 : 1;
  if (code >= 0xac00 && code <= 0xd7a3) return 2;
  if (code < 32 || (code >= 0x7f && code < 0xa0)) return 0;
  if (/^\p{M}+$/u.test(grapheme) || code === 0x200b || code === 0x200d) return 0;
  return isWide(code) || grapheme.includes('\ufe0f') ? 2 : 1;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0xa4cf) ||
    (code >= 0xa960 && code <= 0xa97f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1f64f) ||
    (code >= 0x1f680 && code <= 0x1f6ff) ||
    (code >= 0x1f900 && code <= 0x1f9ff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

/** Columns that text without control sequences takes. */
export function textWidth(text: string): number {
  return graphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}
