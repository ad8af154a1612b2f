import { parseNumber } from './arithmetic-number.ts';
import { ArithmeticTokens } from './arithmetic-tokens.ts';
import { calculate, wrap } from './arithmetic-operators.ts';
import { ArithmeticError, ExpansionError } from './control-flow.ts';
import { getElement, setElement } from './elements.ts';
import type { ShellProcess } from './process.ts';
import { specialParameter } from './special-parameters.ts';

const maxDepth = 100;

/** Binary operators by how tightly they bind, loosest first; each group is read from left to right. */
const levels = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
];
const assignmentOperators = new Set(['=', '*=', '/=', '%=', '+=', '-=', '<<=', '>>=', '&=', '^=', '|=']);

interface Place {
  name: string;
  /** As written between the brackets. */
  subscript: string | undefined;
}

/**
 * The value of an expression whose `$…` have been expanded already, with 64-bit integers. Reads and calculates at once,
 * as bash does, so that its messages name the same place.
 * @throws ExpansionError in bash's words.
 */
export function evaluateText(process: ShellProcess, text: string, depth = 0): bigint {
  if (text.trim() === '') return 0n;
  return new Calculation(process, text, depth).run();
}

class Calculation {
  readonly #process: ShellProcess;
  readonly #tokens: ArithmeticTokens;
  readonly #depth: number;
  /** Above zero in the part of `&&`, `||` or `?:` that does not count. */
  #skipping = 0;

  constructor(process: ShellProcess, text: string, depth: number) {
    this.#process = process;
    this.#tokens = new ArithmeticTokens(text);
    this.#depth = depth;
  }

