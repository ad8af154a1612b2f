import { decodeBase64, encodeBase64 } from '../../core/base64.ts';
import { tokenJson } from '../output/json.ts';
import { parseJson } from '../python/json-parser.ts';
import { isRecord, type ValueRecord } from '../python/values.ts';

/** Member of a token that counts the items of its page that were printed already. */
const truncateKey = 'boto_truncate_amount';

/** A place in a listing: the service's tokens by input member, and items of that page to skip. */
export interface PagePosition {
  tokens: ValueRecord;
  /** Undefined where a page begins. */
  skippedItems: number | undefined;
}

/** The `NextToken` that the CLI prints when `--max-items` cuts a listing. */
export function encodePageToken({ tokens, skippedItems }: PagePosition): string {
  const record = skippedItems !== undefined ? { ...tokens, [truncateKey]: skippedItems } : tokens;
  return encodeBase64(new TextEncoder().encode(tokenJson(record)));
}

/** The position in a `--starting-token`; a token of the service itself counts for the first input member. */
export function decodePageToken(text: string, inputTokens: readonly string[]): PagePosition {
  const decoded = decodeRecord(text);
  if (decoded) {
    const { [truncateKey]: skipped, ...tokens } = decoded;
    return { tokens, skippedItems: typeof skipped === 'number' ? skipped : 0 };
  }
  const parts = text.split('___');
  let skippedItems = 0;
  if (parts.length === inputTokens.length + 1 && /^\d+$/.test(parts.at(-1)!)) skippedItems = Number(parts.pop());
  const tokens = Object.fromEntries(
    inputTokens.map((name, i) => [name, parts[i] === undefined || parts[i] === 'None' ? null : parts[i]]),
  );
  return { tokens, skippedItems };
}

function decodeRecord(text: string): ValueRecord | undefined {
  const bytes = decodeBase64(text);
  if (!bytes) return undefined;
  try {
    const value = parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
