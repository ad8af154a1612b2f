/** S3 tells times of objects, parts and buckets to the second. */
export function wholeSecond(epochMs: number): number {
  return Math.floor(epochMs / 1000) * 1000;
}
