import { ArithmeticError } from './control-flow.ts';

const operators =
  '<<= >>= ** ++ -- << >> <= >= == != && || *= /= %= += -= &= ^= |= = < > + - * / % ! ( ) & | ^ ~ ? : ,'.split(' ');

/** The tokens of an arithmetic expression, one at a time, and the errors that name them. */
export class ArithmeticTokens {
  readonly #source: string;
  kind: 'number' | 'name' | 'operator' | 'end' = 'end';
  /** The kind of the token before. */
  previousKind: 'number' | 'name' | 'operator' | 'end' = 'end';
  text = '';
  /** The variable, and what is in brackets behind it, of a name. */
  place: { name: string; subscript: string | undefined } | undefined;
  /** Behind the token. */
  position = 0;
  #start = 0;

  constructor(source: string) {
    // Double quotes go like those of a word.
    this.#source = source.replaceAll('"', '');
    this.next();
  }

  get isAtEnd(): boolean {
    return this.kind === 'end';
  }

  /** Where the text of the token starts. */
  get restStart(): number {
    return this.#start;
  }

  next(): void {
    this.previousKind = this.kind;
    const source = this.#source;
    let at = this.position;
    while (/\s/.test(source[at] ?? '')) at++;
    if (at >= source.length) {
      this.kind = 'end';
      this.text = '';
      this.position = at;
      return;
    }
    this.#start = at;
    const rest = source.slice(at);
    const word = /^[A-Za-z_]\w*/.exec(rest)?.[0];
    const number = word === undefined ? /^\d[\w#@]*/.exec(rest)?.[0] : undefined;
    if (word !== undefined) this.#name(word, at);
    else this.#take(number === undefined ? 'operator' : 'number', number ?? this.#operator(rest), at);
  }

  #take(kind: 'number' | 'name' | 'operator', text: string, at: number): void {
    this.kind = kind;
    this.text = text;
    this.position = at + text.length;
  }

  /** `++` and `--` change a variable; elsewhere they are two signs. */
  #operator(rest: string): string {
    const operator = operators.find((one) => rest.startsWith(one));
    if (operator === undefined) {
      const isBehindOperand = this.kind === 'number' || this.kind === 'name';
      this.fail(`syntax error: ${isBehindOperand ? 'invalid arithmetic operator' : 'operand expected'}`);
    }
    if (operator !== '++' && operator !== '--') return operator;
    if (this.kind === 'name') return operator;
    return this.kind !== 'number' && /^\s*[A-Za-z_]/.test(rest.slice(2)) ? operator : operator[0]!;
  }

  #name(word: string, at: number): void {
    let end = at + word.length;
    let subscript: string | undefined;
    if (this.#source[end] === '[') {
      const close = closingBracket(this.#source, end);
      if (close < 0) this.#failWith(this.#source, word + this.#source.slice(end), 'bad array subscript');
      subscript = this.#source.slice(end + 1, close);
      end = close + 1;
    }
    this.place = { name: word, subscript };
    this.#take('name', this.#source.slice(at, end), at);
  }

  /** Takes an operator if it is the next token. */
  take(operator: string): boolean {
    if (this.kind !== 'operator' || this.text !== operator) return false;
    this.next();
    return true;
  }

  /** Whether `=` follows the name: its value is not looked at then. */
  isAssigned(): boolean {
    return /^\s*=(?!=)/.test(this.#source.slice(this.position));
  }

  /** Names the last token and all behind it. */
  fail(message: string): never {
    this.failAt(this.#start, message);
  }

  /** Names the text from a position on. */
  failAt(position: number, message: string): never {
    this.#failWith(this.#source, this.#source.slice(position).trimStart(), message);
  }

  /** Names the token alone and the expression up to it: what is wrong with a number. */
  failUpTo(message: string): never {
    this.#failWith(this.#source.slice(0, this.position), this.text, message);
  }

  #failWith(expression: string, token: string, message: string): never {
    throw new ArithmeticError(`${expression.trimStart()}: ${message} (error token is "${token}")`);
  }
}

function closingBracket(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at++) {
    if (source[at] === '[') depth++;
    else if (source[at] === ']' && --depth === 0) return at;
  }
  return -1;
}
