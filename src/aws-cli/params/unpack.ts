import { generalError, parsingError } from '../cli-error.ts';
import { itemOf, kindOf, memberOf, membersOf, type Place, type ShapeKind } from '../model/shape-kind.ts';
import { JsonSyntaxError, parseJsonArgument } from '../python/json-parser.ts';
import type { Value } from '../python/values.ts';
import { coerceShorthand } from './coerce-shorthand.ts';
import { exactIntegerOf, floatOf } from './scalars.ts';
import { parseShorthand } from './shorthand.ts';
import { ShorthandError } from './shorthand-error.ts';

/** What stands after an option: a word, several words, or the contents of a file. */
export type RawValue = string | number | Uint8Array | (string | number)[];

/**
 * The value of an option for a member of the model: shorthand, JSON or a scalar.
 * Throws a CLI error (252, or 255 for a number that is none).
 */
export function unpackArgument(place: Place, raw: RawValue, optionName: string): Value {
  if (supportsShorthand(place) && !looksLikeJson(raw) && !(raw instanceof Uint8Array)) {
    return unpackShorthand(place, raw, optionName);
  }
  return unpackModelled(place, raw, optionName);
}

function isComplex(kind: ShapeKind): boolean {
  return kind === 'structure' || kind === 'list' || kind === 'map';
}

function supportsShorthand(place: Place): boolean {
  const kind = kindOf(place);
  if (!isComplex(kind)) return false;
  return kind !== 'list' || isComplex(kindOf(itemOf(place)!));
}

function looksLikeJson(raw: RawValue): boolean {
  const first = Array.isArray(raw) ? raw[0] : raw;
  return typeof first === 'string' && /^\s*[[{]/.test(first);
}

function unpackShorthand(place: Place, raw: Exclude<RawValue, Uint8Array>, optionName: string): Value {
  if (typeof raw === 'string' && isSingleStringValue(place) && !raw.includes('=')) return { Value: raw };
  try {
    if (!Array.isArray(raw)) {
      const parsed = parseShorthand(String(raw));
      return kindOf(place) === 'list' ? parsed : coerceShorthand(place, parsed)!;
    }
    const parsed: Value = raw.map((word) => parseShorthand(String(word)));
    return coerceShorthand(place, parsed)!;
  } catch (error) {
    if (error instanceof ShorthandError) throw parsingError(optionName, error.message);
    throw error;
  }
}

/** Whether the place is a structure of one string called Value: `--instance-initiated-shutdown-behavior stop`. */
function isSingleStringValue(place: Place): boolean {
  const value = memberOf(place, 'Value');
  return value !== undefined && membersOf(place).length === 1 && kindOf(value) === 'string';
}

function unpackModelled(place: Place, raw: RawValue, optionName: string): Value {
  const kind = kindOf(place);
  if (raw instanceof Uint8Array) return raw;
  if (kind === 'document') return unpackJson(String(raw), optionName);
  if (kind === 'list') return unpackList(place, raw, optionName);
  if (isComplex(kind)) {
    const text = String(raw);
    if (text.trimStart() === '') throw generalError('string index out of range');
    if (text.trimStart().startsWith('{')) return unpackJson(text, optionName);
    throw parsingError(optionName, `Invalid JSON:\n${text}`);
  }
  if (typeof raw === 'number') return kind === 'string' ? String(raw) : raw;
  return unpackScalar(kind, String(raw));
}

function unpackList(place: Place, raw: string | number | (string | number)[], optionName: string): Value {
  const only = Array.isArray(raw) ? (raw.length === 1 ? String(raw[0]) : undefined) : String(raw);
  if (only !== undefined && only.trimStart().startsWith('[')) return unpackJson(only, optionName);
  const item = itemOf(place)!;
  const words = Array.isArray(raw) ? raw : [...String(raw)];
  return words.map((word) => unpackModelled(item, word, optionName));
}

function unpackScalar(kind: ShapeKind, word: string): Value {
  if (kind === 'integer') return exactIntegerOf(word);
  if (kind === 'float') return floatOf(word);
  if (kind === 'boolean') return word.toLowerCase() !== 'false' && word !== '';
  return word;
}

function unpackJson(text: string, optionName: string): Value {
  try {
    return parseJsonArgument(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw parsingError(optionName, `Invalid JSON: ${error.message}\nJSON received: ${text}`);
  }
}
