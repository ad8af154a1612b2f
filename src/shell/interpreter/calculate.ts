import type { ArithmeticNode } from './ast.ts';
import { evaluateNode } from './expand-word.ts';
import type { FdTable, ShellProcess } from './process.ts';
import { trace } from './trace.ts';

/** The value of an expression between `((` and `))`, shown by `set -x`. */
export async function calculate(
  process: ShellProcess,
  expression: ArithmeticNode,
  fds: FdTable,
  isOfLoop = false,
): Promise<bigint> {
  const text = expression.originalText ?? '';
  await trace(process, fds, `(( ${isOfLoop ? text.trimStart() : text} ))`);
  return evaluateNode({ process, fds }, expression);
}
