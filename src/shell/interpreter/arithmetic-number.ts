import { wrap } from './arithmetic-operators.ts';
import { ExpansionError } from './control-flow.ts';

const digitsOfBase64 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@_';

/** The number that the text is (decimal, octal, hexadecimal, or `base#digits`), or undefined when it is an expression. */
export function parseNumber(text: string): bigint | undefined {
  const sign = text.startsWith('-') ? -1n : 1n;
  const digits = text.replace(/^[+-]/, '');
  if (/^0[0-7]+$/.test(digits)) return sign * BigInt(`0o${digits.slice(1)}`);
  if (/^(0|[1-9]\d*|0[xX][0-9a-fA-F]+)$/.test(digits)) return wrap(sign * BigInt(digits));
  const based = /^(\d+)#([0-9a-zA-Z@_]+)$/.exec(digits);
  if (!based) {
    if (/^0\d+$/.test(digits)) throw new ExpansionError(`${text}: value too great for base (error token is "${text}")`);
    return undefined;
  }
  const base = BigInt(based[1]!);
  let value = 0n;
  for (const char of based[2]!) {
    const digit = digitsOfBase64.indexOf(base <= 36n ? char.toLowerCase() : char);
    if (BigInt(digit) >= base) throw new ExpansionError(`${text}: value too great for base (error token is "${text}")`);
    value = value * base + BigInt(digit);
  }
  return sign * value;
}
