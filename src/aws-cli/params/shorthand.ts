import type { Value, ValueRecord } from '../python/values.ts';
import { duplicateKeyError, ShorthandError, syntaxError } from './shorthand-error.ts';

/**
 * Parses the CLI's shorthand syntax: `Key=a,Value=b`, `Name=x,Values=1,2`, `Ebs={VolumeSize=8}`, `Ids=[a,b]`.
 * All scalars are strings. Throws ShorthandError.
 */
export function parseShorthand(text: string): ValueRecord {
  return new ShorthandParser(text).parse();
}

const keyPattern = /[A-Za-z0-9\-_.#/:]*/uy;
const startCharacters = String.raw`!#-&(-+\--<>-Z\\-z\u007c-\uffff`;
const firstPattern = new RegExp(
  String.raw`(?:\\,|[${startCharacters}])(?:\\,|[\s!#-&(-+\--\\\^-\u007c~-\uffff])*`,
  'uy',
);
const secondPattern = new RegExp(String.raw`(?:\\,|[${startCharacters}])(?:\\,|[\s!#-&(-+\--<>-\uffff])*`, 'uy');
const singleQuoted = /'(?:\\\\|\\'|[^'])*'/uy;
const doubleQuoted = /"(?:\\\\|\\"|[^"])*"/uy;

class ShorthandParser {
  private readonly text: string;
  private index = 0;

  constructor(text: string) {
    this.text = text;
  }

  parse(): ValueRecord {
    const record: ValueRecord = {};
    let isFirst = true;
    let last = 0;
    while (isFirst || this.index < this.text.length) {
      if (!isFirst) this.expect(',', true);
      const key = this.key();
      this.expect('=', true);
      const value = this.values();
      if (!isFirst && Object.hasOwn(record, key)) throw duplicateKeyError(this.text, key, last + 1);
      record[key] = value;
      last = this.index;
      isFirst = false;
    }
    return record;
  }

  private key(): string {
    return this.match(keyPattern) ?? '';
  }

  private values(): Value {
    if (this.isAtEnd()) return '';
    if (this.current() === '[') return this.list();
    if (this.current() === '{') return this.record();
    return this.commaValues();
  }

  /** `bar` or `bar,baz`; stops before the comma of a following `key=`. */
  private commaValues(): Value {
    const first = this.firstValue();
    this.skipSpace();
    if (this.isAtEnd() || this.current() !== ',') return first;
    this.expect(',', true);
    const list: Value[] = [first];
    for (;;) {
      try {
        const next = this.secondValue();
        this.skipSpace();
        if (this.isAtEnd()) {
          list.push(next);
          break;
        }
        this.expect(',', true);
        list.push(next);
      } catch (error) {
        if (!(error instanceof ShorthandError) || this.isAtEnd()) throw error;
        while (this.index >= 0 && this.text[this.index] !== ',') this.index--;
        break;
      }
    }
    return list.length === 1 ? first : list;
  }

  private list(): Value[] {
    this.expect('[', true);
    const list: Value[] = [];
    while (this.current() !== ']') {
      list.push(this.explicitValue());
      this.separator(']');
    }
    this.expect(']');
    return list;
  }

  private record(): ValueRecord {
    this.expect('{', true);
    const record: ValueRecord = {};
    while (this.current() !== '}') {
      const key = this.key();
      this.expect('=', true);
      const value = this.explicitValue();
      this.separator('}');
      record[key] = value;
    }
    this.expect('}');
    return record;
  }

  private separator(end: string): void {
    this.skipSpace();
    if (this.current() === end) return;
    this.expect(',');
    this.skipSpace();
  }

  private explicitValue(): Value {
    if (this.current() === '[') return this.list();
    if (this.current() === '{') return this.record();
    return this.firstValue();
  }

  private firstValue(): string {
    return this.quoted() ?? unescapeCommas(this.match(firstPattern) ?? '');
  }

  private secondValue(): string {
    const quoted = this.quoted();
    if (quoted !== undefined) return quoted;
    const value = this.match(secondPattern);
    if (value === undefined) throw syntaxError(this.text, '<second>', '<none>', this.index);
    return unescapeCommas(value);
  }

  private quoted(): string | undefined {
    const mark = this.current();
    if (mark !== "'" && mark !== '"') return undefined;
    const value = this.match(mark === "'" ? singleQuoted : doubleQuoted);
    if (value === undefined) {
      const name = mark === "'" ? '<singled quoted>' : '<double quoted>';
      throw syntaxError(this.text, name, '<none>', this.index);
    }
    return value.slice(1, -1).replaceAll(`\\${mark}`, mark).replaceAll('\\\\', '\\');
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.index;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.index += found.length;
    return found;
  }

  private expect(character: string, skipsSpace = false): void {
    if (skipsSpace) this.skipSpace();
    if (this.isAtEnd()) throw syntaxError(this.text, character, 'EOF', this.index);
    if (this.current() !== character) {
      const actual = String.fromCodePoint(this.text.codePointAt(this.index)!);
      throw syntaxError(this.text, character, actual, this.index);
    }
    this.index++;
    if (skipsSpace) this.skipSpace();
  }

  private current(): string | undefined {
    return this.text[this.index];
  }

  private isAtEnd(): boolean {
    return this.index >= this.text.length;
  }

  private skipSpace(): void {
    while (/^[ \t\n\r\v\f]$/.test(this.current() ?? '')) this.index++;
  }
}

function unescapeCommas(text: string): string {
  return text.replaceAll('\\,', ',').trimEnd();
}
