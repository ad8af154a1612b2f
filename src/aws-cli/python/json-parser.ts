import { Float } from './float.ts';
import { integerFromText } from './number-text.ts';
import { isRecord, type Value, type ValueRecord } from './values.ts';

/** Records that came from JSON on the command line: error messages name their type differently. */
const jsonRecords = new WeakSet<ValueRecord>();

export function isJsonRecord(value: ValueRecord): boolean {
  return jsonRecords.has(value);
}

/** Text that is not JSON; `message` names the place as the AWS CLI does: `… line 1 column 2 (char 1)`. */
export class JsonSyntaxError extends Error {}

/** Parses JSON, keeping integers apart from other numbers. Throws JsonSyntaxError. */
export function parseJson(text: string): Value {
  const parser = new JsonParser(text);
  return parser.document();
}

/** Parses a JSON argument of the command line; its records are remembered as such. Throws JsonSyntaxError. */
export function parseJsonArgument(text: string): Value {
  const value = parseJson(text);
  markRecords(value);
  return value;
}

function markRecords(value: Value): void {
  if (isRecord(value)) jsonRecords.add(value);
  if (Array.isArray(value)) value.forEach(markRecords);
  else if (isRecord(value)) Object.values(value).forEach(markRecords);
}

const numberPattern = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/y;
const constants: [string, Value][] = [
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', new Float(NaN)],
  ['Infinity', new Float(Infinity)],
  ['-Infinity', new Float(-Infinity)],
];
const escapes: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

class JsonParser {
  private readonly text: string;
  private index = 0;

  constructor(text: string) {
    this.text = text;
  }

  document(): Value {
    this.skipSpace();
    const value = this.value();
    this.skipSpace();
    if (this.index < this.text.length) throw this.error('Extra data', this.index);
    return value;
  }

  private value(): Value {
    const start = this.index;
    const character = this.text[start];
    if (character === '"') return this.string();
    if (character === '{') return this.record();
    if (character === '[') return this.list();
    for (const [word, value] of constants) {
      if (this.text.startsWith(word, start)) {
        this.index += word.length;
        return value;
      }
    }
    numberPattern.lastIndex = start;
    const match = numberPattern.exec(this.text);
    if (!match) throw this.error('Expecting value', start);
    this.index += match[0].length;
    const isInteger = match[1] === undefined && match[2] === undefined;
    return isInteger ? integerFromText(match[0])! : new Float(Number(match[0]));
  }

  private record(): ValueRecord {
    const record: ValueRecord = {};
    this.index++;
    this.skipSpace();
    if (this.text[this.index] === '}') {
      this.index++;
      return record;
    }
    for (;;) {
      if (this.text[this.index] !== '"')
        throw this.error('Expecting property name enclosed in double quotes', this.index);
      const key = this.string();
      this.skipSpace();
      if (this.text[this.index] !== ':') throw this.error("Expecting ':' delimiter", this.index);
      this.index++;
      this.skipSpace();
      record[key] = this.value();
      this.skipSpace();
      const next = this.text[this.index];
      if (next !== ',' && next !== '}') throw this.error("Expecting ',' delimiter", this.index);
      this.index++;
      if (next === '}') return record;
      this.skipSpace();
    }
  }

  private list(): Value[] {
    const list: Value[] = [];
    this.index++;
    this.skipSpace();
    if (this.text[this.index] === ']') {
      this.index++;
      return list;
    }
    for (;;) {
      list.push(this.value());
      this.skipSpace();
      const next = this.text[this.index];
      if (next !== ',' && next !== ']') throw this.error("Expecting ',' delimiter", this.index);
      this.index++;
      if (next === ']') return list;
      this.skipSpace();
    }
  }

  private string(): string {
    const start = this.index;
    let out = '';
    let index = start + 1;
    for (;;) {
      const character = this.text[index];
      if (character === undefined) throw this.error('Unterminated string starting at', start);
      if (character === '"') break;
      if (character < ' ') throw this.error('Invalid control character at', index);
      if (character !== '\\') {
        out += character;
        index++;
        continue;
      }
      const escape = this.text[index + 1];
      if (escape === undefined) throw this.error('Unterminated string starting at', start);
      if (escape === 'u') {
        const hex = this.text.slice(index + 2, index + 6);
        if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw this.error('Invalid \\uXXXX escape', index + 1);
        out += String.fromCharCode(Number.parseInt(hex, 16));
        index += 6;
        continue;
      }
      const plain = escapes[escape];
      if (plain === undefined) throw this.error('Invalid \\escape', index);
      out += plain;
      index += 2;
    }
    this.index = index + 1;
    return out;
  }

  private skipSpace(): void {
    while (/[ \t\n\r]/.test(this.text[this.index] ?? '')) this.index++;
  }

  private error(message: string, at: number): JsonSyntaxError {
    const before = this.text.slice(0, at);
    const line = before.split('\n').length;
    const column = at - before.lastIndexOf('\n');
    return new JsonSyntaxError(`${message}: line ${line} column ${column} (char ${at})`);
  }
}
