import { Bash, InMemoryFs } from 'just-bash/browser';
import { adaptSource } from './adapt-source.ts';
import { readArrayLiterals } from './array-literals.ts';
import type { Script, SimpleCommandNode, Statements, StatementNode, WordNode } from './ast.ts';
import { rememberFunctionSource } from './function-sources.ts';
import { hideArithmetic, showArithmetic } from './hidden-arithmetic.ts';
import { hideLoneDollars, showLoneDollars } from './lone-dollars.ts';
import { nestsTooDeep } from './nesting.ts';
import { SliceBudgetError, withinSliceBudget } from './slice-budget.ts';

export type ParseResult =
  | { kind: 'script'; script: Script }
  /** More lines are needed: an open quote, `if` without `fi`, a here-document without its end. */
  | { kind: 'incomplete'; message: string }
  | { kind: 'error'; message: string };

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
  const hidden = hideLoneDollars(hideArithmetic(source));
  const adapted = adaptSource(hidden);
  try {
    withinSliceBudget(adapted, () => parserInstance().transform(adapted));
  } catch (error) {
    if (error instanceof SliceBudgetError)
      return { kind: 'error', message: 'arithmetic syntax error: operand expected' };
    const failed = failure(showArithmetic(showLoneDollars(error instanceof Error ? error.message : String(error))));
    return failed.kind === 'error' && !isProbe && lacksBody(source) ? { ...failed, kind: 'incomplete' } : failed;
  }
  const script = captured as Script | undefined;
  if (!script) return { kind: 'error', message: 'syntax error' };
  if (hidden !== source) showArithmetic(showLoneDollars(script));
  if (isUnfinished(script.statements, source)) return { kind: 'incomplete', message: 'unexpected end of file' };
  return { kind: 'script', script };
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

/** A trailing `|`, `&&`, `||` or backslash, or a here-document without its end. */
function isUnfinished(statements: Statements, source: string): boolean {
  const last = statements.at(-1);
  if (!last || last.deferredError) return hasOpenHereDocument(statements);
  const lastPipeline = last.pipelines.at(-1)!;
  const command = lastPipeline.commands.at(-1)!;
  const isAwaited = last.pipelines.length > 1 || lastPipeline.commands.length > 1;
  if (isAwaited && command.type === 'SimpleCommand' && isEmptyCommand(command)) return true;
  return hasOpenHereDocument(statements) || /(^|[^\\])(\\\\)*\\\n?$/.test(source);
}

function isEmptyCommand(command: SimpleCommandNode): boolean {
  return !command.name && command.assignments.length === 0 && command.redirections.length === 0;
}

function hasOpenHereDocument(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(hasOpenHereDocument);
  if (typeof node !== 'object' || node === null) return false;
  if ('type' in node && node.type === 'HereDoc') return 'terminated' in node && node.terminated === false;
  return Object.values(node).some(hasOpenHereDocument);
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