  run(): bigint {
    const value = this.#comma();
    if (!this.#tokens.isAtEnd) this.#tokens.fail('syntax error in expression');
    return value;
  }

  #comma(): bigint {
    let value = this.#assignment();
    while (this.#tokens.take(',')) value = this.#assignment();
    return value;
  }

  #assignment(): bigint {
    const { kind, place } = this.#tokens;
    const value = this.#conditional();
    const operator = this.#tokens.text;
    if (this.#tokens.kind !== 'operator' || !assignmentOperators.has(operator)) return value;
    if (kind !== 'name' || this.#tokens.previousKind !== 'name') {
      this.#tokens.fail('attempted assignment to non-variable');
    }
    const target: Place = place!;
    this.#tokens.next();
    const before = this.#tokens.restStart;
    const right = this.#assignment();
    return this.#store(target, operator === '=' ? right : this.#calculate(operator.slice(0, -1), value, right, before));
  }

  #conditional(): bigint {
    const condition = this.#binary(0);
    if (!this.#tokens.take('?')) return condition;
    if (this.#tokens.isAtEnd) this.#tokens.fail('expression expected');
    const whenTrue = this.#unless(condition === 0n, () => this.#comma());
    if (!this.#tokens.take(':')) this.#tokens.fail("`:' expected for conditional expression");
    if (this.#tokens.isAtEnd) this.#tokens.fail('expression expected');
    const whenFalse = this.#unless(condition !== 0n, () => this.#conditional());
    return condition === 0n ? whenFalse : whenTrue;
  }

  /** Reads a part without its effects when it is `skipped`. */
  #unless(skipped: boolean, read: () => bigint): bigint {
    if (skipped) this.#skipping++;
    try {
      return read();
    } finally {
      if (skipped) this.#skipping--;
    }
  }

  #binary(level: number): bigint {
    const operators = levels[level];
    if (!operators) return this.#power();
    let left = this.#binary(level + 1);
    while (this.#tokens.kind === 'operator' && operators.includes(this.#tokens.text)) {
      const operator = this.#tokens.text;
      const start = this.#tokens.position;
      this.#tokens.next();
      if (operator === '&&' || operator === '||') {
        const right = this.#unless((left !== 0n) === (operator === '||'), () => this.#binary(level + 1));
        left = (operator === '&&' ? left !== 0n && right !== 0n : left !== 0n || right !== 0n) ? 1n : 0n;
      } else left = this.#calculate(operator, left, this.#binary(level + 1), start);
    }
    return left;
  }

  #power(): bigint {
    const base = this.#unary();
    if (!this.#tokens.take('**')) return base;
    const exponent = this.#power();
    if (exponent < 0n) this.#tokens.fail('exponent less than 0');
    return calculate('**', base, exponent);
  }

  /** `start` is where the text behind the operator begins, which a division by zero shows. */
  #calculate(operator: string, left: bigint, right: bigint, start: number): bigint {
    if ((operator === '/' || operator === '%') && right === 0n) {
      if (this.#skipping > 0) return 0n;
      this.#tokens.failAt(start, 'division by 0');
    }
    return calculate(operator, left, right);
  }

  #unary(): bigint {
    const { text, kind } = this.#tokens;
    if (kind === 'operator') {
      if (this.#tokens.take('!')) return this.#unary() === 0n ? 1n : 0n;
      if (this.#tokens.take('~')) return wrap(~this.#unary());
      if (this.#tokens.take('-')) return wrap(-this.#unary());
      if (this.#tokens.take('+')) return this.#unary();
      if (text === '++' || text === '--') return this.#change(text);
    }
    return this.#primary();
  }

  /** `++x`; before anything but a variable the two signs are signs. */
  #change(operator: string): bigint {
    this.#tokens.next();
    if (this.#tokens.kind !== 'name') return this.#unary();
    const place = this.#tokens.place!;
    const value = this.#valueOf(place) + (operator === '++' ? 1n : -1n);
    this.#tokens.next();
    return this.#store(place, value);
  }

  #primary(): bigint {
    const tokens = this.#tokens;
    if (tokens.take('(')) {
      const value = this.#comma();
      if (!tokens.take(')')) tokens.fail("missing `)'");
      return value;
    }
    if (tokens.kind === 'number') {
      const value = parseNumber(tokens.text, (message) => tokens.failUpTo(message));
      tokens.next();
      return value;
    }
    if (tokens.kind !== 'name') tokens.fail('syntax error: operand expected');
    const place = tokens.place!;
    const value = tokens.isAssigned() ? 0n : this.#valueOf(place);
    tokens.next();
    const operator = tokens.text;
    if (tokens.kind !== 'operator' || (operator !== '++' && operator !== '--')) return value;
    this.#store(place, value + (operator === '++' ? 1n : -1n));
    tokens.next();
    return value;
  }

  #valueOf(place: Place): bigint {
    if (this.#skipping > 0) return 0n;
    const { state } = this.#process;
    const special = place.subscript === undefined ? specialParameter(this.#process, place.name) : undefined;
    const text = special?.kind === 'text' ? special.text : getElement(state.variables, place.name, this.#keyOf(place));
    if (text === undefined && state.options.has('nounset')) {
      throw new ExpansionError(`${place.name}: unbound variable`, 127);
    }
    if (text === undefined || text.trim() === '') return 0n;
    if (/^(?:0|[1-9]\d{0,17})$/.test(text)) return BigInt(text);
    if (this.#depth > maxDepth) {
      throw new ArithmeticError(`${text}: expression recursion level exceeded (error token is "${text}")`);
    }
    return evaluateText(this.#process, text, this.#depth + 1);
  }

  /** A subscript is an expression of its own; in an associative array it is the key itself. */
  #keyOf({ name, subscript }: Place): string | undefined {
    if (subscript === undefined) return undefined;
    if (this.#process.state.variables.find(name)?.isAssociative) return subscript;
    if (subscript === '@' || subscript === '*') throw new ArithmeticError(`${name}[${subscript}]: bad array subscript`);
    return String(evaluateText(this.#process, subscript, this.#depth + 1));
  }

  #store(place: Place, value: bigint): bigint {
    const stored = wrap(value);
    if (this.#skipping === 0) {
      setElement(this.#process.state.variables, place.name, this.#keyOf(place), String(stored));
    }
    return stored;
  }
}
