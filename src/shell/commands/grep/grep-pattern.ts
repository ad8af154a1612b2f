import { posixToRegExpSource } from '../../interpreter/pattern.ts';
import { userRegExp } from '../../regexp/user-regexp.ts';
import type { GrepArguments } from './grep-arguments.ts';

const escapeAll = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/**
 * A basic expression as an extended one: `\(`, `\{`, `\|`, `\+`, `\?` mean what the bare ones mean there, and the bare
 * ones are themselves. What stands in brackets stays as it is.
 */
function basicToExtended(source: string): string {
  const tokens = source.match(/\[\^?\]?(?:\[:\w+:\]|[^\]])*\]|\\[^]|[^]/gu) ?? [];
  return tokens
    .map((token, index) => {
      if (/^\\[(){}|+?]$/.test(token)) return token[1]!;
      if (/^[(){}|+?]$/.test(token)) return `\\${token}`;
      const isAtStart = index === 0 || (index === 1 && tokens[0] === '^') || /^\\[(|]$/.test(tokens[index - 1]!);
      return token === '*' && isAtStart ? '\\*' : token;
    })
    .join('');
}

/** `\<`, `\>`, `\w` and the like of GNU; the rest is POSIX's. */
function extendedToSource(source: string): string {
  return posixToRegExpSource(source.replace(/\\([<>])/g, '\\b'));
}

/** PCRE's `\K` (what stands before it is not part of the match), `\h`, `(?i)`, `\A`, `\z`, possessive and atomic parts. */
function perlToSource(source: string): { source: string; flags: string } {
  const inline = /^\(\?([ims]+)\)/.exec(source);
  let rest = inline ? source.slice(inline[0].length) : source;
  const keep = rest.lastIndexOf('\\K');
  if (keep >= 0) rest = `(?<=${rest.slice(0, keep)})${rest.slice(keep + 2)}`;
  rest = rest
    .replace(/\\h/g, '[ \\t]')
    .replace(/\\A/g, '^')
    .replace(/\\[zZ]/g, '$')
    .replace(/([*+?}])\+/g, '$1');
  rest = rest.replace(/\(\?P</g, '(?<').replace(/\[\[:(\w+):\]\]/g, (_, name: string) => perlClasses[name] ?? '');
  return { source: rest, flags: inline?.[1]!.replace(/[^ims]/g, '') ?? '' };
}

const perlClasses: Record<string, string> = {
  alnum: '[A-Za-z0-9]',
  alpha: '[A-Za-z]',
  digit: '\\d',
  space: '\\s',
  upper: '[A-Z]',
  lower: '[a-z]',
  punct: '[!-/:-@[-`{-~]',
  xdigit: '[0-9A-Fa-f]',
};

/** One expression that finds what any of the patterns matches. @throws SyntaxError */
export function grepExpression(args: GrepArguments, patterns: readonly string[]): RegExp {
  let flags = args.ignoresCase ? 'gi' : 'g';
  const sources = patterns.map((pattern) => {
    if (args.syntax === 'fixed') return escapeAll(pattern);
    if (args.syntax === 'perl') {
      const perl = perlToSource(pattern);
      for (const flag of perl.flags) if (!flags.includes(flag)) flags += flag;
      return perl.source;
    }
    return extendedToSource(args.syntax === 'basic' ? basicToExtended(pattern) : pattern);
  });
  // Of several that match at one place the longest counts, as POSIX says, as far as plain words go.
  const ordered = args.syntax === 'fixed' ? sources.toSorted((a, b) => b.length - a.length) : sources;
  const any = ordered.length === 1 ? ordered[0]! : ordered.map((source) => `(?:${source})`).join('|');
  if (any.includes('\\p{')) flags += 'u';
  if (args.matchesLines) return userRegExp(`^(?:${any})$`, flags);
  return userRegExp(args.matchesWords ? `(?<!\\w)(?:${any})(?!\\w)` : any, flags);
}
