import { escapeAt } from './escapes.ts';
import { parseExpression } from './parse-expression.ts';
import { takePart } from './parse-parts.ts';
import type { ReplacementPart, Substitution } from './script.ts';
import type { ScriptReader } from './script-reader.ts';
import { takeFileName } from './parse-words.ts';

const changes = { U: 'upper', L: 'lower', E: 'none', u: 'first-upper', l: 'first-lower' } as const;

/** What stands between the second and the third delimiter, in pieces. */
export function parseReplacement(source: string): ReplacementPart[] {
  const parts: ReplacementPart[] = [];
  const add = (text: string) => {
    const last = parts.at(-1);
    if (typeof last === 'string') parts[parts.length - 1] = last + text;
    else parts.push(text);
  };
  for (let at = 0; at < source.length; at++) {
    const char = source[at]!;
    if (char === '&') parts.push(0);
    else if (char !== '\\' || at + 1 === source.length) add(char);
    else {
      const next = source[at + 1]!;
      const escape = escapeAt(source, at);
      if (Object.hasOwn(changes, next)) parts.push({ change: changes[next as keyof typeof changes] });
      else if (/\d/.test(next)) parts.push(Number(next));
      else add(escape?.value ?? next);
      at = escape ? escape.end - 1 : at + 1;
    }
  }
  return parts;
}

interface Flags {
  isGlobal: boolean;
  number: number | undefined;
  prints: number;
  ignoresCase: boolean;
  isMultiline: boolean;
  path: string | undefined;
}

function parseFlags(reader: ScriptReader, isSandboxed: boolean): Flags {
  const flags: Flags = {
    isGlobal: false,
    number: undefined,
    prints: 0,
    ignoresCase: false,
    isMultiline: false,
    path: undefined,
  };
  for (;;) {
    reader.skipBlanks();
    if (reader.peek() === undefined || reader.peek() === '}' || reader.peek() === '#') return flags;
    const digits = reader.take(/\d+/y);
    if (digits !== '') {
      if (flags.number !== undefined) throw reader.problem("multiple number options to `s' command");
      if (Number(digits) === 0) throw reader.problem("number option to `s' command may not be zero");
      flags.number = Number(digits);
      continue;
    }
    const char = reader.next()!;
    if (char === '\n' || char === ';') return flags;
    if (char === '\r' && reader.peek() === '\n') continue;
    if (char === 'i' || char === 'I') flags.ignoresCase = true;
    else if (char === 'm' || char === 'M') flags.isMultiline = true;
    else if (char === 'g') {
      if (flags.isGlobal) throw reader.problem("multiple `g' options to `s' command");
      flags.isGlobal = true;
    } else if (char === 'p') {
      if (flags.prints > 0) throw reader.problem("multiple `p' options to `s' command");
      flags.prints++;
    } else if (char === 'w') {
      flags.path = takeFileName(reader, isSandboxed);
      return flags;
    } else if (char === 'e') throw reader.problem('e/r/w commands disabled in sandbox mode');
    else throw reader.problem("unknown option to `s'");
  }
}

/** `s`, behind its letter. @throws SedError */
export function parseSubstitution(reader: ScriptReader, isExtended: boolean, isSandboxed: boolean): Substitution {
  const delimiter = reader.next();
  const source = delimiter === undefined ? undefined : takePart(reader, delimiter, true);
  const replaced = source === undefined ? undefined : takePart(reader, delimiter!, false);
  if (source === undefined || replaced === undefined) throw reader.problem("unterminated `s' command");
  const { number, isGlobal, prints, path, ...flags } = parseFlags(reader, isSandboxed);
  const { expression, groupCount } = parseExpression(reader, source, { isExtended, ...flags });
  const replacement = parseReplacement(replaced);
  const missing = replacement.find((part) => typeof part === 'number' && part > groupCount);
  if (missing !== undefined) throw reader.problem(`invalid reference \\${missing as number} on \`s' command's RHS`);
  return { expression, replacement, isGlobal, number: number ?? 1, prints, path };
}

/** `y`, behind its letter. @throws SedError */
export function parseMapping(reader: ScriptReader): ReadonlyMap<string, string> {
  const delimiter = reader.next();
  const from = delimiter === undefined ? undefined : takePart(reader, delimiter, false);
  const to = from === undefined ? undefined : takePart(reader, delimiter!, false);
  if (from === undefined || to === undefined) throw reader.problem("unterminated `y' command");
  const chars = charsOf(from);
  const others = charsOf(to);
  if (chars.length !== others.length) throw reader.problem("strings for `y' command are different lengths");
  const mapping = new Map<string, string>();
  chars.forEach((char, index) => mapping.has(char) || mapping.set(char, others[index]!));
  return mapping;
}

function charsOf(source: string): string[] {
  const chars: string[] = [];
  for (let at = 0; at < source.length;) {
    const escape = source[at] === '\\' ? escapeAt(source, at) : undefined;
    const start = source[at] === '\\' && !escape && at + 1 < source.length ? at + 1 : at;
    const char = String.fromCodePoint(source.codePointAt(start)!);
    chars.push(escape?.value ?? char);
    at = escape?.end ?? start + char.length;
  }
  return chars;
}
