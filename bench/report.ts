/** What a figure is held against. */
export interface Target {
  text: string;
  isMet(ours: number, yardstick: number): boolean;
}

export function atMost(limit: number, unit: string): Target {
  return { text: `≤ ${limit} ${unit}`, isMet: (ours) => ours <= limit };
}

/** Ours is at most so many times the yardstick. */
export function atMostTimes(limit: number): Target {
  return { text: `ratio ≤ ${limit}`, isMet: (ours, yardstick) => ours <= limit * yardstick };
}

/** Ours is at least so many times the yardstick. */
export function atLeastTimes(limit: number): Target {
  return { text: `ratio ≥ ${limit}`, isMet: (ours, yardstick) => ours >= limit * yardstick };
}

export interface Comparison {
  what: string;
  ours: number;
  /** What the yardstick is, and its figure in the same run. */
  against: string;
  yardstick: number;
  unit: string;
  /** Undefined where the figure is only watched. */
  target: Target | undefined;
}

let met = 0;
const missed: string[] = [];

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The value that 95 of 100 do not exceed (nearest rank). */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

/** Prints one comparison: ours, the yardstick of the same run, their ratio, and whether the target is met. */
export function report({ what, ours, against, yardstick, unit, target }: Comparison): void {
  const verdict = target === undefined ? 'watched' : target.isMet(ours, yardstick) ? 'met' : 'NOT MET';
  if (verdict === 'met') met++;
  if (verdict === 'NOT MET') missed.push(what);
  const figures = `${ours.toFixed(1)} ${unit}; ${against} ${yardstick.toFixed(1)} ${unit}; ratio ${(ours / yardstick).toFixed(2)}`;
  console.log(`${what}: ${figures} — ${target ? `target ${target.text}: ` : ''}${verdict}`);
}

/** Prints how many targets were met, and names the others. */
export function reportSummary(): void {
  console.log(`${met} of ${met + missed.length} targets met${missed.map((what) => `\n  not met: ${what}`).join('')}`);
}
