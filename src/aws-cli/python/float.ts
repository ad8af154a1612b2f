/**
 * A floating-point number as the AWS CLI knows it: it prints `5.0` where an integer prints `5`.
 * Integers stay plain numbers.
 */
export class Float {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** The shortest decimal text that reads back as `value`, written as the AWS CLI writes it (1.0, 1e-05, 1e+16). */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  if (Object.is(value, -0)) return '-0.0';
  if (value === 0) return '0.0';
  const [digits = '', exponentText = '0'] = value.toExponential().split('e');
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= 16) {
    const sign = exponent < 0 ? '-' : '+';
    return `${digits}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  const plain = exponent < 0 ? value.toFixed(digitCount(digits) - 1 - exponent) : String(value);
  return plain.includes('.') ? plain : `${plain}.0`;
}

function digitCount(digits: string): number {
  return digits.replace(/[-.]/g, '').length;
}
