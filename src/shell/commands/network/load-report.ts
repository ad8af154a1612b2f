/** What a load run has measured. */
export interface LoadResult {
  /** World time from the first request to the last answer. */
  totalMs: number;
  /** World time of each answered request. */
  latenciesMs: readonly number[];
  statuses: ReadonlyMap<number, number>;
  /** How often requests failed, by reason. */
  failures: ReadonlyMap<string, number>;
  bodyBytes: number;
}

const bucketCount = 10;
const barWidth = 40;
const seconds = (durationMs: number, digits = 4) => (durationMs / 1000).toFixed(digits);

/** The latency below which `share` (0 to 1) of the sorted requests were answered. */
export function percentile(sortedMs: readonly number[], share: number): number {
  return sortedMs[Math.min(sortedMs.length - 1, Math.ceil(sortedMs.length * share) - 1)] ?? 0;
}

function histogram(sortedMs: readonly number[]): string {
  const fastest = sortedMs[0]!;
  const step = (sortedMs.at(-1)! - fastest) / bucketCount;
  const marks = Array.from({ length: bucketCount + 1 }, (_, index) => fastest + step * index);
  const counts = marks.map(() => 0);
  for (const latencyMs of sortedMs) {
    const index = marks.findIndex((mark) => latencyMs <= mark);
    counts[index < 0 ? bucketCount : index]!++;
  }
  const most = Math.max(...counts);
  const bar = (count: number) => '■'.repeat(Math.floor((count * barWidth) / most + 0.5));
  return marks.map((mark, index) => `  ${seconds(mark, 3)} [${counts[index]}]\t|${bar(counts[index]!)}\n`).join('');
}

/** The summary that `hey` prints. */
export function loadReport(result: LoadResult): string {
  const { totalMs, statuses, failures, bodyBytes } = result;
  const sortedMs = result.latenciesMs.toSorted((a, b) => a - b);
  const count = sortedMs.length;
  let text = `\nSummary:\n  Total:\t${seconds(totalMs)} secs\n`;
  if (count > 0) {
    const averageMs = sortedMs.reduce((sum, one) => sum + one, 0) / count;
    text +=
      `  Slowest:\t${seconds(sortedMs.at(-1)!)} secs\n  Fastest:\t${seconds(sortedMs[0]!)} secs\n` +
      `  Average:\t${seconds(averageMs)} secs\n` +
      `  Requests/sec:\t${(totalMs > 0 ? (count * 1000) / totalMs : count).toFixed(4)}\n\n` +
      `  Total data:\t${bodyBytes} bytes\n  Size/request:\t${Math.round(bodyBytes / count)} bytes\n\n` +
      `Response time histogram:\n${histogram(sortedMs)}\n\nLatency distribution:\n`;
    for (const percent of [10, 25, 50, 75, 90, 95, 99]) {
      text += `  ${percent}% in ${seconds(percentile(sortedMs, percent / 100))} secs\n`;
    }
    text += '\nStatus code distribution:\n';
    for (const [status, times] of [...statuses].toSorted(([a], [b]) => a - b))
      text += `  [${status}]\t${times} responses\n`;
  }
  if (failures.size > 0) {
    text += '\nError distribution:\n';
    for (const [reason, times] of failures) text += `  [${times}]\t${reason}\n`;
  }
  return `${text}\n`;
}
