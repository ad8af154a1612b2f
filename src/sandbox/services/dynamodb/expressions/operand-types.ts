import { typeOf, type TypeName } from '../attribute-value.ts';
import type { Operand } from './syntax-tree.ts';

/** What can be compared with <, <=, >, >= and BETWEEN. */
export const orderedTypes: readonly TypeName[] = ['S', 'N', 'B'];
/** What has a size(). */
export const sizedTypes: readonly TypeName[] = ['S', 'B', 'SS', 'NS', 'BS', 'M', 'L'];
/** What begins_with() takes. */
export const prefixTypes: readonly TypeName[] = ['S', 'B'];

/** The type of a value that was given with the request (not one of the item) where it is none of `allowed`. */
export function unfittingType(operand: Operand, allowed: readonly TypeName[]): TypeName | undefined {
  if (operand.kind !== 'value') return undefined;
  const type = typeOf(operand.value);
  return allowed.includes(type) ? undefined : type;
}
