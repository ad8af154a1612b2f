/** A number of bc: exact, `digits` / 10^`scale`. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

export class BcRuntimeError extends Error {}

/** Numbers of more digits would keep the shell busy for longer than a moment. */
const maxDigits = 500_000;

/** @throws BcRuntimeError when a number would get too long */
function requireLength(digits: number): void {
  if (digits > maxDigits) throw new BcRuntimeError('exponent too large in raise');
}

/** About how many decimal digits a number has, at most a few too many. */
const lengthOf = (value: bigint) => Math.ceil(value.toString(32).length * Math.log10(32));

function power10(exponent: number): bigint {
  requireLength(exponent);
  return 10n ** BigInt(Math.max(0, exponent));
}

export const fromInteger = (value: bigint | number): Decimal => ({ digits: BigInt(value), scale: 0 });

export function parseDecimal(text: string, base: number): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  const digitOf = (char: string) => BigInt(Number.parseInt(char, 36));
  const scale = fraction.length;
  if (base === 10) return { digits: BigInt(`${whole || '0'}${fraction}`), scale };
  const read = (digits: string) => Array.from(digits).reduce((sum, char) => sum * BigInt(base) + digitOf(char), 0n);
  const part = (read(fraction) * power10(scale)) / BigInt(base) ** BigInt(scale);
  return { digits: read(whole) * power10(scale) + part, scale };
}

/** The same number with another scale; digits beyond it are cut off, as bc does. */
export function withScale({ digits, scale }: Decimal, wanted: number): Decimal {
  return {
    digits: wanted >= scale ? digits * power10(wanted - scale) : digits / power10(scale - wanted),
    scale: wanted,
  };
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [withScale(a, scale).digits, withScale(b, scale).digits, scale];
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b);
  return { digits: x + y, scale };
}

export const negate = ({ digits, scale }: Decimal): Decimal => ({ digits: -digits, scale });

export function compare(a: Decimal, b: Decimal): number {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function multiply(a: Decimal, b: Decimal, scale: number): Decimal {
  requireLength(lengthOf(a.digits) + lengthOf(b.digits));
  const product = { digits: a.digits * b.digits, scale: a.scale + b.scale };
  return withScale(product, Math.min(product.scale, Math.max(scale, a.scale, b.scale)));
}

export function divide(a: Decimal, b: Decimal, scale: number): Decimal {
  if (b.digits === 0n) throw new BcRuntimeError('Divide by zero');
  return { digits: withScale(a, scale + b.scale).digits / b.digits, scale };
}

export function remainder(a: Decimal, b: Decimal, scale: number): Decimal {
  const quotient = divide(a, b, scale);
  const wanted = Math.max(scale + b.scale, a.scale);
  const product = { digits: quotient.digits * b.digits, scale: quotient.scale + b.scale };
  return withScale(add(a, negate(product)), wanted);
}

export function raise(base: Decimal, exponent: Decimal, scale: number): Decimal {
  const times = Number(withScale(exponent, 0).digits);
  const positive = Math.abs(times);
  const magnitude = base.digits < 0n ? -base.digits : base.digits;
  if (magnitude > 1n) requireLength((lengthOf(magnitude) - 1) * positive);
  const whole = { digits: base.digits ** BigInt(positive), scale: base.scale * positive };
  if (times < 0) return divide(fromInteger(1), whole, scale);
  return withScale(whole, Math.min(whole.scale, Math.max(scale, base.scale)));
}

export function squareRoot(value: Decimal, scale: number): Decimal {
  if (value.digits < 0n) throw new BcRuntimeError('Square root of a negative number');
  const wanted = Math.max(scale, value.scale);
  const { digits } = withScale(value, 2 * wanted);
  if (digits < 2n) return { digits, scale: wanted };
  let root = 1n << BigInt((digits.toString(2).length + 1) >> 1);
  for (let next = (root + digits / root) >> 1n; next < root; next = (root + digits / root) >> 1n) root = next;
  return { digits: root, scale: wanted };
}

/** As bc prints it: no zero before the point, lines of 68 digits cut by a backslash. */
export function decimalText({ digits, scale }: Decimal, base: number): string {
  if (digits === 0n) return '0';
  const sign = digits < 0n ? '-' : '';
  const size = digits < 0n ? -digits : digits;
  const unit = power10(scale);
  const text =
    base === 10
      ? plainText(size, scale)
      : (size / unit).toString(base).toUpperCase() + otherFraction(size % unit, unit, scale, base);
  return (sign + text).replace(/(.{68})(?=.)/g, '$1\\\n');
}

function plainText(size: bigint, scale: number): string {
  const digits = size.toString().padStart(scale, '0');
  const whole = digits.slice(0, digits.length - scale);
  return scale === 0 ? whole : `${whole}.${digits.slice(digits.length - scale)}`;
}

/** A fraction in another base: as many digits as say what the decimal ones did. */
function otherFraction(fraction: bigint, unit: bigint, scale: number, base: number): string {
  if (scale === 0) return '';
  let rest = fraction;
  let text = '.';
  for (let limit = 1n; limit < unit; limit *= BigInt(base)) {
    rest *= BigInt(base);
    text += (rest / unit).toString(base).toUpperCase();
    rest %= unit;
  }
  return text;
}
