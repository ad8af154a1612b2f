import type { OperationOf, ParameterOperation, PartOf, WordNode } from './ast.ts';
import { shellPid } from '../kernel.ts';
import { ExpansionError } from './control-flow.ts';
import { getElement, listElements, listKeys, setElement } from './elements.ts';
import type { Expansion } from './expand-word.ts';
import { evaluateExpandedText, evaluateNode, expandToPattern, expandToPieces, expandToText } from './expand-word.ts';
import type { Piece } from './fields.ts';
import { patternOf, textOfPieces } from './fields.ts';
import { parseWord } from './parse.ts';
import { modifyCase, removePattern, replacePattern, slice, transformValue } from './parameter-operations.ts';

/** What a parameter holds: nothing, one string, or the list of `$@`, `$*`, `${a[@]}`, `${a[*]}`. */
type Value = { kind: 'text'; text: string | undefined } | { kind: 'list'; items: string[]; isStar: boolean };

const text = (value: string | undefined): Value => ({ kind: 'text', text: value });

function specialParameter(expansion: Expansion, name: string): Value | undefined {
  const { state, kernel } = expansion.process;
  if (/^\d+$/.test(name)) return text(name === '0' ? state.name0 : state.positional[Number(name) - 1]);
  switch (name) {
    case '@':
    case '*':
      return { kind: 'list', items: state.positional, isStar: name === '*' };
    case '#':
      return text(String(state.positional.length));
    case '?':
      return text(String(state.lastExitCode));
    case '$':
      return text(String(shellPid));
    case '!':
      return text(state.lastBackgroundPid === undefined ? undefined : String(state.lastBackgroundPid));
    case '-':
      return text(optionLetters(state.options, expansion.process.isInteractive));
    case '_':
      return text(state.lastArgument);
    case 'RANDOM':
      return text(String((kernel.host.randomBytes(2)[0]! << 7) | (kernel.host.randomBytes(1)[0]! & 127)));
    case 'SECONDS':
      return text(String(Math.floor((kernel.host.connection.nowMs() - kernel.startedMs) / 1000)));
    case 'EPOCHSECONDS':
      return text(String(Math.floor(kernel.host.connection.nowMs() / 1000)));
    case 'LINENO':
      return text(String(state.line));
    case 'BASH_COMMAND':
      return text(state.statement?.sourceText ?? '');
    case 'FUNCNAME':
      return text(state.functionNames.at(-1));
    case 'BASHPID':
      return text(String(kernel.group?.pids[0] ?? shellPid + expansion.process.depth));
    default:
      return undefined;
  }
}

function optionLetters(options: ReadonlySet<string>, isInteractive: boolean): string {
  const letters: Record<string, string> = { errexit: 'e', noglob: 'f', nounset: 'u', xtrace: 'x' };
  const set = Object.entries(letters).flatMap(([name, letter]) => (options.has(name) ? [letter] : []));
  return `${set.join('')}h${isInteractive ? 'i' : ''}B`;
}

/** Splits `name[subscript]`. */
export function splitSubscript(parameter: string): { name: string; subscript: string | undefined } {
  const match = /^([A-Za-z_]\w*)\[(.*)\]$/s.exec(parameter);
  return match ? { name: match[1]!, subscript: match[2]! } : { name: parameter, subscript: undefined };
}

