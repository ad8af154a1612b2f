/**
 * The words of `candidates` most like `word` (at most three, best first), by the longest common blocks of characters:
 * 2 × matched characters ÷ all characters must reach `cutoff`. These are the CLI's «maybe you meant» suggestions.
 */
export function closeMatches(word: string, candidates: readonly string[], cutoff: number): string[] {
  const scored = candidates
    .map((candidate) => ({ candidate, score: similarity(candidate, word) }))
    .filter(({ score }) => score >= cutoff);
  scored.sort((a, b) => b.score - a.score || (a.candidate < b.candidate ? 1 : -1));
  return scored.slice(0, 3).map(({ candidate }) => candidate);
}

function similarity(a: string, b: string): number {
  const total = a.length + b.length;
  return total === 0 ? 1 : (2 * matchedCharacters(a, b)) / total;
}

function matchedCharacters(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  const { startA, startB, length } = longestBlock(a, b);
  if (length === 0) return 0;
  return (
    matchedCharacters(a.slice(0, startA), b.slice(0, startB)) +
    length +
    matchedCharacters(a.slice(startA + length), b.slice(startB + length))
  );
}

/** The longest common substring; of equally long ones the first in `a`, then the first in `b`. */
function longestBlock(a: string, b: string): { startA: number; startB: number; length: number } {
  let best = { startA: 0, startB: 0, length: 0 };
  let previous = new Uint32Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const current = new Uint32Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j]) continue;
      const length = previous[j]! + 1;
      current[j + 1] = length;
      if (length > best.length) best = { startA: i - length + 1, startB: j - length + 1, length };
    }
    previous = current;
  }
  return best;
}
