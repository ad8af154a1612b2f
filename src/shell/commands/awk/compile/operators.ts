import type { Instruction } from '../run/machine.ts';
import { compareValues, toNumber, type Value } from '../run/values.ts';

export const arithmetic: Record<string, (left: number, right: number) => number> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
  '^': (left, right) => left ** right,
};

const comparisons: Record<string, (order: number) => boolean> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Takes two operands off the stack and puts the result there; `operator` ' ' joins texts. */
export function binaryInstruction(operator: string, toText: (value: Value) => string): Instruction {
  const combine = (compute: (left: Value, right: Value) => Value): Instruction => {
    return ({ stack }) => {
      const right = stack.pop() as Value;
      stack[stack.length - 1] = compute(stack[stack.length - 1] as Value, right);
    };
  };
  const calculate = arithmetic[operator];
  if (calculate) return combine((left, right) => calculate(toNumber(left), toNumber(right)));
  const holds = comparisons[operator];
  if (holds) return combine((left, right) => (holds(compareValues(left, right, toText)) ? 1 : 0));
  return combine((left, right) => toText(left) + toText(right));
}
