import { decodeBase64 } from '../../../core/base64.ts';
import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3PostErrors } from '../../../core/errors/s3-uploads.ts';
import { parseIsoTime } from '../../../core/iso-time.ts';

type Condition = [operator: string, name: string | number, value: string | number];

/** Fields that need no condition. */
const free = ['file', 'policy', 'x-amz-signature', 'awsaccesskeyid', 'signature'];

function fail(detail: string): never {
  throw new AwsError(s3PostErrors.invalidPolicy, { detail });
}

function readDocument(policy: string): { expiration: string; conditions: unknown[] } {
  const bytes = decodeBase64(policy);
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    fail('Invalid JSON.');
  }
  const { expiration, conditions } = (document ?? {}) as { expiration?: unknown; conditions?: unknown };
  if (typeof expiration !== 'string') fail('Policy missing expiration.');
  if (!Array.isArray(conditions)) fail('Policy missing conditions.');
  return { expiration, conditions };
}

/** `{"acl": "private"}` and `["eq", "$acl", "private"]` mean the same. */
function readConditions(conditions: readonly unknown[]): Condition[] {
  return conditions.flatMap((condition): Condition[] => {
    if (Array.isArray(condition) && condition.length === 3) {
      const [operator, name, value] = condition as Condition;
      return [
        [
          String(operator).toLowerCase(),
          typeof name === 'string' ? name.replace(/^\$/, '').toLowerCase() : name,
          value,
        ],
      ];
    }
    if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) {
      fail('Invalid Condition.');
    }
    return Object.entries(condition).map(([name, value]) => ['eq', name.toLowerCase(), String(value)]);
  });
}

function checkCondition(condition: Condition, fields: ReadonlyMap<string, string>, fileBytes: number): void {
  const [operator, name, value] = condition;
  if (operator === 'content-length-range') {
    if (fileBytes < Number(name)) throw new AwsError(s3PostErrors.tooSmall, {}, { MinSizeAllowed: name });
    if (fileBytes > Number(value)) throw new AwsError(s3PostErrors.tooLarge, {}, { MaxSizeAllowed: value });
    return;
  }
  const actual = fields.get(String(name));
  const isMet =
    actual !== undefined &&
    ((operator === 'eq' && actual === String(value)) ||
      (operator === 'starts-with' && actual.startsWith(String(value))));
  if (isMet) return;
  const text = JSON.stringify([operator, `$${name}`, value]);
  throw new AwsError(s3PostErrors.conditionFailed, { condition: text });
}

/**
 * Checks a form against the policy that was signed for it. `fields` are by lower-case names.
 * Throws AccessDenied, EntityTooLarge, EntityTooSmall, InvalidPolicyDocument.
 * Source: docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */
export function checkPostPolicy(
  fields: ReadonlyMap<string, string>,
  options: { bucket: string; fileBytes: number; nowMs: number },
): void {
  const { expiration, conditions } = readDocument(fields.get('policy') ?? '');
  const expiresAtMs = parseIsoTime(expiration);
  if (expiresAtMs === undefined) fail('Invalid expiration.');
  if (options.nowMs >= expiresAtMs) throw new AwsError(s3PostErrors.policyExpired, {});
  const read = readConditions(conditions);
  const given = new Map([...fields, ['bucket', options.bucket]]);
  for (const condition of read) checkCondition(condition, given, options.fileBytes);
  const named = new Set(read.map(([, name]) => name));
  const extra = [...fields.keys()].find(
    (name) => !free.includes(name) && !name.startsWith('x-ignore-') && !named.has(name),
  );
  if (extra !== undefined) throw new AwsError(s3PostErrors.extraField, { field: extra });
}
