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

/** Prints one comparison: ours, the yardstick of the same run, their ratio, and the target it is held against. */
export function report(row: { what: string; ours: number; yardstick: number; unit: string; target: string }): void {
  const { what, ours, yardstick, unit, target } = row;
  const ratio = (ours / yardstick).toFixed(2);
  console.log(
    `${what}: ${ours.toFixed(1)} ${unit} (yardstick ${yardstick.toFixed(1)} ${unit}, ratio ${ratio}; target ${target})`,
  );
}
