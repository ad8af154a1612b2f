import { ExpansionError } from './control-flow.ts';
import { callStack, isCallStack } from './call-stack.ts';
import { getElement, listElements } from './elements.ts';
import { evaluateExpandedText } from './expand-word.ts';
import type { Expansion } from './expand-word.ts';
import { textValue } from './parameter-value.ts';
import type { ParameterValue } from './parameter-value.ts';
import { specialParameter } from './special-parameters.ts';
import { expandSubscript, splitSubscript } from './subscript.ts';

/** What a parameter, such as `name`, `1`, `@` or `name[subscript]`, holds now. */
export async function lookUp(expansion: Expansion, parameter: string): Promise<ParameterValue> {
  const special = specialParameter(expansion.process, parameter);
  if (special) return special;
  const { variables } = expansion.process.state;
  const { name, subscript } = splitSubscript(parameter);
  if (subscript === undefined) return textValue(variables.get(name));
  if (subscript === '@' || subscript === '*') {
    return { kind: 'list', items: listOf(expansion, name), isStar: subscript === '*' };
  }
  if (name === 'PIPESTATUS' || isCallStack(name)) {
    return textValue(listOf(expansion, name)[Number(await evaluateExpandedText(expansion, subscript))]);
  }
  return textValue(getElement(variables, name, await expandSubscript(expansion, name, subscript)));
}

function listOf(expansion: Expansion, name: string): string[] {
  const { state } = expansion.process;
  if (name === 'PIPESTATUS') return state.pipeStatus.map(String);
  if (isCallStack(name)) return callStack(state, name);
  return listElements(state.variables, name);
}

/** Under `set -u`, refuses a parameter that holds nothing. */
export function checkSet(expansion: Expansion, parameter: string, value: ParameterValue): void {
  if (value.kind === 'list' || value.text !== undefined) return;
  const { isInteractive, state } = expansion.process;
  if (!state.options.has('nounset')) return;
  const shown = /^\d+$/.test(parameter) ? `$${parameter}` : parameter;
  throw new ExpansionError(`${shown}: unbound variable`, isInteractive || state.options.has('errexit') ? 1 : 127);
}
