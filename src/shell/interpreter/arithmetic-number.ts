import { wrap } from './arithmetic-operators.ts';

const digitsOfBase64 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@_';

/** What a number in text means: decimal, octal (`0…`), hexadecimal (`0x…`), or `base#digits`. */
export function parseNumber(text: string, fail: (message: string) => never): bigint {
  if (/^(?:0|[1-9]\d*)$/.test(text)) return wrap(BigInt(text));
  const hexadecimal = /^0[xX](.*)$/s.exec(text);
  const based = /^(\d+)#(.*)$/s.exec(text);
  const base = hexadecimal ? 16n : based ? BigInt(based[1]!) : text.startsWith('0') ? 8n : 10n;
  if (base < 2n || base > 64n) fail('invalid arithmetic base');
  const digits = hexadecimal?.[1] ?? based?.[2] ?? text;
  if (based && digits === '') fail('invalid integer constant');
  let value = 0n;
  for (const char of digits) {
    const digit = digitsOfBase64.indexOf(base <= 36n ? char.toLowerCase() : char);
    if (digit < 0) fail('invalid number');
    if (BigInt(digit) >= base) fail('value too great for base');
    value = wrap(value * base + BigInt(digit));
  }
  return value;
}
