import type { FunctionNode, StatementNode } from './ast.ts';

/** The text that defined a function; the tree alone cannot be written out without loss. */
const sources = new WeakMap<FunctionNode, string>();

/** To be called with each statement that is parsed. */
export function rememberFunctionSource({ pipelines, sourceText }: StatementNode): void {
  const [command, ...others] = pipelines.flatMap((pipeline) => pipeline.commands);
  if (command?.type === 'FunctionDef' && others.length === 0 && sourceText) sources.set(command, sourceText);
}

/** The definition as it was written; undefined for one that was part of a longer statement such as `a && f() { …; }`. */
export function functionSource(node: FunctionNode): string | undefined {
  return sources.get(node);
}

/** A definition as it was written, for `type` and `declare -f`; nothing where no text is known. */
export function functionText(node: FunctionNode): string {
  const source = functionSource(node);
  return source === undefined ? '' : `${source}\n`;
}
