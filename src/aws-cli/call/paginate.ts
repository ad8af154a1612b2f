import { generalError } from '../cli-error.ts';
import type { PagingRequest } from '../args/paging-arguments.ts';
import type { PaginationRule } from '../model/pagination.ts';
import { Float } from '../python/float.ts';
import { repr } from '../python/repr.ts';
import { isRecord, type Value, type ValueRecord } from '../python/values.ts';
import { compileQuery, type Query } from '../query/query.ts';
import { decodePageToken, encodePageToken } from './page-token.ts';

/** One page: its printable output, cut to what was asked for. */
export interface Page {
  output: ValueRecord;
  /** Set on the last page when there is more. */
  resumeToken?: string;
}

/** Fetches the pages of a listing one after the other. `fetch` takes the service's paging parameters. */
export async function* fetchPages(
  rule: PaginationRule,
  request: PagingRequest,
  fetch: (paging: ValueRecord) => Promise<ValueRecord>,
): AsyncGenerator<Page> {
  const start =
    request.startingToken === undefined ? undefined : decodePageToken(request.startingToken, rule.inputTokens);
  const outputTokens = rule.outputTokens.map(compileQuery);
  const moreResults = rule.moreResults === undefined ? undefined : compileQuery(rule.moreResults);
  const limit: ValueRecord =
    request.pageSize === undefined || rule.limitKey === undefined ? {} : { [rule.limitKey]: request.pageSize };
  const primary = rule.resultKeys[0]!;
  let tokens = start?.tokens ?? noTokens(rule);
  let skippedItems = start?.skippedItems ?? 0;
  let total = 0;
  for (let isFirst = true; ; isFirst = false) {
    const output = await fetch({ ...limit, ...given(tokens) });
    if (isFirst && start) skipStart(output, rule, skippedItems);
    const items = output[primary];
    const count = Array.isArray(items) || typeof items === 'string' ? items.length : 0;
    const excess = request.maxItems === undefined ? 0 : total + count - request.maxItems;
    if (excess > 0) {
      output[primary] = (items as Value[]).slice(0, count - excess);
      yield { output, resumeToken: encodePageToken({ tokens, skippedItems: count - excess + skippedItems }) };
      return;
    }
    total += count;
    skippedItems = 0;
    const next = nextTokens(rule, output, outputTokens, moreResults);
    if (!next) {
      yield { output };
      return;
    }
    if (request.maxItems === total) {
      yield { output, resumeToken: encodePageToken({ tokens: next, skippedItems: undefined }) };
      return;
    }
    yield { output };
    if (!isFirst && repr(next) === repr(tokens)) {
      throw generalError(`Error during pagination: The same next token was received twice: ${repr(next)}`);
    }
    tokens = next;
  }
}

function noTokens(rule: PaginationRule): ValueRecord {
  return Object.fromEntries(rule.inputTokens.map((name) => [name, null]));
}

function given(tokens: ValueRecord): ValueRecord {
  return Object.fromEntries(Object.entries(tokens).filter(([, token]) => token !== null && token !== 'None'));
}

/** Leaves out what an earlier command printed; only the first result key is continued. */
function skipStart(output: ValueRecord, rule: PaginationRule, skippedItems: number): void {
  const [primary = '', ...others] = rule.resultKeys;
  const items = output[primary];
  output[primary] = Array.isArray(items) || typeof items === 'string' ? items.slice(skippedItems) : null;
  for (const key of others) {
    const sample = output[key];
    output[key] = Array.isArray(sample) ? [] : typeof sample === 'string' ? '' : typeof sample === 'number' ? 0 : null;
  }
}

function nextTokens(
  rule: PaginationRule,
  output: ValueRecord,
  outputTokens: Query[],
  moreResults: Query | undefined,
): ValueRecord | undefined {
  if (moreResults && !isTruthy(moreResults(output))) return undefined;
  const next: ValueRecord = {};
  rule.inputTokens.forEach((name, i) => {
    const token = outputTokens[i]!(output);
    next[name] = isTruthy(token) ? token : null;
  });
  return Object.values(next).every((token) => token === null) ? undefined : next;
}

function isTruthy(value: Value): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isRecord(value)) return Object.keys(value).length > 0;
  return value instanceof Float ? value.value !== 0 : Boolean(value);
}

/** All pages as one answer: the items of the result keys, what comes once, and `NextToken` when there is more. */
export async function mergePages(rule: PaginationRule, pages: AsyncIterable<Page>): Promise<ValueRecord> {
  const merged: ValueRecord = {};
  let others: ValueRecord = {};
  let isFirst = true;
  let resumeToken: string | undefined;
  for await (const page of pages) {
    if (isFirst) others = onceOnly(rule, page.output);
    isFirst = false;
    for (const key of rule.resultKeys) addResult(merged, key, page.output[key]);
    resumeToken = page.resumeToken;
  }
  Object.assign(merged, others);
  if (resumeToken !== undefined) merged.NextToken = resumeToken;
  return merged;
}

/** The members that are taken from the first page only. */
export function onceOnly(rule: PaginationRule, output: ValueRecord): ValueRecord {
  return Object.fromEntries(rule.otherKeys.map((key) => [key, output[key] ?? null]));
}

function addResult(merged: ValueRecord, key: string, value: Value | undefined): void {
  if (value === undefined || value === null) return;
  const existing = merged[key];
  if (existing === undefined) merged[key] = Array.isArray(value) ? [...value] : value;
  else if (Array.isArray(existing) && Array.isArray(value)) existing.push(...value);
  else if (typeof existing === typeof value) merged[key] = ((existing as string) + (value as string)) as Value;
}
