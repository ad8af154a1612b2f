import { AwkRunTimeError } from '../awk-error.ts';
import { sliceCharacters } from './characters.ts';
import { toNumber, type Value } from './values.ts';

interface Conversion {
  flags: string;
  /** `*` takes it from the arguments. */
  width: number | '*' | undefined;
  precision: number | '*' | undefined;
  letter: string;
}

const known = new Map<string, (string | Conversion)[]>();
const longest = 100_000;

function parseFormat(format: string): (string | Conversion)[] {
  const parts: (string | Conversion)[] = [];
  let count = 0;
  let end = 0;
  for (const match of format.matchAll(/%(?:%|([-+ #0]*)(\d+|\*)?(?:\.(\*|\d*))?[hlLjzt]*([a-zA-Z])?)/g)) {
    parts.push(format.slice(end, match.index));
    end = match.index + match[0].length;
    const [whole, flags = '', width, precision, letter] = match;
    const size = (text: string | undefined) => (text === undefined || text === '*' ? text : Number(text)) as number;
    count++;
    if (whole === '%%') parts.push('%');
    else if (letter && 'diouxXcsaAeEfFgG'.includes(letter)) {
      parts.push({ flags, width: size(width), precision: size(precision), letter });
    } else throw new AwkRunTimeError(`improper conversion(number ${count}) in printf("${format}")`, true);
  }
  parts.push(format.slice(end));
  return parts.filter((part) => part !== '');
}

function trimmedExponent(text: string): string {
  return text.replace(/e([-+])(\d)$/, 'e$10$2');
}

const extraDigits = 25;
const tie = `5${'0'.repeat(extraDigits - 1)}`;

/** Rounds what lies exactly between two to the even one, as C does; JavaScript takes the greater one. */
function halfToEven(rounded: string, exact: string): string {
  const isTie = exact.endsWith(tie) && '13579'.includes(rounded.at(-1)!);
  return isTie ? exact.slice(0, -extraDigits).replace(/\.$/, '') : rounded;
}

function exponential(number: number, precision: number): string {
  const digits = Math.min(precision, 100 - extraDigits);
  const [rounded, exponent] = number.toExponential(digits).split('e');
  const [exact, exactExponent] = number.toExponential(digits + extraDigits).split('e');
  return trimmedExponent(`${exponent === exactExponent ? halfToEven(rounded!, exact!) : rounded}e${exponent}`);
}

/** Numbers that JavaScript's toFixed would show with an exponent are whole. */
function fixed(number: number, precision: number): string {
  if (number >= 1e21) return `${BigInt(number)}${precision > 0 ? `.${'0'.repeat(precision)}` : ''}`;
  const digits = Math.min(precision, 100 - extraDigits);
  return halfToEven(number.toFixed(digits), number.toFixed(digits + extraDigits));
}

/** `%g`: the shorter of `%e` and `%f`, without zeros at the end unless `keepsZeros`. */
function general(number: number, precision: number, keepsZeros: boolean): string {
  const digits = Math.min(precision || 1, 100 - extraDigits);
  const long = exponential(number, digits - 1);
  const exponent = Number(long.slice(long.indexOf('e') + 1));
  const isShort = exponent >= -4 && exponent < digits;
  const text = isShort ? fixed(number, Math.max(0, digits - 1 - exponent)) : long;
  return keepsZeros || !text.includes('.') ? text : text.replace(/\.?0+(?=e|$)/, '');
}

/** The digits of a number that is not negative. */
function floatDigits(number: number, { flags, letter }: Conversion, precision = 6): string {
  const kind = letter.toLowerCase();
  if (kind === 'f') return fixed(number, precision);
  if (kind === 'e') return exponential(number, precision);
  return general(number, precision, flags.includes('#'));
}

const longLimit = 2n ** 63n;

/** Whole numbers as 64 bits hold them. */
function wholeDigits(number: number, { letter, flags }: Conversion, precision: number | undefined): string {
  const isUnsigned = 'ouxX'.includes(letter);
  const limit = isUnsigned ? 2n * longLimit - 1n : longLimit - 1n;
  const exact = number === Infinity ? limit : BigInt(Math.trunc(number));
  const whole = exact > limit ? limit : exact;
  const digits = whole.toString(letter === 'o' ? 8 : letter.toLowerCase() === 'x' ? 16 : 10);
  const padded = precision === 0 && whole === 0n ? '' : digits.padStart(precision ?? 0, '0');
  if (!flags.includes('#') || whole === 0n) return padded;
  return letter === 'o' ? `0${padded}` : letter.toLowerCase() === 'x' ? `0x${padded}` : padded;
}

/** `nan` as x86 makes it, with its sign. */
function unusual(number: number): string | undefined {
  if (Number.isNaN(number)) return '-nan';
  return Number.isFinite(number) ? undefined : number > 0 ? 'inf' : '-inf';
}

function convertNumber(value: Value, conversion: Conversion, width: number, precision: number | undefined): string {
  const { flags, letter } = conversion;
  const number = toNumber(value);
  const isWhole = 'diouxX'.includes(letter);
  const special = unusual(number);
  if (special !== undefined) return pad(special, width, flags.replace('0', ''));
  const isUnsigned = isWhole && 'ouxX'.includes(letter);
  const isNegative = number < 0 || Object.is(number, -0);
  const size = isUnsigned && isNegative ? 0 : Math.abs(number);
  let digits = isWhole ? wholeDigits(size, conversion, precision) : floatDigits(size, conversion, precision);
  if (letter !== letter.toLowerCase()) digits = digits.toUpperCase();
  const showsMinus = isNegative && !isUnsigned && !(isWhole && Math.trunc(size) === 0);
  const sign = showsMinus ? '-' : isUnsigned ? '' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const padsZeros = flags.includes('0') && !flags.includes('-') && !(isWhole && precision !== undefined);
  const prefix = /^0[xX]/.exec(digits)?.[0] ?? '';
  if (padsZeros) digits = prefix + digits.slice(prefix.length).padStart(width - sign.length - prefix.length, '0');
  return pad(sign + digits, width, flags);
}

function pad(text: string, width: number, flags: string): string {
  // Width counts characters, not code units.
  const missing = width - text.length + (/[\ud800-\udfff]/.test(text) ? text.length - Array.from(text).length : 0);
  if (missing <= 0) return text;
  return flags.includes('-') ? text + ' '.repeat(missing) : ' '.repeat(missing) + text;
}

function character(value: Value, toText: (value: Value) => string): string {
  const isNumber = typeof value === 'number' || (typeof value === 'object' && value.looksNumeric);
  if (!isNumber) return sliceCharacters(toText(value), 0, 1);
  const code = Math.trunc(toNumber(value));
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** `sprintf`. @throws AwkRunTimeError when there are fewer values than conversions, or for an unknown conversion */
export function formatValues(format: string, values: readonly Value[], toText: (value: Value) => string): string {
  let parts = known.get(format);
  if (!parts) {
    if (known.size > 200) known.clear();
    known.set(format, (parts = parseFormat(format)));
  }
  let next = 0;
  const take = () => {
    if (next >= values.length) {
      throw new AwkRunTimeError(`not enough arguments passed to printf("${format}")`, true);
    }
    return values[next++];
  };
  let result = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      result += part;
      continue;
    }
    const asked = part.width === '*' ? toNumber(take()) : (part.width ?? 0);
    const given = part.precision === '*' ? toNumber(take()) : part.precision;
    const precision = given === undefined || given < 0 ? undefined : given;
    const width = Math.min(Math.abs(asked), longest);
    const conversion = asked < 0 ? { ...part, flags: `${part.flags}-` } : part;
    const value = take();
    if (part.letter === 's') result += pad(cut(toText(value), precision), width, conversion.flags);
    else if (part.letter === 'c') result += pad(character(value, toText), width, conversion.flags);
    else result += convertNumber(value, conversion, width, precision);
  }
  return result;
}

function cut(text: string, precision: number | undefined): string {
  return precision === undefined ? text : sliceCharacters(text, 0, precision);
}

/** A number as text: whole ones in full, others by CONVFMT or OFMT. */
export function numberToText(number: number, format: string): string {
  if (Number.isInteger(number) && Math.abs(number) < 1e16) return number === 0 ? '0' : String(number);
  return unusual(number) ?? formatValues(Number.isInteger(number) ? '%.6g' : format, [number], String);
}
