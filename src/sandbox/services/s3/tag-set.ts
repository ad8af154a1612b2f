import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3SettingErrors } from '../../../core/errors/s3-settings.ts';
import type { Tag } from '../../../wire/generated/s3.ts';

const maxKeyLength = 128;
const maxValueLength = 256;

function invalid(detail: string): AwsError {
  return new AwsError(s3SettingErrors.invalidTag, { detail });
}

/** A tag set as a record. `limit` is 50 for buckets, 10 for objects. Throws InvalidTag. */
export function readTagSet(tags: readonly Tag[], limit: number): Record<string, string> {
  if (tags.length > limit) throw invalid(`Object tags cannot be greater than ${limit}`);
  const record: Record<string, string> = {};
  for (const { Key: key = '', Value: value = '' } of tags) {
    if (key === '' || key.length > maxKeyLength) throw invalid('The TagKey you have provided is invalid');
    if (value.length > maxValueLength) throw invalid('The TagValue you have provided is invalid');
    if (key.startsWith('aws:')) throw invalid('System tags cannot be added/updated by requester');
    if (Object.hasOwn(record, key)) throw invalid('Cannot provide multiple Tags with the same key');
    record[key] = value;
  }
  return record;
}

export function tagSetOf(tags: Record<string, string>): Tag[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

/** Tags of the header `x-amz-tagging`: `a=1&b=2`. Throws InvalidTag. */
export function readTagHeader(text: string | undefined): Record<string, string> {
  const pairs = [...new URLSearchParams(text ?? '')];
  return readTagSet(
    pairs.map(([Key, Value]) => ({ Key, Value })),
    10,
  );
}