/** The key that a written subscript means: a number, or text for an associative array. */
export async function expandSubscript(expansion: Expansion, name: string, subscript: string): Promise<string> {
  if (expansion.process.state.variables.find(name)?.isAssociative) {
    const unquoted = /^(['"])(.*)\1$/s.exec(subscript)?.[2] ?? subscript;
    const word = /[$`\\]/.test(unquoted) ? parseWord(unquoted) : undefined;
    return word ? expandToText(expansion, word) : unquoted;
  }
  return String(await evaluateExpandedText(expansion, subscript));
}

async function lookUp(expansion: Expansion, parameter: string): Promise<Value> {
  const special = specialParameter(expansion, parameter);
  if (special) return special;
  const { variables } = expansion.process.state;
  const { name, subscript } = splitSubscript(parameter);
  if (subscript === undefined) return text(variables.get(name));
  if (subscript === '@' || subscript === '*') {
    return { kind: 'list', items: listOf(expansion, name), isStar: subscript === '*' };
  }
  if (name === 'PIPESTATUS' || name === 'FUNCNAME') {
    return text(listOf(expansion, name)[Number(await evaluateExpandedText(expansion, subscript))]);
  }
  return text(getElement(variables, name, await expandSubscript(expansion, name, subscript)));
}

function listOf(expansion: Expansion, name: string): string[] {
  const { state } = expansion.process;
  if (name === 'PIPESTATUS') return state.pipeStatus.map(String);
  if (name === 'FUNCNAME') return [...state.functionNames].reverse();
  return listElements(state.variables, name);
}

function checkSet(expansion: Expansion, parameter: string, value: Value): void {
  if (value.kind === 'list' || value.text !== undefined) return;
  if (!expansion.process.state.options.has('nounset')) return;
  const shown = /^\d+$/.test(parameter) ? `$${parameter}` : parameter;
  throw new ExpansionError(`${shown}: unbound variable`, expansion.process.isInteractive ? 1 : 127);
}

/** Turns a value into pieces: lists become fields where `@` or splitting says so. */
function toPieces(expansion: Expansion, value: Value, isQuoted: boolean): Piece[] {
  const kind = isQuoted ? 'quoted' : 'split';
  if (value.kind === 'text') {
    if (value.text === undefined) return isQuoted ? [{ kind, text: '' }] : [];
    return [{ kind, text: value.text }];
  }
  if (value.isStar && isQuoted) {
    const ifs = expansion.process.state.variables.get('IFS') ?? ' ';
    return [{ kind, text: value.items.join(ifs.slice(0, 1)) }];
  }
  return value.items.flatMap((item, index): Piece[] => {
    const piece: Piece = { kind, text: item };
    return index > 0 ? [{ kind: 'break' }, piece] : [piece];
  });
}

/** Expands `$name`, `${name…}` in all its forms. */
export async function expandParameter(
  expansion: Expansion,
  part: PartOf<'ParameterExpansion'>,
  isQuoted: boolean,
): Promise<Piece[]> {
  const { parameter, operation } = part;
  if (!operation) {
    const value = await lookUp(expansion, parameter);
    checkSet(expansion, parameter, value);
    return toPieces(expansion, value, isQuoted);
  }
  return applyOperation(expansion, parameter, operation, isQuoted);
}

async function applyOperation(
  expansion: Expansion,
  parameter: string,
  operation: ParameterOperation,
  isQuoted: boolean,
): Promise<Piece[]> {
  switch (operation.type) {
    case 'ArrayKeys': {
      const items = listKeys(expansion.process.state.variables, operation.array);
      return toPieces(expansion, { kind: 'list', items, isStar: operation.star }, isQuoted);
    }
    case 'VarNamePrefix': {
      const names = expansion.process.state.variables.names();
      const items = names.filter((name) => name.startsWith(operation.prefix));
      return toPieces(expansion, { kind: 'list', items, isStar: operation.star }, isQuoted);
    }
    case 'Indirection':
      return expandIndirection(expansion, parameter, operation, isQuoted);
    case 'DefaultValue':
    case 'AssignDefault':
    case 'ErrorIfUnset':
    case 'UseAlternative':
      return applyDefault(expansion, parameter, operation, isQuoted);
    case 'LengthSliceError':
      throw new ExpansionError(`\${#${parameter}}: bad substitution`);
    case 'BadSubstitution':
      throw new ExpansionError(`\${${operation.text}}: bad substitution`);
    default: {
      const value = await lookUp(expansion, parameter);
      checkSet(expansion, parameter, value);
      return toPieces(expansion, await changeValue(expansion, parameter, value, operation), isQuoted);
    }
  }
}

async function expandIndirection(
  expansion: Expansion,
  parameter: string,
  operation: OperationOf<'Indirection'>,
  isQuoted: boolean,
): Promise<Piece[]> {
  const pointer = await lookUp(expansion, parameter);
  const target = pointer.kind === 'text' ? pointer.text : pointer.items[0];
  if (target === undefined || target === '') throw new ExpansionError(`${parameter}: invalid indirect expansion`);
  if (!/^([A-Za-z_]\w*(\[.*\])?|\d+|[@*#?])$/s.test(target)) {
    throw new ExpansionError(`${target}: invalid variable name`);
  }
  if (operation.innerOp) return applyOperation(expansion, target, operation.innerOp, isQuoted);
  return toPieces(expansion, await lookUp(expansion, target), isQuoted);
}

type DefaultOperation = OperationOf<'DefaultValue' | 'AssignDefault' | 'ErrorIfUnset' | 'UseAlternative'>;

function isMissing(value: Value, checksEmpty: boolean): boolean {
  if (value.kind === 'list') return value.items.length === 0 || (checksEmpty && value.items.join('') === '');
  return value.text === undefined || (checksEmpty && value.text === '');
}

async function applyDefault(
  expansion: Expansion,
  parameter: string,
  operation: DefaultOperation,
  isQuoted: boolean,
): Promise<Piece[]> {
  const value = await lookUp(expansion, parameter);
  const missing = isMissing(value, operation.checkEmpty);
  const expandOperand = (word: WordNode) => expandToPieces(expansion, word, isQuoted, isQuoted ? 'quoted' : 'split');
  if (operation.type === 'UseAlternative')
    return missing ? [] : keepQuotedEmpty(await expandOperand(operation.word), isQuoted);
  if (!missing) return toPieces(expansion, value, isQuoted);
  if (operation.type === 'DefaultValue') return keepQuotedEmpty(await expandOperand(operation.word), isQuoted);
  if (operation.type === 'ErrorIfUnset') {
    const message = operation.word ? await expandToText(expansion, operation.word) : '';
    const standard = operation.checkEmpty ? 'parameter null or not set' : 'parameter not set';
    throw new ExpansionError(`${parameter}: ${message || standard}`, expansion.process.isInteractive ? 1 : 127);
  }
  const { name, subscript } = splitSubscript(parameter);
  const assigned = textOfPieces(await expandOperand(operation.word));
  const key = subscript === undefined ? undefined : await expandSubscript(expansion, name, subscript);
  setElement(expansion.process.state.variables, name, key, assigned);
  return toPieces(expansion, text(assigned), isQuoted);
}

function keepQuotedEmpty(pieces: Piece[], isQuoted: boolean): Piece[] {
  return pieces.length === 0 && isQuoted ? [{ kind: 'quoted', text: '' }] : pieces;
}

type ValueOperation = OperationOf<
  'Length' | 'Substring' | 'PatternRemoval' | 'PatternReplacement' | 'CaseModification' | 'Transform'
>;

async function changeValue(
  expansion: Expansion,
  parameter: string,
  value: Value,
  operation: ValueOperation,
): Promise<Value> {
  if (operation.type === 'Length') {
    return text(String(value.kind === 'list' ? value.items.length : [...(value.text ?? '')].length));
  }
  if (operation.type === 'Substring') {
    const offset = Number(await evaluateNode(expansion, operation.offset));
    const length = operation.length ? Number(await evaluateNode(expansion, operation.length)) : undefined;
    if (value.kind === 'text') return text(value.text && slice([...value.text], offset, length).join(''));
    const isPositional = parameter === '@' || parameter === '*';
    const items = isPositional ? [expansion.process.state.name0, ...value.items] : value.items;
    return { ...value, items: slice(items, offset, length) };
  }
  const change = await valueChange(expansion, parameter, operation);
  if (value.kind === 'list') return { ...value, items: value.items.map(change) };
  return text(value.text === undefined ? undefined : change(value.text));
}

async function valueChange(
  expansion: Expansion,
  parameter: string,
  operation: Exclude<ValueOperation, OperationOf<'Length' | 'Substring'>>,
): Promise<(value: string) => string> {
  if (operation.type === 'Transform') {
    const variable = expansion.process.state.variables.find(parameter);
    return (value) => transformValue(operation.operator, parameter, variable, value);
  }
  // The parser leaves the pattern of `${x^^[ab]}` as plain text.
  const isPlain = operation.type === 'CaseModification';
  const pattern = !operation.pattern
    ? '?'
    : isPlain
      ? patternOf(await expandToPieces(expansion, operation.pattern, false, 'split'))
      : await expandToPattern(expansion, operation.pattern);
  if (operation.type === 'PatternRemoval') {
    return (value) => removePattern(value, pattern, operation.side, operation.greedy);
  }
  if (operation.type === 'CaseModification') {
    return (value) => modifyCase(value, pattern, operation.direction, operation.all);
  }
  const replacement = operation.replacement ? await expandToText(expansion, operation.replacement) : '';
  return (value) => replacePattern(value, pattern, replacement, operation.all, operation.anchor);
}
