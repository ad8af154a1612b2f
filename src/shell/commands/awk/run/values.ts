/**
 * Text from outside (fields, operands, getline): a number where it looks like one and is compared with one, else text.
 */
export class InputText {
  readonly text: string;
  #looksNumeric: boolean | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get looksNumeric(): boolean {
    return (this.#looksNumeric ??= numeral.test(this.text));
  }
}

/** Undefined is what was never set: both 0 and "". */
export type Value = number | string | InputText | undefined;

/** Elements by subscript; `for (key in array)` goes through them in the order in which they were added. */
export type AwkArray = Map<string, Value>;

/** Where a value is kept under a name. */
export interface Cell {
  value: Value;
}

const numeral = /^[ \t\n\v\f\r]*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?[ \t\n\v\f\r]*$/;
const leadingNumeral = /^[ \t\n\v\f\r]*([-+]?(?:0[xX][\da-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?))/;

function numberAtStart(text: string): number {
  const found = leadingNumeral.exec(text)?.[1];
  if (found === undefined) return 0;
  if (!/x/i.test(found)) return Number(found);
  return found.startsWith('-') ? -Number(found.slice(1)) : Number(found.replace('+', ''));
}

function textToNumber(text: string): number {
  const first = text.charCodeAt(0);
  // Digits and a dot alone are what most numbers are; the rest is looked at closely.
  if (first >= 49 && first <= 57) {
    const number = +text;
    if (number === number) return number;
  }
  return numberAtStart(text);
}

export function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  if (value === undefined) return 0;
  return textToNumber(typeof value === 'string' ? value : value.text);
}

export function toBoolean(value: Value): boolean {
  if (typeof value === 'number') return value !== 0;
  if (value === undefined) return false;
  if (typeof value === 'string') return value !== '';
  return value.looksNumeric ? toNumber(value) !== 0 : value.text !== '';
}

function isNumeric(value: Value): boolean {
  return typeof value === 'number' || value === undefined || (typeof value === 'object' && value.looksNumeric);
}

/** Below, equal or above zero; NaN where numbers have no order. `toText` is how numbers become text. */
export function compareValues(left: Value, right: Value, toText: (value: Value) => string): number {
  if (isNumeric(left) && isNumeric(right)) {
    const [a, b] = [toNumber(left), toNumber(right)];
    return a < b ? -1 : a > b ? 1 : a === b ? 0 : NaN;
  }
  const [a, b] = [toText(left), toText(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}
