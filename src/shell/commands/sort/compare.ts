import { compareVersions } from './compare-versions.ts';
import type { Order, SortKey } from './sort-keys.ts';

export type CompareText = (left: string, right: string) => number;

/** How text is ordered by `LC_ALL`, `LC_COLLATE` or `LANG`: by code points in C, otherwise as in a dictionary. */
export function collation(env: Readonly<Record<string, string>>): CompareText {
  const locale = env['LC_ALL'] || env['LC_COLLATE'] || env['LANG'] || 'C';
  if (/^(?:C|POSIX)(?:\.|$)/.test(locale)) return compareCodePoints;
  // Latin letters come before Hangul, small ones before capitals, as in glibc's Korean and English locales.
  const { compare } = new Intl.Collator('en');
  return (left, right) => compare(left, right) || compareCodePoints(left, right);
}

/** UTF-16 units would put emoji before Hangul. */
function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    if (left[at] === right[at]) continue;
    return left.codePointAt(at)! - right.codePointAt(at)!;
  }
  return left.length - right.length;
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const units = ' KMGTPEZY';

const numberOf = (text: string): number => Number(/^\s*(-?\d*\.?\d*)/.exec(text)![1]!.replace(/^-?\.?$/, '0'));

/** By sign, then by unit, then by number: 2G is more than 1000M. */
function humanParts(text: string): [number, number] {
  const value = numberOf(text);
  const letter = /^\s*-?[\d.]*([KkMGTPEZY])/.exec(text)?.[1]?.toUpperCase() ?? ' ';
  return [Math.sign(value) * (value === 0 ? 0 : units.indexOf(letter) + 1), value];
}

/** A number as strtod reads it: text without one comes first, then not-a-number. */
function generalOf(text: string): number {
  const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[+-]?inf(?:inity)?)/i.exec(text);
  if (!match) return -Infinity;
  return /inf/i.test(match[1]!) ? (match[1]!.startsWith('-') ? -Infinity : Infinity) : Number(match[1]);
}

function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

const sign = (value: number): number => (Number.isNaN(value) ? 0 : Math.sign(value));

/** Compares the texts of a key, smaller first. `seed` mixes the order of `-R`. */
export function keyComparison(key: SortKey, collate: CompareText, seed: number): CompareText {
  const comparisons: Record<Order, CompareText> = {
    text: collate,
    number: (left, right) => sign(numberOf(left) - numberOf(right)),
    general: (left, right) => sign(generalOf(left) - generalOf(right)),
    human: (left, right) => {
      const [a, b] = [humanParts(left), humanParts(right)];
      return a[0] - b[0] || a[1] - b[1];
    },
    month: (left, right) => monthOf(left) - monthOf(right),
    version: compareVersions,
    random: (left, right) => hashOf(left, seed) - hashOf(right, seed),
  };
  const compare = comparisons[key.order];
  const direction = key.isReversed ? -1 : 1;
  const prepare = (text: string) => {
    const kept = key.isDictionary ? text.replace(/[^\p{L}\p{N}\s]/gu, '') : text;
    return key.foldsCase ? kept.toUpperCase() : kept;
  };
  return (left, right) => direction * compare(prepare(left), prepare(right));
}

const monthOf = (text: string): number => months.indexOf(text.trim().slice(0, 3).toUpperCase());
