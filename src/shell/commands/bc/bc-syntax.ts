/** A call that bc refuses. */
export class BcSyntaxError extends Error {}

export type BcNode =
  | { kind: 'number'; text: string }
  | { kind: 'string'; text: string }
  | { kind: 'name'; name: string }
  | { kind: 'call'; name: string; argument: BcNode }
  | { kind: 'unary'; operator: '-' | '!'; operand: BcNode }
  | { kind: 'binary'; operator: string; left: BcNode; right: BcNode }
  | { kind: 'assign'; name: string; operator: string; value: BcNode }
  | { kind: 'step'; name: string; operator: '++' | '--'; isBefore: boolean }
  | { kind: 'print'; items: BcNode[] }
  | { kind: 'if'; condition: BcNode; body: BcNode; otherwise: BcNode | undefined }
  | { kind: 'while'; condition: BcNode; body: BcNode }
  | { kind: 'for'; start: BcNode; condition: BcNode; step: BcNode; body: BcNode }
  | { kind: 'block'; statements: BcNode[] }
  | { kind: 'quit' };

const token =
  /\s*(?:#[^\n]*|\/\*[^]*?\*\/)?(\n|;|[0-9A-F]*\.?[0-9A-F]+|[0-9A-F]+\.|"[^"]*"|[a-z][a-z0-9_]*|\+\+|--|[-+*/%^]=|[<>=!]=|&&|\|\||[-+*/%^=<>!(){},])/y;

/** Binary operators by precedence, the loosest first; each binds to the left but `^`. */
const levels = [['||'], ['&&'], ['<', '>', '<=', '>=', '==', '!='], ['+', '-'], ['*', '/', '%']];

function tokensOf(source: string): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  const text = source
    .replace(/\\\n/g, '')
    .replace(/[ \t\r]+(?=\n)/g, '')
    .trimEnd();
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text.replace(/[ \t\r]/g, ' '));
    if (!match) throw new BcSyntaxError(text.slice(at));
    tokens.push(match[1]!);
  }
  return tokens;
}

/** Parses a program of bc without functions of its own. */
export class BcParser {
  readonly #tokens: string[];
  #at = 0;

  constructor(source: string) {
    this.#tokens = tokensOf(source);
  }

  /** The next statement, or undefined at the end. @throws BcSyntaxError */
  next(): BcNode | undefined {
    while (this.#take('\n') || this.#take(';'));
    return this.#peek === undefined ? undefined : this.#statement();
  }

  get #peek(): string | undefined {
    return this.#tokens[this.#at];
  }

  #take(text: string): boolean {
    if (this.#peek !== text) return false;
    this.#at++;
    return true;
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw new BcSyntaxError(this.#peek ?? '');
  }

  #statement(): BcNode {
    if (this.#take('{')) {
      const statements: BcNode[] = [];
      for (;;) {
        while (this.#take('\n') || this.#take(';'));
        if (this.#take('}')) return { kind: 'block', statements };
        statements.push(this.#statement());
      }
    }
    if (this.#take('quit') || this.#take('halt')) return { kind: 'quit' };
    if (this.#take('print')) {
      const items = [this.#item()];
      while (this.#take(',')) items.push(this.#item());
      return { kind: 'print', items };
    }
    if (this.#take('if')) {
      const condition = this.#inParentheses();
      const body = this.#body();
      return { kind: 'if', condition, body, otherwise: this.#take('else') ? this.#body() : undefined };
    }
    if (this.#take('while')) return { kind: 'while', condition: this.#inParentheses(), body: this.#body() };
    if (this.#take('for')) return this.#loop();
    const item = this.#item();
    if (this.#peek !== undefined && !['\n', ';', '}'].includes(this.#peek)) throw new BcSyntaxError(this.#peek);
    return item;
  }

  #loop(): BcNode {
    this.#expect('(');
    const start = this.#expression();
    this.#expect(';');
    const condition = this.#expression();
    this.#expect(';');
    const step = this.#expression();
    this.#expect(')');
    return { kind: 'for', start, condition, step, body: this.#body() };
  }

  #body(): BcNode {
    while (this.#take('\n'));
    return this.#statement();
  }

  #inParentheses(): BcNode {
    this.#expect('(');
    const inside = this.#expression();
    this.#expect(')');
    return inside;
  }

  #item(): BcNode {
    if (this.#peek?.startsWith('"')) return { kind: 'string', text: this.#tokens[this.#at++]!.slice(1, -1) };
    return this.#expression();
  }

  #expression(): BcNode {
    const name = this.#peek;
    const operator = this.#tokens[this.#at + 1];
    if (name && /^[a-z]/.test(name) && operator && /^[-+*/%^]?=$/.test(operator)) {
      this.#at += 2;
      return { kind: 'assign', name, operator: operator.slice(0, -1), value: this.#expression() };
    }
    return this.#binary(0);
  }

  #binary(level: number): BcNode {
    const operators = levels[level];
    if (!operators) return this.#unary();
    let left = this.#binary(level + 1);
    while (this.#peek !== undefined && operators.includes(this.#peek)) {
      const operator = this.#tokens[this.#at++]!;
      left = { kind: 'binary', operator, left, right: this.#binary(level + 1) };
    }
    return left;
  }

  /** The minus sign binds more tightly than `^`, as bc has it. */
  #unary(): BcNode {
    if (this.#take('!')) return { kind: 'unary', operator: '!', operand: this.#unary() };
    const base = this.#signed();
    return this.#take('^') ? { kind: 'binary', operator: '^', left: base, right: this.#unary() } : base;
  }

  #signed(): BcNode {
    if (this.#take('-')) return { kind: 'unary', operator: '-', operand: this.#signed() };
    return this.#primary();
  }

  #primary(): BcNode {
    const text = this.#tokens[this.#at++];
    if (text === undefined) throw new BcSyntaxError('');
    if (text === '(') {
      this.#at--;
      return this.#inParentheses();
    }
    if (text === '++' || text === '--')
      return { kind: 'step', name: this.#tokens[this.#at++]!, operator: text, isBefore: true };
    if (/^[0-9A-F.]/.test(text)) return { kind: 'number', text };
    if (!/^[a-z]/.test(text)) throw new BcSyntaxError(text);
    if (this.#peek === '(') return { kind: 'call', name: text, argument: this.#inParentheses() };
    if (this.#take('++')) return { kind: 'step', name: text, operator: '++', isBefore: false };
    if (this.#take('--')) return { kind: 'step', name: text, operator: '--', isBefore: false };
    return { kind: 'name', name: text };
  }
}
