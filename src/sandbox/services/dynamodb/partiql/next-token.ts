import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbPartiqlErrors } from '../../../../core/errors/dynamodb-partiql.ts';
import { decodeBase64, encodeBase64 } from '../../../../core/base64.ts';
import type { AttributeValue } from '../../../../wire/generated/dynamodb.ts';
import { scalarText, type Item } from '../attribute-value.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function keyValue(text: string): AttributeValue {
  const [type, rest] = [text[0], text.slice(1)];
  if (type === 'B') return { B: decodeBase64(rest) ?? new Uint8Array() };
  return type === 'N' ? { N: rest } : { S: rest };
}

/** The token of the page that follows `lastKey`; it fits the same `request` alone. */
export function nextTokenOf(request: string, lastKey: Item): string {
  const key = Object.entries(lastKey).map(([name, value]) => [name, scalarText(value)]);
  return encodeBase64(encoder.encode(JSON.stringify({ request, key })));
}

function decoded(token: string): unknown {
  try {
    return JSON.parse(decoder.decode(decodeBase64(token)));
  } catch {
    return undefined;
  }
}

/** The key that a token's page starts after. Throws ValidationException for a token of another request, or none. */
export function startKeyOf(request: string, token: string): Item {
  const content = decoded(token) as { request?: unknown; key?: unknown } | null | undefined;
  const { key } = content ?? {};
  const isKey = (entry: unknown): entry is [string, string] =>
    Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string');
  if (content?.request !== request || !Array.isArray(key) || !key.every(isKey)) {
    throw new AwsError(dynamodbPartiqlErrors.invalidNextToken, {});
  }
  return Object.fromEntries(key.map(([name, text]) => [name, keyValue(text)]));
}
