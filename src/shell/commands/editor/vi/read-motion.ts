import { latinOfHangul } from '../../../../core/hangul-keys.ts';
import { jumps, motions, type Motion } from './motions.ts';
import type { ViKeys } from './vi-keys.ts';
import type { SoughtCharacter, ViState } from './vi-state.ts';
import { firstText, wordAt } from './words.ts';

/** Reads what else belongs to a motion that begins with `key`. 'none' when no motion begins so; undefined when it leads nowhere. */
export async function readMotion(
  state: ViState,
  keys: ViKeys,
  key: string,
  count: number | undefined,
): Promise<Motion | undefined | 'none'> {
  const motion = await find(state, keys, key, count);
  if (motion !== undefined && motion !== 'none' && jumps.has(key)) state.markJump();
  return motion;
}

async function find(state: ViState, keys: ViKeys, key: string, count: number | undefined) {
  if (Object.hasOwn(motions, key)) return motions[key]!(state, count);
  if (key === 'f' || key === 'F' || key === 't' || key === 'T') {
    const char = await keys.next();
    if (char < ' ' && char !== '\t') return undefined;
    state.soughtCharacter = { key, char };
    return toCharacter(state, state.soughtCharacter, count, false);
  }
  if (key === ';' || key === ',') {
    const { soughtCharacter: last } = state;
    if (!last) return undefined;
    return toCharacter(state, key === ';' ? last : { ...last, key: reversed[last.key] }, count, true);
  }
  if (key === "'" || key === '`') return toMark(state, latinOfHangul(await keys.next()), key);
  if (key === '/' || key === '?') {
    const typed = await keys.ask(key);
    if (typed === undefined) return undefined;
    const [pattern = ''] = typed.split(new RegExp(`(?<!\\\\)[${key}]`));
    const sought = pattern === '' ? (state.sought?.pattern ?? '') : pattern.replaceAll(`\\${key}`, key);
    if (sought !== '') state.sought = { pattern: sought, direction: key === '/' ? 1 : -1 };
    state.registers.set('/', sought);
    return search(state, 1, count);
  }
  if (key === 'n' || key === 'N') return search(state, key === 'n' ? 1 : -1, count);
  if (key === '*' || key === '#') {
    const word = wordAt(state.buffer.line, state.buffer.column);
    if (word === undefined) {
      state.message = 'E348: No string under cursor';
      return undefined;
    }
    state.sought = { pattern: `\\<${word}\\>`, direction: key === '*' ? 1 : -1 };
    return search(state, 1, count);
  }
  return 'none';
}

const reversed = { f: 'F', F: 'f', t: 'T', T: 't' } as const;

function search(state: ViState, sense: 1 | -1, count = 1): Motion | undefined {
  const direction = state.sought?.direction === -1 ? (-sense as 1 | -1) : sense;
  let place = state.buffer.position;
  for (let turn = 0; turn < count; turn++) {
    const found = state.find(place, direction);
    if (!found) return undefined;
    place = found;
  }
  return { ...place, kind: 'exclusive' };
}

function toCharacter(
  { buffer }: ViState,
  { key, char }: SoughtCharacter,
  count = 1,
  isAgain: boolean,
): Motion | undefined {
  const isForward = key === 'f' || key === 't';
  const isBefore = key === 't' || key === 'T';
  const step = isForward ? 1 : -1;
  let { column } = buffer;
  // `;` after `t` goes on from the character that it stands before.
  if (isBefore && isAgain && buffer.line[column + step] === char) column += step;
  for (let turn = 0; turn < count; turn++) {
    do column += step;
    while (column >= 0 && column < buffer.line.length && buffer.line[column] !== char);
  }
  if (buffer.line[column] !== char) return undefined;
  const stop = isBefore ? column - step : column;
  return { row: buffer.row, column: stop, kind: isForward ? 'inclusive' : 'exclusive' };
}

function toMark(state: ViState, name: string, key: string): Motion | undefined {
  const mark = state.marks.get(name === '`' ? "'" : name);
  if (!mark || mark.row >= state.buffer.lines.length) {
    state.message = 'E20: Mark not set';
    return undefined;
  }
  if (key === '`') return { ...mark, kind: 'exclusive' };
  const line = state.buffer.lines[mark.row]!;
  return { row: mark.row, column: firstText(line), kind: 'lines' };
}
