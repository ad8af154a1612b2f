import { parameterError } from '../cli-error.ts';
import type { GivenOptions } from '../customizations/customization.ts';
import { kebabName } from '../model/names.ts';
import type { PaginationRule } from '../model/pagination.ts';
import { kindOf, memberOf, rootPlace } from '../model/shape-kind.ts';
import type { ValueRecord } from '../python/values.ts';
import type { Call } from '../../wire/protocol.ts';
import { keyOf, type Argument, type ArgumentTable } from './argument.ts';

/** What `--starting-token`, `--page-size` and `--max-items` ask for. */
export interface PagingRequest {
  startingToken?: string;
  pageSize?: number | string;
  maxItems?: number;
}

/** Parameter under which the paging options are kept until the call; not part of any model. */
const pagingKey = 'PaginationConfig';

/**
 * Adds the paging options; the service's own tokens and limits still work but are not shown.
 * Returns the options that were replaced: they come back when paging is off.
 */
export function addPagingArguments(table: ArgumentTable, call: Call, rule: PaginationRule): ArgumentTable {
  for (const name of ownNames(rule)) {
    const own = table.get(name);
    if (own) table.set(name, { ...own, isDocumented: false });
  }
  const shadowed: ArgumentTable = new Map();
  const add = (name: string, member: string, type: 'int' | undefined) => {
    const own = table.get(name);
    if (own) shadowed.set(name, own);
    table.set(name, pagingArgument(name, member, type));
  };
  add('starting-token', 'startingToken', undefined);
  let type: 'int' | undefined = 'int';
  if (rule.limitKey !== undefined) {
    const limit = memberOf(rootPlace(call.service, call.operation.input ?? ''), rule.limitKey);
    type = limit && kindOf(limit) === 'integer' ? 'int' : undefined;
    add('page-size', 'pageSize', type);
  }
  add('max-items', 'maxItems', type);
  return shadowed;
}

function pagingArgument(name: string, member: string, type: 'int' | undefined): Argument {
  return {
    spec: { name: `--${name}`, key: keyOf(name), arity: 'one', ...(type ? { type } : {}) },
    name,
    isDocumented: true,
    apply(parameters, value) {
      const paging = (parameters[pagingKey] ??= {}) as ValueRecord;
      paging[member] = value as string | number;
    },
  };
}

function ownNames(rule: PaginationRule): string[] {
  return [...rule.inputTokens, ...(rule.limitKey === undefined ? [] : [rule.limitKey])].map(kebabName);
}

/**
 * Whether pages are put together: not with `--no-paginate`, nor when the service's own token or limit is given.
 * Throws a CLI error (252) when paging options are given without paging.
 */
export function isPagingOn(
  rule: PaginationRule,
  options: GivenOptions,
  shadowed: ArgumentTable,
  isWanted: boolean,
): boolean {
  const isManual = ownNames(rule).some((name) => options.has(keyOf(name)) && name !== 'max-items');
  if (isWanted && !isManual) return true;
  const used = ['starting-token', 'page-size', 'max-items'].filter(
    (name) => !shadowed.has(name) && options.get(keyOf(name)),
  );
  if (used.length > 0) {
    const names = used.map((name) => `--${name}`).join(', ');
    throw parameterError(`Cannot specify --no-paginate along with pagination arguments: ${names}`);
  }
  return false;
}

/** Takes the paging options out of the parameters. */
export function takePagingRequest(parameters: ValueRecord): PagingRequest {
  const paging = (parameters[pagingKey] ?? {}) as {
    startingToken?: string;
    pageSize?: number;
    maxItems?: number | string;
  };
  delete parameters[pagingKey];
  return {
    ...paging,
    ...(paging.maxItems === undefined ? {} : { maxItems: Number(paging.maxItems) }),
  } as PagingRequest;
}
