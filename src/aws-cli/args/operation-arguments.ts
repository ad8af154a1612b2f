import type { Call } from '../../wire/protocol.ts';
import type { Customization } from '../customizations/customization.ts';
import type { PaginationRule } from '../model/pagination.ts';
import { kebabName } from '../model/names.ts';
import { customArgument, type ArgumentTable } from './argument.ts';
import { memberArguments } from './member-arguments.ts';
import { addPagingArguments } from './paging-arguments.ts';
import { renameArguments } from './renames.ts';

/** All options of an operation, and those that paging has replaced. */
export interface OperationArguments {
  table: ArgumentTable;
  shadowed: ArgumentTable;
}

/** Builds an operation's options from the model and the CLI's customisations. */
export function operationArguments(
  call: Call,
  customizations: readonly Customization[],
  rule: PaginationRule | undefined,
): OperationArguments {
  const table = memberArguments(call);
  for (const customization of customizations) customization.changeArguments?.(table);
  renameArguments(table, call.service.id, kebabName(call.operation.name));
  if (!table.has('outfile')) {
    table.set('cli-input-json', nothing('cli-input-json'));
    table.set('cli-input-yaml', nothing('cli-input-yaml'));
  }
  const shadowed = rule ? addPagingArguments(table, call, rule) : new Map();
  if (!table.has('outfile')) {
    const choices = ['input', 'output', 'yaml-input'];
    table.set(
      'generate-cli-skeleton',
      customArgument('generate-cli-skeleton', () => {}, { arity: 'optional', bareValue: 'input', choices }),
    );
  }
  return { table, shadowed };
}

/** An option that is read elsewhere. */
function nothing(name: string) {
  return customArgument(name, () => {});
}
