import { userRegExp } from '../regexp/user-regexp.ts';
import { ExpansionError } from './control-flow.ts';
import { globSource, globToRegExp } from './pattern.ts';
import { quoteForReuse } from './quote.ts';
import type { Variable } from './variables.ts';

/** `${x:offset:length}` on characters or items; negative numbers count from the end. */
export function slice<Item>(items: readonly Item[], offset: number, length: number | undefined): Item[] {
  const start = offset < 0 ? items.length + offset : offset;
  if (start < 0) return [];
  const end = length === undefined ? items.length : length < 0 ? items.length + length : start + length;
  if (length !== undefined && length < 0 && end < start)
    throw new ExpansionError(`${length}: substring expression < 0`);
  return items.slice(start, end);
}

/** `${x#p}`, `${x##p}`, `${x%p}`, `${x%%p}`. */
export function removePattern(value: string, pattern: string, side: 'prefix' | 'suffix', isGreedy: boolean): string {
  if (side === 'prefix') {
    const source = globSource(pattern, { isLazy: !isGreedy });
    return value.replace(userRegExp(`^(?:${source})`, 'su'), '');
  }
  const whole = globToRegExp(pattern);
  const starts = Array.from({ length: value.length + 1 }, (_, index) => (isGreedy ? index : value.length - index));
  const start = starts.find((index) => whole.test(value.slice(index)));
  return start === undefined ? value : value.slice(0, start);
}

/** `${x/p/r}`, `${x//p/r}`, `${x/#p/r}`, `${x/%p/r}`. */
export function replacePattern(
  value: string,
  pattern: string,
  replacement: string,
  isAll: boolean,
  anchor: 'start' | 'end' | null,
): string {
  if (pattern === '') return value;
  const source = globSource(pattern);
  const anchored = anchor === 'start' ? `^(?:${source})` : anchor === 'end' ? `(?:${source})$` : source;
  const expression = userRegExp(anchored, isAll && !anchor ? 'gsu' : 'su');
  return value.replace(expression, (match) => (match === '' && !anchor ? match : replacement));
}

/** `${x^}`, `${x^^}`, `${x,}`, `${x,,}`; `pattern` says which characters. */
export function modifyCase(value: string, pattern: string, direction: 'upper' | 'lower', isAll: boolean): string {
  const expression = globToRegExp(pattern);
  const convert = (char: string) => {
    if (!expression.test(char)) return char;
    return direction === 'upper' ? char.toUpperCase() : char.toLowerCase();
  };
  const chars = [...value];
  return isAll
    ? chars.map(convert).join('')
    : chars.map((char, index) => (index === 0 ? convert(char) : char)).join('');
}

/** `${x@Q}` and its like. */
export function transformValue(operator: string, name: string, variable: Variable | undefined, value: string): string {
  switch (operator) {
    case 'Q':
    case 'K':
    case 'k':
      return quoteForReuse(value, true);
    case 'U':
      return value.toUpperCase();
    case 'L':
      return value.toLowerCase();
    case 'u':
      return modifyCase(value, '?', 'upper', false);
    case 'a':
      return attributeLetters(variable);
    case 'A':
      return `${attributeLetters(variable) ? `declare -${attributeLetters(variable)} ` : ''}${name}=${quoteForReuse(value, true)}`;
    case 'E':
      return value.replace(/\\([ntr\\])/g, (_, char: string) => ({ n: '\n', t: '\t', r: '\r', '\\': '\\' })[char]!);
    default:
      return value;
  }
}

/** The letters of `declare -p`. */
export function attributeLetters(variable: Variable | undefined): string {
  if (!variable) return '';
  const letters: [boolean | undefined, string][] = [
    [variable.items !== undefined && !variable.isAssociative, 'a'],
    [variable.isAssociative, 'A'],
    [variable.isInteger, 'i'],
    [variable.isLowercase, 'l'],
    [variable.isReference, 'n'],
    [variable.isReadonly, 'r'],
    [variable.isUppercase, 'u'],
    [variable.isExported, 'x'],
  ];
  return letters.flatMap(([isSet, letter]) => (isSet ? [letter] : [])).join('');
}
