import { parseIsoTime } from '../../core/iso-time.ts';

/** Epoch milliseconds of a timestamp as the CLI takes it: epoch seconds or ISO 8601 (UTC unless it says otherwise). */
export function parseTimestampArgument(text: string): number | undefined {
  const trimmed = text.trim();
  if (/^-?\d+(\.\d+)?$/.test(trimmed)) return Math.round(Number(trimmed) * 1000);
  return parseIsoTime(trimmed);
}
