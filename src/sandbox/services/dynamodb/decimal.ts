import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbItemErrors } from '../../../core/errors/dynamodb-items.ts';

/** A number of DynamoDB, exactly: coefficient × 10^exponent; the coefficient does not end in zero unless it is zero. */
export interface Decimal {
  coefficient: bigint;
  exponent: number;
}

const maxDigits = 38;
const maxMagnitude = 125;
const minMagnitude = -130;
const form = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,6}))?$/;

function digitsOf(coefficient: bigint): string {
  return (coefficient < 0n ? -coefficient : coefficient).toString();
}

function normalized(coefficient: bigint, exponent: number): Decimal {
  if (coefficient === 0n) return { coefficient, exponent: 0 };
  const zeros = /0*$/.exec(digitsOf(coefficient))![0].length;
  return { coefficient: coefficient / 10n ** BigInt(zeros), exponent: exponent + zeros };
}

function checkRange(decimal: Decimal): Decimal {
  if (decimal.coefficient === 0n) return decimal;
  const digits = digitsOf(decimal.coefficient).length;
  const magnitude = decimal.exponent + digits - 1;
  if (magnitude > maxMagnitude) throw new AwsError(dynamodbItemErrors.numberOverflow, {});
  if (magnitude < minMagnitude) throw new AwsError(dynamodbItemErrors.numberUnderflow, {});
  if (digits > maxDigits) throw new AwsError(dynamodbItemErrors.numberPrecision, {});
  return decimal;
}

/** Reads a number as clients write it, e.g. '-1.50e3'. Throws ValidationException. */
export function parseDecimal(text: string): Decimal {
  if (text === '') throw new AwsError(dynamodbItemErrors.emptyNumber, {});
  const [, sign, whole = '', fraction = '', exponent = '0'] = form.exec(text) ?? [];
  if (sign === undefined || whole + fraction === '') throw new AwsError(dynamodbItemErrors.notANumber, { value: text });
  const coefficient = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  return checkRange(normalized(coefficient, Number(exponent) - fraction.length));
}

/** As DynamoDB answers numbers: plain digits, never an exponent. */
export function formatDecimal({ coefficient, exponent }: Decimal): string {
  const sign = coefficient < 0n ? '-' : '';
  const digits = digitsOf(coefficient);
  if (exponent >= 0) return sign + digits + '0'.repeat(exponent);
  const padded = digits.padStart(1 - exponent, '0');
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  const scale = (value: Decimal) => value.coefficient * 10n ** BigInt(value.exponent - exponent);
  return [scale(a), scale(b), exponent];
}

/** Below zero when a < b, zero when they are equal. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [left, right] = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The sum as text (`sign` −1: the difference). Throws ValidationException when it does not fit. */
export function addNumbers(a: string, b: string, sign: 1 | -1 = 1): string {
  const [left, right, exponent] = aligned(parseDecimal(a), parseDecimal(b));
  return formatDecimal(checkRange(normalized(left + right * BigInt(sign), exponent)));
}
