import type { OperationOf, WordNode } from './ast.ts';
import { ExpansionError } from './control-flow.ts';
import { setElement } from './elements.ts';
import { expandToPieces, expandToText } from './expand-word.ts';
import type { Expansion } from './expand-word.ts';
import { textOfPieces } from './fields.ts';
import type { Piece } from './fields.ts';
import { lookUp } from './look-up-parameter.ts';
import { textValue, toPieces } from './parameter-value.ts';
import type { ParameterValue } from './parameter-value.ts';
import { expandSubscript, splitSubscript } from './subscript.ts';

type DefaultOperation = OperationOf<'DefaultValue' | 'AssignDefault' | 'ErrorIfUnset' | 'UseAlternative'>;

function isMissing(value: ParameterValue, checksEmpty: boolean): boolean {
  if (value.kind === 'list') return value.items.length === 0 || (checksEmpty && value.items.join('') === '');
  return value.text === undefined || (checksEmpty && value.text === '');
}

/** `${x-word}`, `${x=word}`, `${x?word}`, `${x+word}`, and with a colon. */
export async function applyDefault(
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
  if (!missing) return toPieces(expansion.process, value, isQuoted);
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
  return toPieces(expansion.process, textValue(assigned), isQuoted);
}

function keepQuotedEmpty(pieces: Piece[], isQuoted: boolean): Piece[] {
  return pieces.length === 0 && isQuoted ? [{ kind: 'quoted', text: '' }] : pieces;
}
