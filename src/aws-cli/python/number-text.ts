const integerPattern = /^\s*([-+]?)(\p{Nd}+(?:_\p{Nd}+)*)\s*$/u;
const digitsPattern = String.raw`\p{Nd}+(?:_\p{Nd}+)*`;
const floatPattern = new RegExp(
  String.raw`^\s*[-+]?(?:(?:${digitsPattern}\.?(?:${digitsPattern})?|\.${digitsPattern})(?:[eE][-+]?${digitsPattern})?)\s*$`,
  'u',
);
const specialPattern = /^\s*([-+]?)(inf|infinity|nan)\s*$/i;

/** The integer that a text stands for, exact at any size, read as the AWS CLI reads it; undefined when it is none. */
export function integerFromText(text: string): number | bigint | undefined {
  const match = integerPattern.exec(text);
  if (!match) return undefined;
  const digits = asciiDigits(match[2]!);
  const number = Number(match[1] + digits);
  if (Number.isSafeInteger(number)) return number === 0 ? 0 : number;
  return match[1] === '-' ? -BigInt(digits) : BigInt(digits);
}

/** The number that a text stands for, read as the AWS CLI reads it (`1_000.5`, `inf`); undefined when it is none. */
export function floatFromText(text: string): number | undefined {
  const special = specialPattern.exec(text);
  if (special) {
    const value = special[2]!.toLowerCase() === 'nan' ? NaN : Infinity;
    return special[1] === '-' ? -value : value;
  }
  return floatPattern.test(text) ? Number(asciiDigits(text)) : undefined;
}

/** Digits of any script (٣, ３) as 0–9, without the underscores between them. */
function asciiDigits(text: string): string {
  return text.replaceAll('_', '').replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/** Digits come in runs of ten: the value is the distance from the run's zero. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0)!;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}
