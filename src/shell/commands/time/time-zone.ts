import { utc, type TimeZone } from '../../../core/strftime.ts';

/** Zones whose short name `Intl` does not give in English. */
const shortNames: Record<string, string> = { 'Asia/Seoul': 'KST', 'Asia/Tokyo': 'JST', ROK: 'KST', Japan: 'JST' };

function partOf(
  zone: string,
  timeMs: number,
  timeZoneName: 'short' | 'longOffset',
  locale = 'en-US',
): string | undefined {
  try {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName }).formatToParts(timeMs);
    return parts.find(({ type }) => type === 'timeZoneName')?.value;
  } catch {
    return undefined;
  }
}

/** POSIX's own form, where the sign says how far behind UTC: `KST-9`, `EST5`. */
function posixZone(text: string): TimeZone | undefined {
  const match = /^([A-Za-z]{3,})([+-]?)(\d{1,2})(?::(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const minutes = Number(match[3]) * 60 + Number(match[4] ?? 0);
  return { offsetMinutes: match[2] === '-' ? minutes : -minutes, name: match[1]! };
}

/** What `$TZ` means at a moment; UTC when it is not set or not known. */
export function zoneAt(text: string | undefined, timeMs: number): TimeZone {
  if (!text || text === 'KST') return text ? { offsetMinutes: 540, name: text } : utc;
  const posix = posixZone(text);
  if (posix) return posix;
  const name = text.replace(/^:/, '');
  const offset = /^GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(partOf(name, timeMs, 'longOffset') ?? '');
  if (!offset) return utc;
  const minutes = Number(offset[2] ?? 0) * 60 + Number(offset[3] ?? 0);
  const offsetMinutes = offset[1] === '-' ? -minutes : minutes;
  // Each English knows the names of its own zones.
  const local = ['en-US', 'en-GB', 'en-AU'].map((locale) => partOf(name, timeMs, 'short', locale));
  const short = shortNames[name] ?? local.find((one) => one && !/^GMT./.test(one)) ?? 'GMT+';
  // Zones without a name of their own show their offset.
  const shown = /^GMT./.test(short) ? `${offset[1]}${offset[2]}${offset[3] === '00' ? '' : offset[3]}` : short;
  return { offsetMinutes, name: shown };
}
