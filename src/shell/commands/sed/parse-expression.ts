import { bareClass, PosixRegExpError } from '../../regexp/posix-bracket.ts';
import { posixRegExp } from '../../regexp/posix-regexp.ts';
import { escapeAt } from './escapes.ts';
import { SedError } from './script.ts';
import type { ScriptReader } from './script-reader.ts';

export interface ExpressionFlags {
  isExtended: boolean;
  ignoresCase: boolean;
  isMultiline: boolean;
}

/** The expression; undefined for an empty one, which means the one used last. @throws SedError */
export function parseExpression(
  reader: ScriptReader,
  source: string,
  flags: ExpressionFlags,
): { expression: RegExp | undefined; groupCount: number } {
  if (source === '') {
    if (flags.ignoresCase || flags.isMultiline) throw reader.problem('cannot specify modifiers on empty regexp');
    return { expression: undefined, groupCount: 9 };
  }
  try {
    return posixRegExp(source, { ...flags, escapeAt });
  } catch (error) {
    if (error instanceof SyntaxError) throw reader.problem('Invalid preceding regular expression');
    if (!(error instanceof PosixRegExpError)) throw error;
    throw error.message === bareClass ? new SedError(bareClass, 4) : reader.problem(error.message);
  }
}
