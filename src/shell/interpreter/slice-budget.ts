const fewestSlices = 10_000;
/** Real scripts take at most 3, brackets in brackets up to 30. */
const slicesPerCharacter = 50;

/** The parser went round in circles. */
export class SliceBudgetError extends Error {}

/**
 * Runs a parser that may never come back: after far more pieces of text than parsing `source` needs, it ends with a
 * SliceBudgetError. The parser, which is not ours, goes round in circles in some broken expressions, and nothing but
 * what it calls can stop it: each of its turns takes pieces of its text. So their number is counted while it runs,
 * which nothing else does meanwhile, for it waits for nothing.
 */
export function withinSliceBudget<T>(source: string, run: () => T): T {
  const slice = Object.getOwnPropertyDescriptor(String.prototype, 'slice')!;
  const original = slice.value as typeof String.prototype.slice;
  let left = fewestSlices + slicesPerCharacter * source.length;
  function counted(this: string, start?: number, end?: number): string {
    if (--left < 0) throw new SliceBudgetError();
    return original.call(this, start, end);
  }
  Object.defineProperty(String.prototype, 'slice', { ...slice, value: counted });
  try {
    return run();
  } finally {
    Object.defineProperty(String.prototype, 'slice', slice);
  }
}
