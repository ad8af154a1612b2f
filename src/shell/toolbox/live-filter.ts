import { isStatelessAwk } from './stateless-programs.ts';

/**
 * How a filter may be fed piece by piece, so that what it lets through appears while its input still comes: each run
 * gets whole lines (or JSON values), and its output does not depend on what came before.
 */
export interface LiveFilter {
  /** The words to run it with. */
  args: readonly string[];
  /** Where whole pieces end in what has come; pieces are cut there. */
  unit: 'line' | 'json-value';
}

/** awk's program, the first operand; undefined with an option that is neither `-F` nor `-v`. */
function programOf(args: readonly string[]): string | undefined {
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!;
    if (!word.startsWith('-')) return word;
    if (!/^-[Fv]/.test(word)) return undefined;
    if (word.length === 2) index++;
  }
  return undefined;
}

/** How a toolbox command called like this may be fed; undefined when it needs its whole input at once. */
export function liveFilter(name: string, args: readonly string[]): LiveFilter | undefined {
  if (name === 'awk') {
    const program = programOf(args);
    if (program !== undefined && isStatelessAwk(program)) return { args, unit: 'line' };
  }
  return undefined;
}
