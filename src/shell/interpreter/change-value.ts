import type { OperationOf } from './ast.ts';
import { evaluateNode, expandToPattern, expandToPieces, expandToText } from './expand-word.ts';
import type { Expansion } from './expand-word.ts';
import { patternOf } from './fields.ts';
import { modifyCase, removePattern, replacePattern, slice, transformValue } from './parameter-operations.ts';
import { textValue } from './parameter-value.ts';
import type { ParameterValue } from './parameter-value.ts';

type ValueOperation = OperationOf<
  'Length' | 'Substring' | 'PatternRemoval' | 'PatternReplacement' | 'CaseModification' | 'Transform'
>;

/** `${#x}`, `${x:1:2}`, `${x#p}`, `${x/p/r}`, `${x^}`, `${x@Q}`: a list is changed item by item. */
export async function changeValue(
  expansion: Expansion,
  parameter: string,
  value: ParameterValue,
  operation: ValueOperation,
): Promise<ParameterValue> {
  if (operation.type === 'Length') {
    return textValue(String(value.kind === 'list' ? value.items.length : [...(value.text ?? '')].length));
  }
  if (operation.type === 'Substring') {
    const offset = Number(await evaluateNode(expansion, operation.offset));
    const length = operation.length ? Number(await evaluateNode(expansion, operation.length)) : undefined;
    if (value.kind === 'text') return textValue(value.text && slice([...value.text], offset, length).join(''));
    const isPositional = parameter === '@' || parameter === '*';
    const items = isPositional ? [expansion.process.state.name0, ...value.items] : value.items;
    return { ...value, items: slice(items, offset, length) };
  }
  const change = await valueChange(expansion, parameter, operation);
  if (value.kind === 'list') return { ...value, items: value.items.map(change) };
  return textValue(value.text === undefined ? undefined : change(value.text));
}

async function valueChange(
  expansion: Expansion,
  parameter: string,
  operation: Exclude<ValueOperation, OperationOf<'Length' | 'Substring'>>,
): Promise<(value: string) => string> {
  if (operation.type === 'Transform') {
    const variable = expansion.process.state.variables.find(parameter);
    return (value) => transformValue(operation.operator, parameter, variable, value);
  }
  // The parser leaves the pattern of `${x^^[ab]}` as plain text.
  const isPlain = operation.type === 'CaseModification';
  const pattern = !operation.pattern
    ? '?'
    : isPlain
      ? patternOf(await expandToPieces(expansion, operation.pattern, false, 'split'))
      : await expandToPattern(expansion, operation.pattern);
  if (operation.type === 'PatternRemoval') {
    return (value) => removePattern(value, pattern, operation.side, operation.greedy);
  }
  if (operation.type === 'CaseModification') {
    return (value) => modifyCase(value, pattern, operation.direction, operation.all);
  }
  const replacement = operation.replacement ? await expandToText(expansion, operation.replacement) : '';
  return (value) => replacePattern(value, pattern, replacement, operation.all, operation.anchor);
}
