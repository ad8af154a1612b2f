import type { Call } from '../../wire/protocol.ts';
import { parameterError } from '../cli-error.ts';
import { operationArguments, type OperationArguments } from '../args/operation-arguments.ts';
import { isPagingOn, takePagingRequest, type PagingRequest } from '../args/paging-arguments.ts';
import { callOperation, type Client } from '../call/client.ts';
import { ServiceError } from '../call/service-error.ts';
import { fetchPages, mergePages, onceOnly } from '../call/paginate.ts';
import type { Customization, GivenOptions } from '../customizations/customization.ts';
import { customizationsOf } from '../customizations/registry.ts';
import { refuseRealKeysIn } from '../credentials/real-keys-kept-out.ts';
import { printHint } from '../hints/hint.ts';
import { optionLeftEmpty, type LeftEmpty } from '../hints/left-empty.ts';
import { paginationOf, type PaginationRule } from '../model/pagination.ts';
import { rootPlace, type Place } from '../model/shape-kind.ts';
import { printableOutput } from '../output/printable.ts';
import { printOutput, type OutputStyle } from '../output/print.ts';
import { addCliInput } from '../params/cli-input.ts';
import { addIdempotencyTokens } from '../params/idempotency.ts';
import { validateParameters } from '../params/validate.ts';
import { wireInput } from '../params/wire-input.ts';
import { isRecord, type ValueRecord } from '../python/values.ts';
import { hasFlag, type CommandContext } from './context.ts';
import { parseOperation } from './parse-operation.ts';
import { binaryFormatOf, clientOf, outputStyleOf } from './settings.ts';
import { printSkeleton } from './skeleton.ts';

/** A parsed command for one operation: what to call, and with what. */
export interface PreparedOperation {
  call: Call;
  customizations: readonly Customization[];
  options: GivenOptions;
  /** As given on the command line. */
  parameters: ValueRecord;
  /** Set when pages are put together. */
  paging: { rule: PaginationRule; request: PagingRequest } | undefined;
  /** What AWS does not complain about, but the user did not mean. */
  leftEmpty: LeftEmpty | undefined;
}

/** Runs `aws <service> <operation> …`. Returns the exit code. */
export async function runOperation(context: CommandContext, call: Call, words: readonly string[]): Promise<number> {
  const prepared = await prepareOperation(context, call, words);
  const skeleton = prepared.options.get('generate_cli_skeleton');
  if (typeof skeleton === 'string') {
    printSkeleton(context, prepared, skeleton);
    return 0;
  }
  const style = outputStyleOf(context);
  const client = await clientOf(context, call.service);
  const { customizations, parameters } = prepared;
  const handOver = customizations.find((customization) => customization.handOver)?.handOver;
  if (handOver) {
    const output = await explained(context, prepared, callOnce(context, client, prepared, parameters));
    return handOver({ context, client, call, parameters, output });
  }
  await explained(context, prepared, callAndPrint(context, client, prepared, style));
  const { leftEmpty } = prepared;
  if (leftEmpty) printHint(context.host, leftEmpty.row, { option: leftEmpty.option });
  return 0;
}

/** Lets customizations find out why the service refused, unless nobody wants to know. */
async function explained<Output>(
  context: CommandContext,
  { customizations, parameters }: PreparedOperation,
  call: Promise<Output>,
): Promise<Output> {
  try {
    return await call;
  } catch (error) {
    const isWanted = error instanceof ServiceError && context.host.env.CHEONMAN_HINTS !== 'off';
    const explain = customizations.find((customization) => customization.explain)?.explain;
    if (isWanted && explain) error.hint = await explain(error, context, parameters);
    throw error;
  }
}

