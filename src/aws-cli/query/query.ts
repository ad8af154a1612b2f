import { parameterError } from '../cli-error.ts';
import type { Value } from '../python/values.ts';
import { evaluate } from './evaluate.ts';
import { parseQuery } from './parser/parse-query.ts';

/** Applies a compiled expression; throws QueryError when a function is misused. */
export type Query = (value: Value) => Value;

/** Compiles a JMESPath expression. Throws QueryError. */
export function compileQuery(expression: string): Query {
  const node = parseQuery(expression);
  return (value) => evaluate(node, value);
}

/** Compiles the value of `--query`. Throws a CLI error (252) when it is not JMESPath. */
export function compileQueryOption(expression: string): Query {
  try {
    return compileQuery(expression);
  } catch (error) {
    throw parameterError(`Bad value for --query ${expression}: ${(error as Error).message}`);
  }
}
