import type { OperationOf, ParameterOperation, PartOf } from './ast.ts';
import { changeValue } from './change-value.ts';
import { ExpansionError } from './control-flow.ts';
import { applyDefault } from './default-operations.ts';
import { listKeys } from './elements.ts';
import type { Expansion } from './expand-word.ts';
import type { Piece } from './fields.ts';
import { checkSet, lookUp } from './look-up-parameter.ts';
import { toPieces } from './parameter-value.ts';

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
    return toPieces(expansion.process, value, isQuoted);
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
      return toPieces(expansion.process, { kind: 'list', items, isStar: operation.star }, isQuoted);
    }
    case 'VarNamePrefix': {
      const names = expansion.process.state.variables.names();
      const items = names.filter((name) => name.startsWith(operation.prefix));
      return toPieces(expansion.process, { kind: 'list', items, isStar: operation.star }, isQuoted);
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
      return toPieces(expansion.process, await changeValue(expansion, parameter, value, operation), isQuoted);
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
  return toPieces(expansion.process, await lookUp(expansion, target), isQuoted);
}
