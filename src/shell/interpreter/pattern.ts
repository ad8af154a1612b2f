import { userRegExp } from '../regexp/user-regexp.ts';

const classes: Record<string, string> = {
  alpha: '\\p{L}',
  digit: '0-9',
  alnum: '\\p{L}0-9',
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  space: '\\s',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`\\{-~',
  cntrl: '\\x00-\\x1f\\x7f',
  xdigit: '0-9A-Fa-f',
  word: '\\w',
  print: '\\x20-\\x7e\\u00a0-\\u{10ffff}',
  graph: '\\x21-\\x7e\\u00a1-\\u{10ffff}',
};

/** A regular expression's source that matches just the text. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, (char) => `\\${char}`);
}

function escapeInBracket(char: string): string {
  return /[\\^[\]{}()|/.*+?$-]/.test(char) ? `\\${char}` : char;
}

/** Makes text match only itself inside a glob pattern. */
export function escapePattern(text: string): string {
  return text.replace(/[\\*?[\]()|!@+-]/g, (char) => `\\${char}`);
}

/** Whether a pattern holds anything but literal characters. */
export function hasGlobCharacters(pattern: string): boolean {
  return /(^|[^\\])(\\\\)*([*?]|\[[^]|[@!+]\()/s.test(pattern);
}

/** The characters that an escaped pattern stands for when nothing matches it. */
export function unescapePattern(pattern: string): string {
  return pattern.replace(/\\(.)/gs, '$1');
}

/** Translates `[…]` starting at `start`; undefined when it is never closed. */
function bracketExpression(pattern: string, start: number): { source: string; end: number } | undefined {
  let index = start + 1;
  let isNegated = false;
  if (pattern[index] === '!' || pattern[index] === '^') {
    isNegated = true;
    index++;
  }
  let body = '';
  for (let isFirst = true; index < pattern.length; isFirst = false) {
    const char = pattern[index]!;
    if (char === ']' && !isFirst) return { source: `[${isNegated ? '^' : ''}${body}]`, end: index + 1 };
    const named = /^\[:(\w+):\]/.exec(pattern.slice(index));
    if (named && classes[named[1]!]) {
      body += classes[named[1]!];
      index += named[0].length;
    } else if (char === '\\' && index + 1 < pattern.length) {
      body += escapeInBracket(pattern[index + 1]!);
      index += 2;
    } else {
      body += char === '-' ? '-' : escapeInBracket(char);
      index++;
    }
  }
  return undefined;
}

/** The end of a `(…)` group that starts at `start`. */
function groupEnd(pattern: string, start: number): number {
  let depth = 0;
  for (let index = start; index < pattern.length; index++) {
    if (pattern[index] === '\\') index++;
    else if (pattern[index] === '(') depth++;
    else if (pattern[index] === ')' && --depth === 0) return index;
  }
  return -1;
}

function splitAlternatives(body: string): string[] {
  const alternatives = [''];
  let depth = 0;
  for (let index = 0; index < body.length; index++) {
    const char = body[index]!;
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char === '|' && depth === 0) alternatives.push('');
    else if (char === '\\') alternatives[alternatives.length - 1] += char + (body[++index] ?? '');
    else alternatives[alternatives.length - 1] += char;
  }
  return alternatives;
}

let nextRest = 0;

/**
 * Any text but what `group` matches: the rest of the string is kept where the text starts, so that the look back from
 * its end can tell whether `group` fits from there.
 */
function anythingBut(group: string, any: string): string {
  const name = `rest${nextRest++}`;
  return `(?=(?<${name}>[^]*))${any}*?(?<!(?=\\k<${name}>$)${group})`;
}

/** `@(a|b)`, `!(a)` and their like, as a regular expression over what may follow within `any`. */
function extendedGroup(kind: string, body: string, any: string): string {
  const alternatives = splitAlternatives(body).map((alternative) => patternSource(alternative, any));
  const group = `(?:${alternatives.join('|')})`;
  if (kind === '@') return group;
  if (kind === '!') return anythingBut(group, any);
  return group + kind;
}

function patternSource(pattern: string, any: string, isLazy = false): string {
  let source = '';
  for (let index = 0; index < pattern.length;) {
    const char = pattern[index]!;
    if ('@!+*?'.includes(char) && pattern[index + 1] === '(') {
      const end = groupEnd(pattern, index + 1);
      if (end > 0) {
        source += extendedGroup(char, pattern.slice(index + 2, end), any);
        index = end + 1;
        continue;
      }
    }
    const bracket = char === '[' ? bracketExpression(pattern, index) : undefined;
    if (bracket) {
      source += bracket.source;
      index = bracket.end;
      continue;
    }
    if (char === '*') source += isLazy ? `${any}*?` : `${any}*`;
    else if (char === '?') source += any;
    else if (char === '\\' && index + 1 < pattern.length) source += escapeRegExp(pattern[++index]!);
    else source += escapeRegExp(char);
    index++;
  }
  return source;
}

export interface PatternOptions {
  ignoresCase?: boolean;
  /** Shortest instead of longest match, for `#` and `%`. */
  isLazy?: boolean;
  /** `*` and `?` stop at '/', as in file names. */
  isFileName?: boolean;
}

/** The regular expression source (flags `su`) of a glob pattern, not anchored. */
export function globSource(pattern: string, options: PatternOptions = {}): string {
  return patternSource(pattern, options.isFileName ? '[^/]' : '[^]', options.isLazy);
}

/** A regular expression that matches whole strings as the pattern does. */
export function globToRegExp(pattern: string, options: PatternOptions = {}): RegExp {
  return userRegExp(`^(?:${globSource(pattern, options)})$`, options.ignoresCase ? 'sui' : 'su');
}

/** Makes a POSIX extended regular expression one of ECMAScript (flag `s`). */
export function posixToRegExpSource(source: string): string {
  let result = '';
  for (let index = 0; index < source.length; index++) {
    const char = source[index]!;
    if (char === '\\') {
      const next = source[++index] ?? '\\';
      result += /[a-zA-Z0-9]/.test(next) && !/[dDwWsSbB1-9]/.test(next) ? next : `\\${next}`;
      continue;
    }
    const bracket = char === '[' ? bracketExpression(source, index) : undefined;
    if (bracket) {
      result += bracket.source;
      index = bracket.end - 1;
    } else {
      result += char;
    }
  }
  return result;
}
