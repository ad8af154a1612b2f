import { formatHttpDate } from '../../../core/iso-time.ts';
import type { LifecycleRule, Tag } from '../../../wire/generated/s3.ts';
import type { BucketRecord, ObjectRecord } from './bucket-record.ts';

/** A day, as S3 counts for lifecycle rules: they are carried out at midnight UTC. */
export const dayMs = 86_400_000;

/** Smaller objects stay where they are unless a rule says otherwise. */
const minTransitionBytes = 128 * 1024;

interface Conditions {
  prefix: string;
  tags: readonly Tag[];
  minBytes: number;
  maxBytes: number;
  hasSizes: boolean;
}

function conditionsOf({ Filter: filter, Prefix: legacyPrefix = '' }: LifecycleRule): Conditions {
  const { And: all, Prefix, Tag: tag, ...sizes } = filter ?? {};
  const { ObjectSizeGreaterThan: above, ObjectSizeLessThan: below } = { ...sizes, ...all };
  return {
    prefix: all?.Prefix ?? Prefix ?? legacyPrefix,
    tags: [...(all?.Tags ?? []), ...(tag ? [tag] : [])],
    minBytes: above === undefined ? 0 : above + 1,
    maxBytes: below === undefined ? Infinity : below - 1,
    hasSizes: (above ?? below) !== undefined,
  };
}

/** Whether a rule speaks of an object. */
export function coversObject(rule: LifecycleRule, { key, body, tags }: ObjectRecord): boolean {
  const conditions = conditionsOf(rule);
  return (
    key.startsWith(conditions.prefix) &&
    body.length >= conditions.minBytes &&
    body.length <= conditions.maxBytes &&
    conditions.tags.every(({ Key, Value }) => Object.hasOwn(tags, Key) && tags[Key] === Value)
  );
}

/** Whether a rule speaks of a key that has no object: an upload or a delete marker. */
export function coversKey(rule: LifecycleRule, key: string): boolean {
  const { prefix, tags, hasSizes } = conditionsOf(rule);
  return tags.length === 0 && !hasSizes && key.startsWith(prefix);
}

/** Whether a rule moves an object of that size to another storage class. */
export function movesObject(rule: LifecycleRule, object: ObjectRecord): boolean {
  return coversObject(rule, object) && (object.body.length >= minTransitionBytes || conditionsOf(rule).hasSizes);
}

/** The midnight at which something is `days` old, epoch milliseconds. */
export function midnightAfter(fromMs: number, days: number): number {
  return Math.ceil((fromMs + days * dayMs) / dayMs) * dayMs;
}

export function enabledRules(bucket: BucketRecord): LifecycleRule[] {
  return (bucket.lifecycle?.Rules ?? []).filter(({ Status: status }) => status === 'Enabled');
}

/** When a rule's `Days` or `Date` is reached; undefined when it has neither. */
export function dueMs(action: { Days?: number; Date?: number } | undefined, modifiedAtMs: number): number | undefined {
  if (action?.Date !== undefined) return action.Date;
  return action?.Days === undefined ? undefined : midnightAfter(modifiedAtMs, action.Days);
}

/** The header `x-amz-expiration` of an object that a rule will delete. */
export function expirationHeader(bucket: BucketRecord, object: ObjectRecord): string | undefined {
  const [first] = enabledRules(bucket)
    .filter((rule) => coversObject(rule, object))
    .flatMap((rule) => {
      const atMs = dueMs(rule.Expiration, object.modifiedAtMs);
      return atMs === undefined ? [] : [{ atMs, id: rule.ID ?? '' }];
    })
    .sort((a, b) => a.atMs - b.atMs);
  return first && `expiry-date="${formatHttpDate(first.atMs)}", rule-id="${encodeURIComponent(first.id)}"`;
}
