import { PosixRegExpError, translateBracket, type EscapeReader } from './posix-bracket.ts';
import { userRegExp } from './user-regexp.ts';

export interface PosixSyntax {
  isExtended: boolean;
  ignoresCase?: boolean;
  /** `^` and `$` match at each line's ends too. */
  isMultiline?: boolean;
  /** Escapes for single characters beyond those of POSIX. */
  escapeAt?: EscapeReader;
}

const wordChar = '\\p{L}\\p{M}\\p{N}_';
const escapes: Record<string, string> = {
  w: `[${wordChar}]`,
  W: `[^${wordChar}]`,
  s: '\\s',
  S: '\\S',
  b: `(?:(?<=[${wordChar}])(?![${wordChar}])|(?<![${wordChar}])(?=[${wordChar}]))`,
  B: `(?:(?<=[${wordChar}])(?=[${wordChar}])|(?<![${wordChar}])(?![${wordChar}]))`,
  '<': `(?<![${wordChar}])(?=[${wordChar}])`,
  '>': `(?<=[${wordChar}])(?![${wordChar}])`,
  '`': '(?<![^])',
  "'": '(?![^])',
};
const escapeChar = (char: string) => (/[\\^$.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char);

interface Alternative {
  source: string;
  /** Only characters that stand for themselves. */
  isPlain: boolean;
}

/** Translates one expression; a new one for each. */
class Translation {
  readonly #source: string;
  readonly #syntax: PosixSyntax;
  #at = 0;
  #depth = 0;
  groupCount = 0;
  readonly #closed = new Set<number>();

  constructor(source: string, syntax: PosixSyntax) {
    this.#source = source;
    this.#syntax = syntax;
  }

  /** Takes an operator: bare in an extended expression, behind a backslash in a basic one. */
  #takeOperator(char: string): boolean {
    const wanted = this.#syntax.isExtended ? char : `\\${char}`;
    if (!this.#source.startsWith(wanted, this.#at)) return false;
    this.#at += wanted.length;
    return true;
  }

  #isAtOperator(char: string): boolean {
    return this.#source.startsWith(this.#syntax.isExtended ? char : `\\${char}`, this.#at);
  }

  alternatives(): string {
    const found: Alternative[] = [];
    do found.push(this.#alternative());
    while (this.#takeOperator('|'));
    if (this.#depth === 0 && this.#at < this.#source.length) throw new PosixRegExpError('Unmatched ) or \\)');
    // The longest match counts, not the first alternative: of plain words the longer one is tried first.
    const ordered = found.every(({ isPlain }) => isPlain)
      ? found.toSorted((left, right) => right.source.length - left.source.length)
      : found;
    return ordered.map(({ source }) => source).join('|');
  }

  #alternative(): Alternative {
    let source = '';
    let isPlain = true;
    let isAtStart = true;
    while (this.#at < this.#source.length && !this.#isAtOperator('|') && !this.#isAtOperator(')')) {
      const from = this.#at;
      const atom = this.#atom(isAtStart);
      const isAnchor = atom === '^' && this.#source[from] === '^';
      const repeated = isAnchor && !this.#syntax.isExtended ? atom : this.#repeated(atom);
      if (isAnchor && repeated !== atom) throw new PosixRegExpError('Invalid preceding regular expression');
      isPlain &&= repeated === atom && /^(?:\\?[^])$/u.test(atom) && !/^[.^$]$/.test(atom);
      isAtStart = isAnchor && !this.#syntax.isExtended;
      source += repeated;
    }
    return { source, isPlain };
  }

  #atom(isAtStart: boolean): string {
    const { isExtended } = this.#syntax;
    if (this.#takeOperator('(')) return this.#group();
    const char = String.fromCodePoint(this.#source.codePointAt(this.#at)!);
    if (char === '[') {
      const bracket = translateBracket(this.#source, this.#at, this.#syntax.escapeAt);
      this.#at = bracket.end;
      return bracket.source;
    }
    if (char === '\\') return this.#escape(isAtStart);
    if (isExtended && isAtStart && /[*+?{]/.test(char))
      throw new PosixRegExpError('Invalid preceding regular expression');
    this.#at += char.length;
    if (char === '.') return '.';
    if (char === '^' && (isExtended || isAtStart)) return '^';
    if (char === '$' && (isExtended || this.#isAtEnd())) return '$';
    return escapeChar(char);
  }

  #isAtEnd(): boolean {
    return this.#at >= this.#source.length || this.#isAtOperator(')') || this.#isAtOperator('|');
  }

  #group(): string {
    const number = ++this.groupCount;
    this.#depth++;
    const inner = this.alternatives();
    if (!this.#takeOperator(')')) throw new PosixRegExpError('Unmatched ( or \\(');
    this.#depth--;
    this.#closed.add(number);
    return `(${inner})`;
  }

  #escape(isAtStart: boolean): string {
    const next = this.#source[this.#at + 1];
    if (next === undefined) throw new PosixRegExpError('Trailing backslash');
    if (/[1-9]/.test(next)) {
      if (!this.#closed.has(Number(next))) throw new PosixRegExpError('Invalid back reference');
      this.#at += 2;
      return `(?:\\${next})`;
    }
    if (!this.#syntax.isExtended && next === '{' && isAtStart)
      throw new PosixRegExpError('Invalid preceding regular expression');
    const special = Object.hasOwn(escapes, next) ? escapes[next]! : undefined;
    const escape = special === undefined ? this.#syntax.escapeAt?.(this.#source, this.#at) : undefined;
    const char = String.fromCodePoint(this.#source.codePointAt(this.#at + 1)!);
    this.#at = escape?.end ?? this.#at + 1 + char.length;
    return special ?? Array.from(escape?.value ?? char, escapeChar).join('');
  }

  /** The atom with what says how often it comes. */
  #repeated(atom: string): string {
    let result = atom;
    for (let count = 0; ; count++) {
      const repetition = this.#repetition();
      if (repetition === undefined) return result;
      if (count > 0 && !this.#syntax.isExtended) throw new PosixRegExpError('Invalid preceding regular expression');
      const isOne = count === 0 && /^(?:\\?[^]|\\p\{\w+\}|\[[^\]]*\]|\([^()]*\))$/u.test(atom) && !/^[\^$]$/.test(atom);
      result = `${isOne ? result : `(?:${result})`}${repetition}`;
    }
  }

  #repetition(): string | undefined {
    if (this.#source[this.#at] === '*') {
      this.#at++;
      return '*';
    }
    if (this.#takeOperator('+')) return '+';
    if (this.#takeOperator('?')) return '?';
    return this.#takeOperator('{') ? this.#interval() : undefined;
  }

  #interval(): string {
    const match = /^(\d*)(,?)(\d*)/.exec(this.#source.slice(this.#at))!;
    const [all, least, comma, most] = match as unknown as [string, string, string, string];
    this.#at += all.length;
    if (this.#at >= this.#source.length) throw new PosixRegExpError('Unmatched \\{');
    if (!this.#takeOperator('}') || (least === '' && comma === '') || (most !== '' && Number(least) > Number(most)))
      throw new PosixRegExpError('Invalid content of \\{\\}');
    if (Math.max(Number(least), Number(most)) > 32_767) throw new PosixRegExpError('Regular expression too big');
    return `{${least || '0'}${comma}${most}}`;
  }
}

/**
 * A POSIX expression with GNU's extensions as a RegExp with flag `g` that takes linear time, and how many groups it has.
 * @throws PosixRegExpError
 */
export function posixRegExp(source: string, syntax: PosixSyntax): { expression: RegExp; groupCount: number } {
  const translation = new Translation(source, syntax);
  const translated = translation.alternatives();
  const flags = `gsu${syntax.ignoresCase ? 'i' : ''}${syntax.isMultiline ? 'm' : ''}`;
  return { expression: userRegExp(translated, flags), groupCount: translation.groupCount };
}
