/** Lines of the left text that stand where other lines of the right one stand; ends are behind the last line. */
export interface Change {
  leftStart: number;
  leftEnd: number;
  rightStart: number;
  rightEnd: number;
}

/** More differences than this are not told apart: all of it counts as changed. */
const maxDistance = 4_000;

/**
 * Where two lists of lines differ, with as few changed lines as possible; equal lines have equal keys. `turn` is called
 * now and then while that takes long.
 */
export async function changesBetween(
  left: readonly string[],
  right: readonly string[],
  turn: () => Promise<void>,
): Promise<Change[]> {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let [leftEnd, rightEnd] = [left.length, right.length];
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1] === right[rightEnd - 1]) {
    leftEnd--;
    rightEnd--;
  }
  const changed = {
    left: new Uint8Array(left.length + 1).fill(1, start, leftEnd),
    right: new Uint8Array(right.length + 1).fill(1, start, rightEnd),
  };
  for (const [a, b] of await commonLines(left.slice(start, leftEnd), right.slice(start, rightEnd), turn)) {
    changed.left[start + a] = changed.right[start + b] = 0;
  }
  slideDown(left, changed.left);
  slideDown(right, changed.right);
  return runs(changed.left, changed.right, left.length, right.length);
}

/** Pairs of lines that a shortest edit keeps (Myers: the furthest point on each diagonal, one step after the other). */
async function commonLines(
  left: readonly string[],
  right: readonly string[],
  turn: () => Promise<void>,
): Promise<[number, number][]> {
  const trace: Diagonals[] = [];
  let furthest = new Diagonals(0);
  furthest.set(1, 0);
  for (let steps = 0; steps <= Math.min(left.length + right.length, maxDistance); steps++) {
    await turn();
    trace.push(furthest);
    furthest = furthest.grown();
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let a = startOf(furthest, diagonal, steps);
      while (a < left.length && a - diagonal < right.length && left[a] === right[a - diagonal]) a++;
      furthest.set(diagonal, a);
      if (a >= left.length && a - diagonal >= right.length) return walkBack(trace, left.length, right.length);
    }
  }
  return [];
}

/** How far each diagonal is followed after some steps, -1 where it was not. */
class Diagonals {
  readonly #steps: number;
  readonly #ends: Int32Array;

  constructor(steps: number) {
    this.#steps = steps;
    this.#ends = new Int32Array(2 * steps + 3).fill(-1);
  }

  get(diagonal: number): number {
    return this.#ends[diagonal + this.#steps + 1] ?? -1;
  }

  set(diagonal: number, end: number): void {
    this.#ends[diagonal + this.#steps + 1] = end;
  }

  /** A copy with room for one more step. */
  grown(): Diagonals {
    const copy = new Diagonals(this.#steps + 1);
    copy.#ends.set(this.#ends, 1);
    return copy;
  }
}

/** Where a diagonal goes on after one more removed or added line. */
function startOf(furthest: Diagonals, diagonal: number, steps: number): number {
  const [below, above] = [furthest.get(diagonal - 1), furthest.get(diagonal + 1)];
  return diagonal === -steps || (diagonal !== steps && below < above) ? above : below + 1;
}

function walkBack(trace: readonly Diagonals[], leftEnd: number, rightEnd: number): [number, number][] {
  const pairs: [number, number][] = [];
  let [a, b] = [leftEnd, rightEnd];
  for (let steps = trace.length - 1; steps >= 0; steps--) {
    const furthest = trace[steps]!;
    const diagonal = a - b;
    const start = startOf(furthest, diagonal, steps);
    const startRight = start - diagonal;
    while (a > start && b > startRight && a > 0 && b > 0) pairs.push([--a, --b]);
    const isAdded =
      diagonal === -steps || (diagonal !== steps && furthest.get(diagonal - 1) < furthest.get(diagonal + 1));
    if (isAdded) b--;
    else a--;
  }
  return pairs;
}

/** A run of changed lines that could as well begin one line later does so, as diff shows it. */
function slideDown(lines: readonly string[], changed: Uint8Array): void {
  for (let end = 0; end < lines.length; end++) {
    if (!changed[end]) continue;
    let start = end;
    while (changed[end]) end++;
    while (end < lines.length && lines[start] === lines[end]) {
      changed[start++] = 0;
      changed[end++] = 1;
      while (changed[end]) end++;
    }
  }
}

function runs(left: Uint8Array, right: Uint8Array, leftCount: number, rightCount: number): Change[] {
  const changes: Change[] = [];
  for (let a = 0, b = 0; a < leftCount || b < rightCount;) {
    const [leftStart, rightStart] = [a, b];
    while (left[a]) a++;
    while (right[b]) b++;
    if (a > leftStart || b > rightStart) changes.push({ leftStart, leftEnd: a, rightStart, rightEnd: b });
    a++;
    b++;
  }
  return changes;
}
