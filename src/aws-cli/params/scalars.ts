import { generalError } from '../cli-error.ts';
import { Float } from '../python/float.ts';
import { floatFromText, integerFromText } from '../python/number-text.ts';
import { quote } from '../python/repr.ts';

/** The integer that a word stands for, exact at any size. Throws a CLI error (255) when it is none. */
export function exactIntegerOf(word: string): number | bigint {
  const value = integerFromText(word);
  if (value === undefined) throw generalError(`invalid literal for int() with base 10: ${quote(word)}`);
  return value;
}

/** The integer that a word stands for. Throws a CLI error (255) when it is none. */
export function integerOf(word: string): number {
  return Number(exactIntegerOf(word));
}

/** The number that a word stands for. Throws a CLI error (255) when it is none. */
export function floatOf(word: string): Float {
  const value = floatFromText(word);
  if (value === undefined) throw generalError(`could not convert string to float: ${quote(word)}`);
  return new Float(value);
}
