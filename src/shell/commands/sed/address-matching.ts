import type { InputLines } from './input-lines.ts';
import { SedError, type Address, type RangeEnd, type SedCommand } from './script.ts';

interface Range {
  isActive: boolean;
  /** The number of its last line, where that is known. */
  lastLine: number | undefined;
}

/** Tells which commands are for a line, and remembers where ranges are. */
export class AddressMatching {
  readonly #input: InputLines;
  #ranges = new Map<SedCommand, Range>();
  #lastExpression: RegExp | undefined;

  constructor(input: InputLines) {
    this.#input = input;
  }

  /** Ranges start anew, as in each of several files that are apart. */
  reset(): void {
    this.#ranges = new Map();
  }

  /** The expression to use; an empty one is the one used last. @throws SedError */
  expression(own: RegExp | undefined): RegExp {
    this.#lastExpression = own ?? this.#lastExpression;
    if (this.#lastExpression) return this.#lastExpression;
    throw new SedError('-e expression #1, char 0: no previous regular expression');
  }

  /** Whether the command's range goes on behind this line. */
  isInside(command: SedCommand): boolean {
    return this.#ranges.get(command)?.isActive ?? false;
  }

  /** Whether a command is for this line. */
  selects(command: SedCommand, text: string): boolean | Promise<boolean> {
    if (!command.from) return !command.isNegated;
    const found = command.to
      ? this.#inRange(command, command.from, command.to, text)
      : this.#matches(command.from, text);
    if (typeof found === 'boolean') return found !== command.isNegated;
    return found.then((isFound) => isFound !== command.isNegated);
  }

  #matches(address: Address, text: string): boolean | Promise<boolean> {
    const { lineNumber } = this.#input;
    if (address.type === 'line') return lineNumber === address.line;
    if (address.type === 'last') return this.#input.isLast();
    if (address.type === 'step')
      return lineNumber >= address.first && (lineNumber - address.first) % address.step === 0;
    const expression = this.expression(address.expression);
    expression.lastIndex = 0;
    return expression.test(text);
  }

  async #inRange(command: SedCommand, from: Address, to: RangeEnd, text: string): Promise<boolean> {
    const startsBefore = from.type === 'line' && from.line === 0;
    const range = this.#ranges.get(command) ?? { isActive: startsBefore, lastLine: undefined };
    this.#ranges.set(command, range);
    const { lineNumber } = this.#input;
    if (!range.isActive) {
      if (!(await this.#matches(from, text))) return false;
      range.lastLine = this.#lastLineOf(to);
      range.isActive = range.lastLine === undefined || range.lastLine > lineNumber;
      return true;
    }
    if (range.lastLine !== undefined) {
      range.isActive = lineNumber < range.lastLine;
      return lineNumber <= range.lastLine || (from.type === 'line' && from.line === lineNumber);
    }
    range.isActive = to.type === 'count' || to.type === 'multiple' || !(await this.#matches(to, text));
    return true;
  }

  #lastLineOf(to: RangeEnd): number | undefined {
    const { lineNumber } = this.#input;
    if (to.type === 'line') return to.line;
    if (to.type === 'count') return lineNumber + to.lines;
    if (to.type === 'multiple') return to.of === 0 ? lineNumber : Math.ceil(lineNumber / to.of) * to.of;
    return undefined;
  }
}
