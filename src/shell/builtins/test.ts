import { compareOperands, testUnary } from '../interpreter/conditional.ts';
import type { Expansion } from '../interpreter/expand-word.ts';
import type { BuiltinCall } from './builtin.ts';

class TestSyntaxError extends Error {}

const unaryOperators = /^-[abcdefghkprstuvwxzGLNORSno]$/;
const binaryOperators = /^(=|==|!=|<|>|-(eq|ne|lt|le|gt|ge|nt|ot|ef))$/;

/** `test` and `[`: 0 true, 1 false, 2 wrong usage. */
export async function test(call: BuiltinCall): Promise<number> {
  const { process, fds, name, args, fail } = call;
  let words = args;
  if (name === '[') {
    if (args.at(-1) !== ']') return fail("missing `]'", 2);
    words = args.slice(0, -1);
  }
  try {
    return (await evaluate({ process, fds }, words)) ? 0 : 1;
  } catch (error) {
    if (error instanceof TestSyntaxError) return fail(error.message, 2);
    throw error;
  }
}

/** Up to four words are read by their number, as POSIX says; longer ones as an expression with -a and -o. */
async function evaluate(expansion: Expansion, words: readonly string[]): Promise<boolean> {
  const [first, second, third] = words as [string, string, string];
  switch (words.length) {
    case 0:
      return false;
    case 1:
      return first !== '';
    case 2:
      if (first === '!') return second === '';
      if (unaryOperators.test(first)) return testUnary(expansion, first, second);
      throw new TestSyntaxError(`${first}: unary operator expected`);
    case 3:
      if (binaryOperators.test(second)) return compare(expansion, second, first, third);
      if (second === '-a') return first !== '' && third !== '';
      if (second === '-o') return first !== '' || third !== '';
      if (first === '!') return !(await evaluate(expansion, words.slice(1)));
      if (first === '(' && third === ')') return second !== '';
      throw new TestSyntaxError(`${second}: binary operator expected`);
    default:
      if (words.length === 4 && first === '!') return !(await evaluate(expansion, words.slice(1)));
      return new ExpressionReader(expansion, words).read();
  }
}

async function compare(expansion: Expansion, operator: string, left: string, right: string): Promise<boolean> {
  if (operator === '=' || operator === '==') return left === right;
  if (operator === '!=') return left !== right;
  if (operator === '<') return left < right;
  if (operator === '>') return left > right;
  if (!/^-(nt|ot|ef)$/.test(operator)) {
    for (const word of [left, right]) {
      if (!/^\s*[-+]?\d+\s*$/.test(word)) throw new TestSyntaxError(`${word}: integer expression expected`);
    }
    const decimal = (word: string) => word.trim().replace(/^([-+]?)0+(?=\d)/, '$1');
    return (await compareOperands(expansion, operator, decimal(left), decimal(right))) === true;
  }
  return (await compareOperands(expansion, operator, left, right)) === true;
}

/** Recursive descent over `!`, `(`, `-a` and `-o`. */
class ExpressionReader {
  #at = 0;
  readonly #expansion: Expansion;
  readonly #words: readonly string[];

  constructor(expansion: Expansion, words: readonly string[]) {
    this.#expansion = expansion;
    this.#words = words;
  }

  async read(): Promise<boolean> {
    const result = await this.#or();
    if (this.#at < this.#words.length) throw new TestSyntaxError('too many arguments');
    return result;
  }

  async #or(): Promise<boolean> {
    let result = await this.#and();
    while (this.#words[this.#at] === '-o') {
      this.#at++;
      const right = await this.#and();
      result ||= right;
    }
    return result;
  }

  async #and(): Promise<boolean> {
    let result = await this.#primary();
    while (this.#words[this.#at] === '-a') {
      this.#at++;
      const right = await this.#primary();
      result &&= right;
    }
    return result;
  }

  async #primary(): Promise<boolean> {
    const [word, next, third] = this.#words.slice(this.#at);
    if (word === undefined) throw new TestSyntaxError('argument expected');
    if (word === '!') {
      this.#at++;
      return !(await this.#primary());
    }
    if (word === '(') {
      this.#at++;
      const result = await this.#or();
      if (this.#words[this.#at++] !== ')') throw new TestSyntaxError("`)' expected");
      return result;
    }
    if (next !== undefined && third !== undefined && binaryOperators.test(next)) {
      this.#at += 3;
      return compare(this.#expansion, next, word, third);
    }
    if (unaryOperators.test(word) && next !== undefined) {
      this.#at += 2;
      return testUnary(this.#expansion, word, next);
    }
    this.#at++;
    return word !== '';
  }
}
