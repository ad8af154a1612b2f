import type { ArithmeticNode, PartOf, Script, WordNode, WordPart } from './ast.ts';
import { addAll } from './add-all.ts';
import { evaluateText } from './arithmetic.ts';
import { expandBraces } from './brace-expansion.ts';
import { ExpansionError } from './control-flow.ts';
import { expandParameter } from './expand-parameter.ts';
import { patternOf, splitFields, textOfPieces } from './fields.ts';
import type { Piece } from './fields.ts';
import { expandGlob } from './glob.ts';
import { escapeRegExp, posixToRegExpSource } from './pattern.ts';
import { parseWord } from './parse.ts';
import type { FdTable, ShellProcess } from './process.ts';
import { captureOutput, openProcessSubstitution } from './substitution.ts';

/** What an expansion needs besides the word: the process and the open files that `$(…)` inherits. */
export interface Expansion {
  process: ShellProcess;
  fds: FdTable;
}

/** How literal text of a word counts: in `${x:-a b}` it is split like the rest of an unquoted expansion. */
export type LiteralKind = 'quoted' | 'split';

/** The number that text means in arithmetic, e.g. of a subscript, after expanding what is in it. */
export async function evaluateExpandedText(expansion: Expansion, text: string): Promise<bigint> {
  const word = /[$`\\]/.test(text) ? parseWord(text.replace(/(?<!\\)"/g, '')) : undefined;
  return evaluateText(expansion.process, word ? await expandToText(expansion, word) : text);
}

/** The value of a parsed expression; its text is what counts. */
export function evaluateNode(expansion: Expansion, node: ArithmeticNode): Promise<bigint> {
  return evaluateExpandedText(expansion, node.originalText ?? '');
}

async function expandTilde(expansion: Expansion, part: PartOf<'TildeExpansion'>): Promise<string> {
  const { variables, cwd } = expansion.process.state;
  if (part.user === null || part.user === '') return variables.get('HOME') ?? '~';
  if (part.user === '+') return cwd;
  if (part.user === '-') return variables.get('OLDPWD') ?? '~-';
  if (part.user === 'learner') return '/home/learner';
  return part.user === 'root' ? '/root' : `~${part.user}`;
}

async function expandSubstitution(expansion: Expansion, script: Script): Promise<string> {
  const text = await captureOutput(expansion, script);
  return text.replaceAll('\0', '').replace(/\n+$/, '');
}

async function expandDoubleQuoted(expansion: Expansion, parts: readonly WordPart[]): Promise<Piece[]> {
  if (parts.length === 0) return [{ kind: 'quoted', text: '' }];
  const pieces: Piece[] = [];
  for (const part of parts) addAll(pieces, await expandPart(expansion, part, true, 'quoted'));
  const isOnlyLists = parts.every((part) => part.type === 'ParameterExpansion' && isAtList(part.parameter));
  if (pieces.length === 0 && !isOnlyLists) return [{ kind: 'quoted', text: '' }];
  return pieces;
}

function isAtList(parameter: string): boolean {
  return parameter === '@' || parameter.endsWith('[@]') || parameter === '';
}

/** Expands one part of a word into pieces. */
export async function expandPart(
  expansion: Expansion,
  part: WordPart,
  isQuoted: boolean,
  literalKind: LiteralKind,
): Promise<Piece[]> {
  const expandedKind = isQuoted ? 'quoted' : 'split';
  switch (part.type) {
    case 'Literal':
      return part.value === '' ? [] : [{ kind: literalKind, text: part.value }];
    case 'SingleQuoted':
    case 'Escaped':
      return [{ kind: 'quoted', text: part.value }];
    case 'Glob':
      return [{ kind: isQuoted ? 'quoted' : 'glob', text: part.pattern }];
    case 'DoubleQuoted':
      return expandDoubleQuoted(expansion, part.parts);
    case 'TildeExpansion':
      return [{ kind: 'quoted', text: await expandTilde(expansion, part) }];
    case 'ParameterExpansion':
      return expandParameter(expansion, part, isQuoted);
    case 'CommandSubstitution':
      return [{ kind: expandedKind, text: await expandSubstitution(expansion, part.body) }];
    case 'ArithmeticExpansion':
      return [{ kind: expandedKind, text: String(await evaluateNode(expansion, part.expression)) }];
    case 'ProcessSubstitution':
      return [{ kind: 'quoted', text: await openProcessSubstitution(expansion, part) }];
    case 'BraceExpansion':
      return expandToPieces(expansion, { type: 'Word', parts: [part] }, isQuoted, literalKind);
  }
}

/** Expands a word without splitting or pathname expansion. */
export async function expandToPieces(
  expansion: Expansion,
  word: WordNode,
  isQuoted = false,
  literalKind: LiteralKind = 'quoted',
): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const [index, variant] of expandBraces(word).entries()) {
    if (index > 0) pieces.push({ kind: 'break' });
    for (const part of variant.parts) addAll(pieces, await expandPart(expansion, part, isQuoted, literalKind));
  }
  return pieces;
}

/** A word as one string: assignments, here-documents, `case` subjects, redirection targets. */
export async function expandToText(expansion: Expansion, word: WordNode): Promise<string> {
  return textOfPieces(await expandToPieces(expansion, word));
}

/** A word as a pattern: `case` items, `[[ a == b* ]]`, `${x#…}`. */
export async function expandToPattern(expansion: Expansion, word: WordNode): Promise<string> {
  return patternOf(await expandToPieces(expansion, word));
}

/** A word as a regular expression of `=~`: quoted parts match themselves. */
export async function expandToRegExpSource(expansion: Expansion, word: WordNode): Promise<string> {
  let source = '';
  for (const part of word.parts) {
    const isText = part.type === 'SingleQuoted' || part.type === 'DoubleQuoted';
    const text = textOfPieces(await expandPart(expansion, part, false, 'quoted'));
    if (part.type === 'Escaped') source += posixToRegExpSource(`\\${part.value}`);
    else source += isText ? escapeRegExp(text) : text;
  }
  return posixToRegExpSource(source);
}

/** Words as a command's arguments: everything expanded, split and matched against files. */
export async function expandWords(expansion: Expansion, words: readonly WordNode[]): Promise<string[]> {
  const results: string[] = [];
  for (const word of words) {
    for (const variant of expandBraces(word)) addAll(results, await expandFields(expansion, variant));
  }
  return results;
}

async function expandFields(expansion: Expansion, word: WordNode): Promise<string[]> {
  const { state, kernel } = expansion.process;
  const pieces = await expandToPieces(expansion, word);
  const results: string[] = [];
  for (const field of splitFields(pieces, state.variables.get('IFS') ?? ' \t\n')) {
    if (field.pattern === undefined || state.options.has('noglob')) {
      results.push(field.text);
      continue;
    }
    const matches = await expandGlob(kernel.files, field.pattern, {
      cwd: state.cwd,
      matchesHidden: state.shopts.has('dotglob'),
      ignoresCase: state.shopts.has('nocaseglob'),
      isRecursive: state.shopts.has('globstar'),
    });
    if (matches.length > 0) addAll(results, matches);
    else if (state.shopts.has('failglob')) throw new ExpansionError(`no match: ${field.text}`);
    else if (!state.shopts.has('nullglob')) results.push(field.text);
  }
  return results;
}
