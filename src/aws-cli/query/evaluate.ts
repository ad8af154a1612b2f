import { isRecord, type Value } from '../python/values.ts';
import { compare } from './compare.ts';
import { callFunction } from './functions.ts';
import type { Node } from './nodes.ts';
import { QueryError } from './query-error.ts';

/** A value during evaluation; `&expression` arguments of functions are functions themselves. */
export type Operand = Value | ((value: Value) => Value);

/** Applies a parsed expression to data. Throws QueryError when a function is misused. */
export function evaluate(node: Node, value: Value): Value {
  switch (node.kind) {
    case 'identity':
      return value;
    case 'literal':
      return node.value;
    case 'field':
      return isRecord(value) && Object.hasOwn(value, node.name) ? value[node.name]! : null;
    case 'chain':
      return node.nodes.reduce<Value>((current, next) => evaluate(next, current), value);
    case 'index':
      return Array.isArray(value) ? (value.at(node.index) ?? null) : null;
    case 'slice':
      return Array.isArray(value) ? slice(value, node.start, node.stop, node.step) : null;
    case 'flatten': {
      const base = evaluate(node.inner, value);
      return Array.isArray(base) ? base.flat(1) : null;
    }
    case 'projection':
      return project(evaluate(node.left, value), node.right);
    case 'valueProjection': {
      const base = evaluate(node.left, value);
      return isRecord(base) ? project(Object.values(base), node.right) : null;
    }
    case 'filter': {
      const base = evaluate(node.left, value);
      if (!Array.isArray(base)) return null;
      return project(
        base.filter((item) => !isFalse(evaluate(node.condition, item))),
        node.right,
      );
    }
    case 'comparison':
      return compare(node.operator, evaluate(node.left, value), evaluate(node.right, value));
    case 'or': {
      const left = evaluate(node.left, value);
      return isFalse(left) ? evaluate(node.right, value) : left;
    }
    case 'and': {
      const left = evaluate(node.left, value);
      return isFalse(left) ? left : evaluate(node.right, value);
    }
    case 'not':
      return isFalse(evaluate(node.inner, value));
    case 'list':
      return value === null ? null : node.items.map((item) => evaluate(item, value));
    case 'record':
      if (value === null) return null;
      return Object.fromEntries(node.entries.map(([key, item]) => [key, evaluate(item, value)]));
    case 'call': {
      const operands = node.arguments.map((argument) => operandOf(argument, value));
      return callFunction(node.name, operands);
    }
    case 'reference':
      return null;
  }
}

function operandOf(node: Node, value: Value): Operand {
  if (node.kind === 'reference') return (item) => evaluate(node.inner, item);
  return evaluate(node, value);
}

function project(base: Value, right: Node): Value {
  if (!Array.isArray(base)) return null;
  if (right.kind === 'identity') return base.filter((item) => item !== null);
  return base.map((item) => evaluate(right, item)).filter((item) => item !== null);
}

function isFalse(value: Value): boolean {
  if (value === null || value === false || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}

function slice(list: Value[], start: number | undefined, stop: number | undefined, step = 1): Value[] {
  if (step === 0) throw new QueryError('slice step cannot be zero');
  const length = list.length;
  const clamp = (position: number, low: number, high: number) =>
    Math.min(Math.max(position < 0 ? position + length : position, low), high);
  const out: Value[] = [];
  if (step > 0) {
    const end = stop === undefined ? length : clamp(stop, 0, length);
    for (let i = start === undefined ? 0 : clamp(start, 0, length); i < end; i += step) out.push(list[i]!);
  } else {
    const end = stop === undefined ? -1 : clamp(stop, -1, length - 1);
    for (let i = start === undefined ? length - 1 : clamp(start, -1, length - 1); i > end; i += step)
      out.push(list[i]!);
  }
  return out;
}
