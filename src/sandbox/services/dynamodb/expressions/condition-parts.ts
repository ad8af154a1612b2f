import type { Condition, Operand } from './syntax-tree.ts';

/** The conditions that AND joins. */
export function conjuncts(condition: Condition): Condition[] {
  if (condition.kind === 'and') return [...conjuncts(condition.left), ...conjuncts(condition.right)];
  return [condition];
}

/** Conditions joined by AND; undefined of none. */
export function conjunction(conditions: readonly Condition[]): Condition | undefined {
  const [first, ...rest] = conditions;
  return first && rest.reduce((left, right): Condition => ({ kind: 'and', left, right }), first);
}

/** The attributes of the item that a condition looks at. */
export function attributesOf(condition: Condition): string[] {
  const ofOperand = (operand: Operand): string[] => {
    if (operand.kind === 'path') return [String(operand.path[0])];
    return operand.kind === 'size' ? ofOperand(operand.operand) : [];
  };
  switch (condition.kind) {
    case 'and':
    case 'or':
      return [...attributesOf(condition.left), ...attributesOf(condition.right)];
    case 'not':
      return attributesOf(condition.condition);
    case 'compare':
      return [condition.left, condition.right].flatMap(ofOperand);
    case 'between':
      return [condition.operand, condition.low, condition.high].flatMap(ofOperand);
    case 'in':
      return [condition.operand, ...condition.candidates].flatMap(ofOperand);
    case 'function':
      return condition.operands.flatMap(ofOperand);
  }
}
