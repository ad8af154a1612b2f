import { parseExpression } from './parse-expression.ts';
import { takePart } from './parse-parts.ts';
import type { Address, RangeEnd } from './script.ts';
import type { ScriptReader } from './script-reader.ts';

function takeNumber(reader: ScriptReader): number {
  return Number(reader.take(/\d*/y));
}

function parseMatch(reader: ScriptReader, isExtended: boolean): Address {
  const first = reader.next();
  const delimiter = first === '\\' ? reader.next() : first;
  const source = delimiter === undefined ? undefined : takePart(reader, delimiter, true);
  if (source === undefined) throw reader.problem('unterminated address regex');
  const flags = reader.take(/(?:[ \t]*[IM])*/y);
  const { expression } = parseExpression(reader, source, {
    isExtended,
    ignoresCase: flags.includes('I'),
    isMultiline: flags.includes('M'),
  });
  return { type: 'match', expression };
}

/** An address that stands here; undefined when none does. `+N` and `~N` are for the end of a range. */
export function parseAddress(reader: ScriptReader, isExtended: boolean): RangeEnd | undefined {
  const char = reader.peek() ?? '';
  if (char === '/' || char === '\\') return parseMatch(reader, isExtended);
  if (char === '$') {
    reader.next();
    return { type: 'last' };
  }
  if (char === '+' || char === '~') {
    reader.next();
    const number = takeNumber(reader);
    return char === '+' ? { type: 'count', lines: number } : { type: 'multiple', of: number };
  }
  if (!/\d/.test(char)) return undefined;
  const line = takeNumber(reader);
  if (reader.take(/[ \t]*~[ \t]*/y) === '') return { type: 'line', line };
  const step = takeNumber(reader);
  return step > 0 ? { type: 'step', first: line, step } : { type: 'line', line };
}

/** The addresses before a command. @throws SedError */
export function parseAddresses(
  reader: ScriptReader,
  isExtended: boolean,
): { from: Address | undefined; to: RangeEnd | undefined } {
  const from = parseAddress(reader, isExtended);
  if (!from) return { from: undefined, to: undefined };
  if (from.type === 'count' || from.type === 'multiple')
    throw reader.problem('invalid usage of +N or ~N as first address');
  reader.skipBlanks();
  if (reader.peek() !== ',') return { from, to: undefined };
  reader.next();
  reader.skipBlanks();
  const to = parseAddress(reader, isExtended);
  if (!to) {
    reader.next();
    throw reader.problem("unexpected `,'");
  }
  reader.skipBlanks();
  return { from, to };
}

/** Line 0 is for `0,/expression/` and for `0r`. @throws SedError */
export function checkLineZero(reader: ScriptReader, from: Address | undefined, to: RangeEnd | undefined, name: string) {
  if (from?.type !== 'line' || from.line !== 0 || to?.type === 'match' || (name === 'r' && !to)) return;
  throw reader.problem('invalid usage of line address 0');
}
