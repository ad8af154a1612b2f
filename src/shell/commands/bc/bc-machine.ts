import { shellMessages } from '../../../core/messages/shell.ts';
import { writeText } from '../../io/byte-streams.ts';
import { nextTurn } from '../../kernel.ts';
import type { CommandContext } from '../../kernel.ts';
import { shellMessage } from '../../shell-message.ts';
import { out } from '../support.ts';
import { BcParser, BcSyntaxError } from './bc-syntax.ts';
import type { BcNode } from './bc-syntax.ts';
import * as decimal from './decimal.ts';
import { BcRuntimeError, fromInteger } from './decimal.ts';
import type { Decimal } from './decimal.ts';

/** `quit` on its way out. */
export class Quit extends Error {}

/** Variables and the statements that run on them; output goes to the command. */
export class BcMachine {
  readonly #context: CommandContext;
  readonly #variables = new Map<string, Decimal>([
    ['scale', fromInteger(0)],
    ['ibase', fromInteger(10)],
    ['obase', fromInteger(10)],
    ['last', fromInteger(0)],
  ]);

  constructor(context: CommandContext) {
    this.#context = context;
  }

  set(name: string, value: Decimal): void {
    this.#variables.set(name, value);
  }

  #number(name: string): number {
    return Number(decimal.withScale(this.#value(name), 0).digits);
  }

  #value(name: string): Decimal {
    return this.#variables.get(name) ?? fromInteger(0);
  }

  /** Runs a program; a mistake ends the line it is in. */
  async run(source: string): Promise<void> {
    for (const [index, line] of splitLines(source).entries()) {
      try {
        const parser = new BcParser(line);
        for (let node = parser.next(); node; node = parser.next()) await this.#execute(node);
      } catch (error) {
        if (error instanceof BcSyntaxError) {
          await writeText(this.#context.stderr, `(standard_in) ${index + 1}: syntax error\n`);
        } else if (error instanceof BcRuntimeError) {
          await writeText(this.#context.stderr, `Runtime error (func=(main), adr=3): ${error.message}\n`);
        } else throw error;
      }
    }
  }

  async #execute(node: BcNode): Promise<void> {
    await nextTurn(this.#context);
    switch (node.kind) {
      case 'quit':
        throw new Quit();
      case 'string':
        return void (await out(this.#context, node.text));
      case 'print':
        for (const item of node.items)
          await out(
            this.#context,
            item.kind === 'string' ? unescape(item.text) : this.#text(await this.#evaluate(item)),
          );
        return;
      case 'block':
        for (const statement of node.statements) await this.#execute(statement);
        return;
      case 'if':
        if (await this.#isTrue(node.condition)) await this.#execute(node.body);
        else if (node.otherwise) await this.#execute(node.otherwise);
        return;
      case 'while':
        while (await this.#isTrue(node.condition)) await this.#execute(node.body);
        return;
      case 'for':
        for (await this.#evaluate(node.start); await this.#isTrue(node.condition); await this.#evaluate(node.step)) {
          await this.#execute(node.body);
        }
        return;
      case 'assign':
        return void (await this.#evaluate(node));
      default: {
        const value = await this.#evaluate(node);
        this.set('last', value);
        await out(this.#context, `${this.#text(value)}\n`);
      }
    }
  }

  #text(value: Decimal): string {
    return decimal.decimalText(value, this.#number('obase'));
  }

  async #isTrue(node: BcNode): Promise<boolean> {
    return (await this.#evaluate(node)).digits !== 0n;
  }

  async #evaluate(node: BcNode): Promise<Decimal> {
    switch (node.kind) {
      case 'number':
        return decimal.parseDecimal(node.text, this.#number('ibase'));
      case 'name':
        return this.#value(node.name);
      case 'unary': {
        const operand = await this.#evaluate(node.operand);
        return node.operator === '-' ? decimal.negate(operand) : fromInteger(operand.digits === 0n ? 1 : 0);
      }
      case 'binary':
        return this.#operate(node.operator, await this.#evaluate(node.left), await this.#evaluate(node.right));
      case 'assign': {
        const value = await this.#evaluate(node.value);
        const result = node.operator === '' ? value : this.#operate(node.operator, this.#value(node.name), value);
        this.set(node.name, result);
        return result;
      }
      case 'step': {
        const before = this.#value(node.name);
        const after = decimal.add(before, fromInteger(node.operator === '++' ? 1 : -1));
        this.set(node.name, after);
        return node.isBefore ? after : before;
      }
      case 'call':
        return this.#call(node.name, await this.#evaluate(node.argument));
      default:
        throw new BcSyntaxError('');
    }
  }

  #operate(operator: string, left: Decimal, right: Decimal): Decimal {
    const scale = this.#number('scale');
    const order = () => decimal.compare(left, right);
    const truth = (value: boolean) => fromInteger(value ? 1 : 0);
    const operations: Record<string, () => Decimal> = {
      '+': () => decimal.add(left, right),
      '-': () => decimal.add(left, decimal.negate(right)),
      '*': () => decimal.multiply(left, right, scale),
      '/': () => decimal.divide(left, right, scale),
      '%': () => decimal.remainder(left, right, scale),
      '^': () => decimal.raise(left, right, scale),
      '<': () => truth(order() < 0),
      '>': () => truth(order() > 0),
      '<=': () => truth(order() <= 0),
      '>=': () => truth(order() >= 0),
      '==': () => truth(order() === 0),
      '!=': () => truth(order() !== 0),
      '&&': () => truth(left.digits !== 0n && right.digits !== 0n),
      '||': () => truth(left.digits !== 0n || right.digits !== 0n),
    };
    return operations[operator]!();
  }

  #call(name: string, argument: Decimal): Decimal {
    if (name === 'sqrt') return decimal.squareRoot(argument, this.#number('scale'));
    if (name === 'scale') return fromInteger(argument.scale);
    if (name === 'length') return fromInteger(String(argument.digits).replace('-', '').length);
    throw new BcRuntimeError(shellMessage(shellMessages.noBcFunction, { name }));
  }
}

const unescape = (text: string) => text.replaceAll('\\n', '\n').replaceAll('\\t', '\t');

/** Lines; those inside braces belong together. */
function splitLines(source: string): string[] {
  const lines: string[] = [];
  let depth = 0;
  for (const line of source.replace(/\\\n/g, '').split('\n')) {
    if (depth > 0) lines.push(`${lines.pop()}\n${line}`);
    else lines.push(line);
    depth += (line.match(/\{/g)?.length ?? 0) - (line.match(/\}/g)?.length ?? 0);
  }
  return lines;
}
