import { backtrackingDegree, isAnchored } from './backtracking-cost.ts';
import { compileRegExp } from './compile-regexp.ts';
import { NeedsBacktracking, parseRegExp } from './parse-regexp.ts';
import { search, type Program } from './search.ts';

/** Up to so many steps of backtracking are over within a few milliseconds. */
const quickSteps = 1_000_000;

/** A RegExp that searches in linear time where backtracking could take long; used as any other. */
class LinearRegExp extends RegExp {
  readonly #tree: ReturnType<typeof parseRegExp>;
  readonly #degree: number;
  #program: Program | undefined;

  /** @throws NeedsBacktracking */
  constructor(pattern: string | RegExp, flags?: string) {
    super(pattern, flags);
    this.#tree = parseRegExp(this.source, this.unicode);
    this.#degree = backtrackingDegree(this.#tree.node);
    if (this.#degree === Infinity) this.#program = this.#compile();
  }

  #compile(): Program {
    const { node } = this.#tree;
    const compiled = compileRegExp(node, this.flags.replace(/[^isu]/g, ''));
    return { ...compiled, isAnchored: isAnchored(node), isUnicode: this.unicode };
  }

  override exec(text: string): RegExpExecArray | null {
    if (text.length ** this.#degree <= quickSteps) return super.exec(text);
    const from = this.global ? this.lastIndex : 0;
    const slots = from <= text.length ? search((this.#program ??= this.#compile()), text, from) : undefined;
    if (this.global) this.lastIndex = slots?.[1] ?? 0;
    if (!slots) return null;
    const groups = Array.from({ length: this.#tree.groupCount + 1 }, (_, index) =>
      slots[index * 2 + 1] === undefined ? undefined : text.slice(slots[index * 2], slots[index * 2 + 1]),
    );
    return Object.assign(groups as [string, ...string[]], { index: slots[0]!, input: text, groups: undefined });
  }
}

/**
 * What somebody has typed as a regular expression or pattern, of flags `g`, `i`, `s`, `u`: a RegExp that no text keeps
 * busy for long, apart from those with look-around and back-references.
 * @throws SyntaxError
 */
export function userRegExp(source: string, flags: string): RegExp {
  const native = new RegExp(source, flags);
  if (!/[*+{]/.test(source) || native.multiline || native.sticky) return native;
  try {
    return new LinearRegExp(source, flags);
  } catch (error) {
    if (error instanceof NeedsBacktracking) return native;
    throw error;
  }
}
