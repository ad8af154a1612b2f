import { ExpansionError } from './control-flow.ts';
import { sortedKeys } from './variables.ts';
import type { Variable, Variables } from './variables.ts';

/** The key that an evaluated subscript means in an array; negative numbers count from the end. */
function keyOf(variable: Variable, name: string, subscript: string): string | number {
  if (variable.isAssociative) return subscript;
  const index = Number(subscript);
  if (!Number.isInteger(index)) return 0;
  if (index >= 0) return index;
  const last = Number(sortedKeys(variable).at(-1) ?? -1);
  if (last + 1 + index < 0) throw new ExpansionError(`${name}[${subscript}]: bad array subscript`);
  return last + 1 + index;
}

/** Reads `name` or `name[subscript]`; the subscript is a number in text or an associative key. */
export function getElement(variables: Variables, name: string, subscript: string | undefined): string | undefined {
  const variable = variables.find(name);
  if (subscript === undefined) return variables.get(name);
  if (!variable) return undefined;
  if (!variable.items) return subscript === '0' || subscript === '-1' ? variable.value : undefined;
  return variable.items.get(keyOf(variable, name, subscript));
}

/** Sets an element, or the whole variable without a subscript; a plain value becomes element 0. */
export function setElement(variables: Variables, name: string, subscript: string | undefined, value: string): void {
  if (subscript === undefined) return variables.set(name, value);
  const variable = variables.ensure(name);
  if (!variable.items) {
    variable.items = new Map(variable.value === undefined ? [] : [[0, variable.value]]);
    variable.value = undefined;
  }
  variable.items.set(keyOf(variable, name, subscript), value);
}

/** Removes an element; nothing when the variable is no array. */
export function unsetElement(variables: Variables, name: string, subscript: string): void {
  const variable = variables.find(name);
  if (variable?.items) variable.items.delete(keyOf(variable, name, subscript));
}

/** All values of an array, or the one of a plain variable. */
export function listElements(variables: Variables, name: string): string[] {
  const variable = variables.find(name);
  if (!variable) return [];
  if (!variable.items) return variable.value === undefined ? [] : [variable.value];
  return sortedKeys(variable).map((key) => variable.items!.get(key)!);
}

/** The keys of an array in bash's order; a plain value has the key 0. */
export function listKeys(variables: Variables, name: string): string[] {
  const variable = variables.find(name);
  if (!variable) return [];
  if (!variable.items) return variable.value === undefined ? [] : ['0'];
  return sortedKeys(variable).map(String);
}
