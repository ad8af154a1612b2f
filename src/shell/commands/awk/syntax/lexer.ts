import { AwkSyntaxError } from '../awk-error.ts';

export type TokenKind =
  | 'number'
  | 'string'
  | 'name'
  /** A name directly in front of `(`. */
  | 'function-name'
  | 'builtin'
  | 'keyword'
  | 'sign'
  | 'newline'
  | 'end';

export interface Token {
  kind: TokenKind;
  /** What it says; of a string its value. */
  text: string;
  /** As it is written. */
  source: string;
  line: number;
  start: number;
}

const keywords = new Set(
  'BEGIN END function func if else while for do break continue next nextfile exit return delete in getline print printf'.split(
    ' ',
  ),
);

/** The functions that awk has; whatever is behind them in parentheses. */
export const builtinNames: ReadonlySet<string> = new Set(
  (
    'length substr index split sub gsub gensub match sprintf sin cos atan2 exp log sqrt int rand srand tolower toupper ' +
    'system close fflush systime strftime mktime asort asorti and or xor lshift rshift compl strtonum'
  ).split(' '),
);

const signs = /\*\*=|\*\*|&&|\|\||\+\+|--|\+=|-=|\*=|\/=|%=|\^=|==|<=|>=|!=|!~|>>|[{}()[\];,+\-*/%^!<>|?:~$=]/y;
const blanks = /(?:[ \t\r]|\\\r?\n|#[^\n]*)+/y;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;
const word = /[A-Za-z_]\w*/y;
const quoted = /"((?:[^"\\\n]|\\[^])*)"/y;
const slashed = /\/((?:[^/\\\n[]|\\[^\n]|\[\^?\]?(?:\[:\w+:\]|[^\]\n])*\]|\[)*)\//y;
const plainSlashed = /\/((?:[^/\\\n]|\\[^\n])*)\//y;

const escapes: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  f: '\f',
  v: '\v',
  a: '\x07',
  b: '\b',
  '"': '"',
  '\\': '\\',
};

/** The text that the inside of a string constant, or a value given with `-v`, stands for. */
export function unescape(source: string): string {
  return source.replace(
    /\\(?:([0-7]{1,3})|x([\da-fA-F]{1,2})|(\r?\n)|([^]))/g,
    (whole, octal?: string, hex?: string, newline?: string, char?: string) => {
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
      if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
      return newline === undefined ? (escapes[char!] ?? whole) : '';
    },
  );
}

/** Words of a program, one after the other: whether `/` divides or starts an expression, only the parser knows. */
export class Lexer {
  readonly #source: string;
  #at = 0;
  #line = 1;

  constructor(source: string) {
    this.#source = source;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source);
    if (match) {
      this.#at = pattern.lastIndex;
      for (const char of match[0]) if (char === '\n') this.#line++;
    }
    return match;
  }

  next(): Token {
    this.#take(blanks);
    const start = this.#at;
    const line = this.#line;
    const token = (kind: TokenKind, text: string): Token => {
      return { kind, text, source: this.#source.slice(start, this.#at), line, start };
    };
    const char = this.#source[start];
    if (char === undefined) return token('end', '');
    if (char === '\n') {
      this.#at++;
      this.#line++;
      return token('newline', '\n');
    }
    const numeral = this.#take(number)?.[0];
    if (numeral !== undefined) return token('number', numeral);
    const name = this.#take(word)?.[0];
    if (name !== undefined) return token(this.#kindOfWord(name), name);
    const text = this.#take(quoted)?.[1];
    if (text !== undefined) return token('string', unescape(text));
    if (char === '"') throw new AwkSyntaxError(line, `runaway string constant ${this.#restOfLine()} ...`);
    const sign = this.#take(signs)?.[0];
    if (sign !== undefined) return token('sign', sign === '**' ? '^' : sign === '**=' ? '^=' : sign);
    throw new AwkSyntaxError(line, `syntax error at or near ${char}`);
  }

  #kindOfWord(name: string): TokenKind {
    if (keywords.has(name)) return 'keyword';
    if (builtinNames.has(name)) return 'builtin';
    return this.#source[this.#at] === '(' ? 'function-name' : 'name';
  }

  /** Whether the next word is this one. */
  isAhead(text: string): boolean {
    const from = this.#at + (/^(?:[ \t]|\\\n)*/.exec(this.#source.slice(this.#at))?.[0].length ?? 0);
    return this.#source.startsWith(text, from) && !/\w/.test(this.#source[from + text.length] ?? '');
  }

  #restOfLine(): string {
    return this.#source.slice(this.#at).split('\n')[0]!.slice(0, 10);
  }

  /** The expression that starts at a token `/` or `/=`, which was the last one read: what stands between the slashes. */
  regExpAt(slash: Token): string {
    this.#at = slash.start;
    const found = this.#take(slashed) ?? this.#take(plainSlashed);
    if (!found) throw new AwkSyntaxError(slash.line, `runaway regular expression ${this.#restOfLine()} ...`);
    return found[1]!;
  }
}
