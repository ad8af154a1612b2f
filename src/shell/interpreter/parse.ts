import { Bash, InMemoryFs } from 'just-bash/browser';
import { adaptSource } from './adapt-source.ts';
import { readArrayLiterals } from './array-literals.ts';
import type { Script, StatementNode, WordNode } from './ast.ts';
import { rememberFunctionSource } from './function-sources.ts';
import { hideFromParser, showHidden } from './hidden-source.ts';
import { hideLoneDollars, showLoneDollars } from './lone-dollars.ts';
import { nestsTooDeep } from './nesting.ts';
import { findSyntaxProblem } from './syntax-check.ts';
import { problemText } from './syntax-problem.ts';
import type { SyntaxProblem } from './syntax-problem.ts';
import { SliceBudgetError, withinSliceBudget } from './slice-budget.ts';

export type ParseResult =
  | { kind: 'script'; script: Script }
  /** More lines are needed: an open quote, `if` without `fi`, a here-document without its end. */
  | { kind: 'incomplete'; message: string; problem?: SyntaxProblem; open?: OpenHereDocuments }
  | { kind: 'error'; message: string; problem?: SyntaxProblem };

/** A script that lacks nothing but the ends of here-documents. */
export interface OpenHereDocuments {
  script: Script;
  words: readonly { word: string; line: number }[];
}

/** A source may be this long; the parser itself stops earlier on deep nesting. */
const maxSourceBytes = 16 * 1024 * 1024;

let captured: Script | undefined;
let parser: Bash | undefined;

/** The parser is reached through a transform plugin, the public way to see the tree. */
function parserInstance(): Bash {
  if (!parser) {
    parser = new Bash({ fs: new InMemoryFs(), commands: [], executionLimits: { maxSourceBytes } });
    parser.registerTransformPlugin({
      name: 'capture',
      transform({ ast }) {
        captured = ast;
        return { ast: { ...ast, statements: [] } };
      },
    });
  }
  return parser;
}

const cache = new Map<string, ParseResult>();
const maxCached = 200;

/** Parses bash source. The result is shared between calls: never change it. */
export function parse(source: string): ParseResult {
  const known = cache.get(source);
  if (known) return known;
  const result = parseWhole(source);
  if (cache.size >= maxCached) cache.clear();
  if (source.length < 2_000) cache.set(source, result);
  return result;
}

/** A tree too deep to be walked, such as that of a sum of thousands, is an error of its source. */
function parseWhole(source: string): ParseResult {
  try {
    const result = parseFresh(source);
    if (result.kind === 'script') {
      visitStatements(result.script, (statement) => {
        readArrayLiterals(statement, parseAssignment);
        rememberFunctionSource(statement);
      });
    }
    return result;
  } catch (error) {
    if (error instanceof RangeError) return tooDeep;
    throw error;
  }
}

function parseAssignment(source: string): Script | undefined {
  const result = parseFresh(source);
  return result.kind === 'script' ? result.script : undefined;
}

/**
 * After `then`, `do` or `{` alone the parser misses the body instead of the end: with a command there, the end is all
 * that is missing.
 */
function lacksBody(source: string): boolean {
  return /(^|[\s;)])(then|do|else|\{|\()\s*$/.test(source) && parseFresh(`${source}\n:\n`, true).kind === 'incomplete';
}

function parseFresh(source: string, isProbe = false): ParseResult {
  captured = undefined;
  if (nestsTooDeep(source)) return tooDeep;
  const hidden = hideLoneDollars(hideFromParser(source));
  const adapted = adaptSource(hidden);
  try {
    withinSliceBudget(adapted, () => parserInstance().transform(adapted));
  } catch (error) {
    if (error instanceof SliceBudgetError)
      return { kind: 'error', message: 'arithmetic syntax error: operand expected' };
    const failed = failure(showHidden(showLoneDollars(error instanceof Error ? error.message : String(error))));
    if (failed === tooDeep) return failed;
    const problem = findSyntaxProblem(source);
    if (problem) return problemResult(problem);
    return failed.kind === 'error' && !isProbe && lacksBody(source) ? { ...failed, kind: 'incomplete' } : failed;
  }
  const script = captured as Script | undefined;
  if (!script) return { kind: 'error', message: 'syntax error' };
  if (hidden !== source) showHidden(showLoneDollars(script));
  // The parser lets some of what bash refuses pass: `a | | b`, `b &;`.
  const problem = findSyntaxProblem(source);
  if (problem) return problemResult(problem);
  const words = openHereDocuments(script.statements);
  if (words.length > 0 || endsWithBackslash(source)) {
    return { kind: 'incomplete', message: 'syntax error: unexpected end of file', open: { script, words } };
  }
  return { kind: 'script', script };
}

function problemResult(problem: SyntaxProblem): ParseResult {
  return { kind: problem.kind === 'token' ? 'error' : 'incomplete', message: problemText(problem), problem };
}

const tooDeep: ParseResult = { kind: 'error', message: 'syntax error: maximum nesting level exceeded' };

function failure(raw: string): ParseResult {
  const message = raw.replace(/^Parse error at \d+:\d+: /, '').replace(/^line \d+: /, '');
  if (/^Maximum (parser nesting depth|call stack size) exceeded/.test(message)) return tooDeep;
  const expected = /^Expected \S+, got (\S+)/.exec(message);
  if (expected?.[1] === 'EOF') return { kind: 'incomplete', message: 'syntax error: unexpected end of file' };
  if (/unexpected EOF|unexpected end of file|got EOF/.test(message)) return { kind: 'incomplete', message };
  if (expected) {
    return { kind: 'error', message: `syntax error near unexpected token \`${tokenText(expected[1]!)}'` };
  }
  return { kind: 'error', message };
}

/** The parser names some tokens by kind; bash shows what was typed. */
function tokenText(token: string): string {
  const known: Record<string, string> = { NEWLINE: 'newline', SEMICOLON: ';', PIPE: '|', AMP: '&', AND_AND: '&&' };
  return known[token] ?? token.toLowerCase();
}

function endsWithBackslash(source: string): boolean {
  return /(^|[^\\])(\\\\)*\\\n?$/.test(source);
}

function openHereDocuments(node: unknown, line = 1): { word: string; line: number }[] {
  if (Array.isArray(node)) return node.flatMap((item) => openHereDocuments(item, line));
  if (typeof node !== 'object' || node === null) return [];
  if ('type' in node && node.type === 'HereDoc' && 'delimiter' in node) {
    return 'terminated' in node && node.terminated === false ? [{ word: String(node.delimiter), line }] : [];
  }
  const ownLine = 'line' in node && typeof node.line === 'number' ? node.line : line;
  return Object.values(node).flatMap((value) => openHereDocuments(value, ownLine));
}

/** Calls `onStatement` for every statement of a tree, outer ones first. */
function visitStatements(node: unknown, onStatement: (statement: StatementNode) => void): void {
  if (Array.isArray(node)) {
    for (const item of node) visitStatements(item, onStatement);
  } else if (typeof node === 'object' && node !== null) {
    if ('type' in node && node.type === 'Statement') onStatement(node as StatementNode);
    for (const value of Object.values(node)) visitStatements(value, onStatement);
  }
}

/** Parses text as the inside of double quotes, e.g. of `PS4` or an arithmetic `${…}`. Undefined when it is no word. */
export function parseWord(text: string): WordNode | undefined {
  const result = parse(`: "${text}"`);
  if (result.kind !== 'script') return undefined;
  const command = result.script.statements[0]?.pipelines[0]?.commands[0];
  return command?.type === 'SimpleCommand' ? command.args[0] : undefined;
}
