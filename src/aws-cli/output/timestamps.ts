import { formatIsoTime } from '../../core/iso-time.ts';
import { formatTimestamp } from '../../wire/scalars.ts';
import { timestampStyleOf } from '../../wire/timestamp-style.ts';
import { configurationError } from '../cli-error.ts';
import type { Place } from '../model/shape-kind.ts';
import { Float } from '../python/float.ts';
import type { Value } from '../python/values.ts';

/** How times are printed: in ISO 8601, or as the service sends them. */
export type TimestampOutput = 'iso8601' | 'wire';

/** The `cli_timestamp_format` of a profile. Throws a CLI error (253). */
export function timestampOutputOf(name: string | undefined): TimestampOutput {
  if (name === undefined || name === 'iso8601') return 'iso8601';
  if (name === 'wire') return 'wire';
  throw configurationError(`Unknown cli_timestamp_format value: ${name}, valid values are "wire" or "iso8601"`);
}

/** A time as it is printed. */
export function printableTimestamp(epochMs: number, { service, member }: Place, output: TimestampOutput): Value {
  if (output === 'iso8601') return isoText(epochMs);
  const isHeader = member.httpHeader !== undefined;
  const style = isHeader
    ? { format: 'http-date' as const, milliseconds: 'auto' as const }
    : timestampStyleOf(service, service.protocol);
  const text = formatTimestamp(epochMs, member, style);
  if ((member.timestampFormat ?? style.format) !== 'epoch-seconds') return text;
  return Number.isInteger(Number(text)) ? Number(text) : new Float(Number(text));
}

/** Epoch milliseconds as `2026-11-21T09:00:00+00:00`; a fraction of a second is shown in six digits. */
export function isoText(epochMs: number): string {
  return formatIsoTime(epochMs).replace(/(\.\d+)?Z$/, (_, fraction = '') => `${fraction && `${fraction}000`}+00:00`);
}