/** Reads the words after the operation's name. Throws CLI errors. */
export async function prepareOperation(
  context: CommandContext,
  call: Call,
  words: readonly string[],
): Promise<PreparedOperation> {
  const customizations = customizationsOf(call);
  const rule = paginationOf(call);
  const args = operationArguments(call, customizations, rule);
  const options = await parseOperation(context.host, args, words);
  for (const customization of customizations) customization.checkOptions?.(options);
  checkOpposites(args, options);
  const isPaging = rule !== undefined && isPagingOn(rule, options, args.shadowed, !hasFlag(context, 'no_paginate'));
  if (!isPaging) for (const [name, own] of args.shadowed) args.table.set(name, own);
  const parameters: ValueRecord = {};
  for (const argument of new Set(args.table.values())) {
    const value = options.get(argument.spec.key);
    const isOpposite = argument.spec.arity === 'flag' && (argument.spec.flagValue ?? true) !== value;
    if (value !== undefined && !isOpposite) argument.apply(parameters, value);
  }
  await addCliInput(parameters, options);
  const request = takePagingRequest(parameters);
  const paging = isPaging ? { rule, request } : undefined;
  const leftEmpty = optionLeftEmpty(args.table, options, parameters);
  return { call, customizations, options, parameters, paging, leftEmpty };
}

/** EC2's boolean values may stand as `--x` or as `--no-x`, not both. */
function checkOpposites({ table }: OperationArguments, options: GivenOptions): void {
  for (const { spec, name } of table.values()) {
    const opposite = `no_${spec.key}`;
    if (
      spec.arity === 'optional' &&
      spec.key !== 'generate_cli_skeleton' &&
      options.has(spec.key) &&
      options.has(opposite)
    ) {
      throw parameterError(`Cannot specify both the "--${name}" option and the "--no-${name}" option.`);
    }
  }
}

async function callAndPrint(
  context: CommandContext,
  client: Client,
  prepared: PreparedOperation,
  style: OutputStyle,
): Promise<void> {
  const { call, paging, parameters } = prepared;
  const name = call.operation.name;
  const fetch = (extra: ValueRecord) => callOnce(context, client, prepared, { ...parameters, ...extra });
  if (!paging) {
    printOutput(context.host, style, name, await fetch({}));
    return;
  }
  const pages = fetchPages(paging.rule, paging.request, fetch);
  if (style.format === 'yaml-stream') {
    for await (const { output } of pages) printOutput(context.host, style, name, output);
    return;
  }
  if (style.format !== 'text') {
    printOutput(context.host, style, name, await mergePages(paging.rule, pages));
    return;
  }
  // Text is printed page by page, so that long listings appear as they come.
  let isFirst = true;
  for await (const { output, resumeToken } of pages) {
    const shown: ValueRecord = isFirst ? onceOnly(paging.rule, output) : {};
    for (const key of paging.rule.resultKeys) shown[key] = output[key] ?? null;
    printOutput(context.host, style, name, shown);
    if (resumeToken !== undefined) printOutput(context.host, style, name, { NextToken: { NextToken: resumeToken } });
    isFirst = false;
  }
}

/** Validates, sends and reads one call. */
export async function callOnce(
  context: CommandContext,
  client: Client,
  { call, customizations, options, parameters: given }: PreparedOperation,
  parameters: ValueRecord,
): Promise<ValueRecord> {
  // Customisations replace and move members of the first two levels only.
  const changed = copyTopLevels(parameters);
  for (const customization of customizations) customization.changeParameters?.(changed);
  const root = inputPlace(call);
  addIdempotencyTokens(root, changed);
  validateParameters(root, changed);
  refuseRealKeysIn(context.host, parameters);
  const input = wireInput(root, changed, binaryFormatOf(context)) as Record<string, unknown>;
  const output = await callOperation(client, call, input);
  for (const customization of customizations) await customization.changeOutput?.(output, options, context.host);
  if (call.operation.output === undefined) return {};
  const printable = printableOutput(rootPlace(call.service, call.operation.output), output, context.timestamps);
  for (const customization of customizations) customization.changePrintable?.(printable, given);
  return printable;
}

function copyTopLevels(parameters: ValueRecord): ValueRecord {
  const copy = { ...parameters };
  const [first, ...rest] = (Array.isArray(copy.NetworkInterfaces) ? copy.NetworkInterfaces : []) as ValueRecord[];
  if (isRecord(first)) copy.NetworkInterfaces = [{ ...first }, ...rest];
  return copy;
}

function inputPlace(call: Call): Place {
  return rootPlace(call.service, call.operation.input ?? '');
}
