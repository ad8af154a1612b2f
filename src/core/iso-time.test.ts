import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHttpDate, formatIsoTime, parseHttpDate, parseIsoTime } from './iso-time.ts';

const fromYear1 = Date.UTC(1600, 0, 1);
const toYear9999 = Date.UTC(9999, 11, 31);

describe('iso-time', () => {
  it('agrees with Date on every moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: fromYear1, max: toYear9999 }), (epochMs) => {
        expect(formatIsoTime(epochMs, 'always')).toBe(new Date(epochMs).toISOString());
        expect(formatHttpDate(epochMs)).toBe(new Date(epochMs).toUTCString());
        expect(parseIsoTime(formatIsoTime(epochMs))).toBe(epochMs);
        expect(parseHttpDate(formatHttpDate(epochMs))).toBe(Math.floor(epochMs / 1000) * 1000);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads dates, zones and fractions', () => {
    expect(parseIsoTime('2026-11-21')).toBe(Date.UTC(2026, 10, 21));
    expect(parseIsoTime('2026-11-21T18:30:00+09:00')).toBe(Date.UTC(2026, 10, 21, 9, 30));
    expect(parseIsoTime('2026-11-21T09:30:00.5Z')).toBe(Date.UTC(2026, 10, 21, 9, 30, 0, 500));
    expect(parseIsoTime('2026-11-21T09:30:00.123456Z')).toBe(Date.UTC(2026, 10, 21, 9, 30, 0, 123));
  });

  it.each(['', 'tomorrow', '2026-02-30', '2026-13-01', '2026-11-21T25:00:00Z', '20261121'])('refuses %j', (text) => {
    expect(parseIsoTime(text)).toBeUndefined();
    expect(parseHttpDate(text)).toBeUndefined();
  });

  it('writes milliseconds only when asked or needed', () => {
    const whole = Date.UTC(2026, 10, 21);
    expect(formatIsoTime(whole)).toBe('2026-11-21T00:00:00Z');
    expect(formatIsoTime(whole + 7)).toBe('2026-11-21T00:00:00.007Z');
    expect(formatIsoTime(whole + 7, 'never')).toBe('2026-11-21T00:00:00Z');
  });
});
