import { generalError } from '../cli-error.ts';
import { Float } from '../python/float.ts';
import { quote } from '../python/repr.ts';

/** The integer that a word stands for. Throws a CLI error (255) when it is none. */
export function integerOf(word: string): number {
  if (!/^\s*[-+]?\d+(_\d+)*\s*$/.test(word)) {
    throw generalError(`invalid literal for int() with base 10: ${quote(word)}`);
  }
  return Number(word.replaceAll('_', ''));
}

/** The number that a word stands for. Throws a CLI error (255) when it is none. */
export function floatOf(word: string): Float {
  const trimmed = word.trim();
  const special: Record<string, number> = { nan: NaN, inf: Infinity, '-inf': -Infinity };
  const value = special[trimmed.toLowerCase()] ?? Number(trimmed);
  if (trimmed === '' || (Number.isNaN(value) && trimmed.toLowerCase() !== 'nan')) {
    throw generalError(`could not convert string to float: ${quote(word)}`);
  }
  return new Float(value);
}
