import type { Piece } from './fields.ts';
import type { ShellProcess } from './process.ts';

/** What a parameter holds: nothing, one string, or the list of `$@`, `$*`, `${a[@]}`, `${a[*]}`. */
export type ParameterValue =
  { kind: 'text'; text: string | undefined } | { kind: 'list'; items: string[]; isStar: boolean };

export const textValue = (value: string | undefined): ParameterValue => ({ kind: 'text', text: value });

/** Turns a value into pieces: lists become fields where `@` or splitting says so. */
export function toPieces(process: ShellProcess, value: ParameterValue, isQuoted: boolean): Piece[] {
  const kind = isQuoted ? 'quoted' : 'split';
  if (value.kind === 'text') {
    if (value.text === undefined) return isQuoted ? [{ kind, text: '' }] : [];
    return [{ kind, text: value.text }];
  }
  if (value.isStar && isQuoted) {
    const ifs = process.state.variables.get('IFS') ?? ' ';
    return [{ kind, text: value.items.join(ifs.slice(0, 1)) }];
  }
  return value.items.flatMap((item, index): Piece[] => {
    const piece: Piece = { kind, text: item };
    return index > 0 ? [{ kind: 'break' }, piece] : [piece];
  });
}
