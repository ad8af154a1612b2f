import { AwsError, type AwsErrorRow } from '../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../core/errors/ec2.ts';
import type { Ec2State } from './state.ts';
import type { Tag } from './tags/tag-record.ts';

/** A tag as requests hold it: AWS takes a missing value for ''. */
export interface TagInput {
  Key?: string;
  Value?: string;
}

/** `TagSpecifications` of a request that creates something. */
export interface TagSpecificationInput {
  ResourceType?: string;
  Tags?: TagInput[];
}

const maxTags = 50;

function checkedTag(input: TagInput): Tag {
  const { Key: key = '', Value: value = '' } = input;
  if (key === '') throw new AwsError(ec2Errors.emptyTagKey, {});
  if (key.length > 128) throw new AwsError(ec2Errors.tagKeyTooLong, {});
  if (value.length > 256) throw new AwsError(ec2Errors.tagValueTooLong, {});
  if (/^aws:/i.test(key)) throw new AwsError(ec2Errors.reservedTagKey, {});
  return { Key: key, Value: value };
}

/** Checks a list of tags against AWS's rules. */
export function checkedTags(inputs: readonly TagInput[]): Tag[] {
  const tags = inputs.map(checkedTag);
  const keys = new Set<string>();
  for (const { Key: key } of tags) {
    if (keys.has(key)) throw new AwsError(ec2Errors.duplicateTagKey, { key });
    keys.add(key);
  }
  if (tags.length > maxTags) throw new AwsError(ec2Errors.tagLimitExceeded, {});
  return tags;
}

/** Tags to give to new resources, by resource type ('vpc', 'instance' …). */
export type NewTags = ReadonlyMap<string, Tag[]>;

/**
 * Reads and checks `TagSpecifications` before anything is created. `types` are those that the operation creates;
 * `wrongType` is the error for others (a few operations answer InvalidParameter).
 */
export function readTagSpecifications(
  specifications: readonly TagSpecificationInput[] | undefined,
  types: readonly string[],
  wrongType: AwsErrorRow<"'{resourceType}' is not a valid taggable resource type for this operation."> = ec2Errors.untaggableType,
): NewTags {
  const tags = new Map<string, Tag[]>();
  for (const { ResourceType: resourceType = '', Tags: inputs = [] } of specifications ?? []) {
    if (!types.includes(resourceType)) throw new AwsError(wrongType, { resourceType });
    if (inputs.length === 0) throw new AwsError(ec2Errors.emptyTagSpecification, {});
    if (tags.has(resourceType)) throw new AwsError(ec2Errors.duplicateTagSpecification, { resourceType });
    tags.set(resourceType, checkedTags(inputs));
  }
  return tags;
}

/** The tags of a resource; [] when it has none. */
export function tagsOf(state: Ec2State, resourceId: string): Tag[] {
  return (state.tags[resourceId] ?? []).map((tag) => ({ ...tag }));
}

/** Gives a new resource the tags that the request has for its type. */
export function tagNew(state: Ec2State, resourceId: string, newTags: NewTags, resourceType: string): void {
  const tags = newTags.get(resourceType);
  if (tags) state.tags[resourceId] = tags.map((tag) => ({ ...tag }));
}

/** Adds tags or overwrites the values of those that exist. Throws TagLimitExceeded above 50. */
export function setTags(state: Ec2State, resourceId: string, tags: readonly Tag[]): void {
  const keys = new Set(tags.map((tag) => tag.Key));
  const kept = (state.tags[resourceId] ?? []).filter((tag) => !keys.has(tag.Key));
  if (kept.length + tags.length > maxTags) throw new AwsError(ec2Errors.tagLimitExceeded, {});
  state.tags[resourceId] = [...kept, ...tags.map((tag) => ({ ...tag }))];
}

/** Forgets the tags of a resource that is gone. */
export function dropTags(state: Ec2State, resourceId: string): void {
  delete state.tags[resourceId];
}
