import { itemOf, kindOf, membersOf, type Place } from '../model/shape-kind.ts';
import { isRecord, type Value } from '../python/values.ts';
import { exactIntegerOf, floatOf } from './scalars.ts';

/**
 * Gives the strings of a parsed shorthand value the types of the model: numbers, booleans, and one-item lists where
 * the model has a list. Unknown keys and unfitting values are left for the validation. Changes records in place.
 */
export function coerceShorthand(place: Place, value: Value | undefined): Value | undefined {
  if (value === undefined || value === null) return value;
  switch (kindOf(place)) {
    case 'structure':
      if (!isRecord(value)) return value;
      for (const member of membersOf(place)) {
        const coerced = coerceShorthand(member, value[member.name!]);
        if (coerced !== undefined) value[member.name!] = coerced;
      }
      return value;
    case 'list': {
      if (!Array.isArray(value)) return [value];
      const item = itemOf(place)!;
      return value.map((element) => coerceShorthand(item, element)!);
    }
    case 'map': {
      if (!isRecord(value)) return value;
      const item = itemOf(place)!;
      for (const key of Object.keys(value)) value[key] = coerceShorthand(item, value[key])!;
      return value;
    }
    case 'integer':
      return typeof value === 'string' ? exactIntegerOf(value) : value;
    case 'float':
      return typeof value === 'string' ? floatOf(value) : value;
    case 'boolean':
      if (typeof value !== 'string') return value;
      return value.toLowerCase() === 'true' ? true : value.toLowerCase() === 'false' ? false : value;
    default:
      return value;
  }
}
