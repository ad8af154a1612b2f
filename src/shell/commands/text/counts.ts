const units = ['K', 'M', 'G', 'T', 'P'];

/** The number of `head -c` and `tail -n`: `10`, `3K` (1024), `2MB` (1000 × 1000), `1b` (512); undefined when it is none. */
export function parseCount(text: string): number | undefined {
  const match = /^(\d+)(?:(b)|([kKMGTP])(B|iB)?)?$/.exec(text);
  if (!match) return undefined;
  const [, digits, block, letter, kind] = match;
  if (block) return Number(digits) * 512;
  const power = letter === undefined ? 0 : units.indexOf(letter.toUpperCase()) + 1;
  return Number(digits) * (kind === 'B' ? 1000 : 1024) ** power;
}
