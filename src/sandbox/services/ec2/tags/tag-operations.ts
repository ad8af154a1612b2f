import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import { ec2OtherIdErrors } from '../../../../core/errors/ec2-ids.ts';
import type { TagDescription } from '../../../../wire/generated/ec2.ts';
import type { FilterTable } from '../filters.ts';
import { requireParameter, type Ec2Handler } from '../operation.ts';
import { describePage } from '../pagination.ts';
import { kindOfId, requireResource } from '../resource-kinds.ts';
import { ec2State, type Ec2State } from '../state.ts';
import { checkedTags, setTags, type TagInput } from '../tags.ts';

function requireTaggable(state: Ec2State, ids: readonly string[] | undefined): readonly string[] {
  const resourceIds = requireParameter(ids?.length ? ids : undefined, 'ResourceId');
  for (const id of resourceIds) {
    const kind = kindOfId(id);
    if (!kind) throw new AwsError(ec2OtherIdErrors.unknownId, { id });
    requireResource(kind, state, id);
  }
  return resourceIds;
}

export const createTags: Ec2Handler<'CreateTags'> = (input, context) => {
  const state = ec2State(context);
  if (!input.Tags?.length) throw new AwsError(ec2Errors.noTagsToCreate, {});
  const tags = checkedTags(input.Tags);
  const resourceIds = requireTaggable(state, input.Resources);
  for (const resourceId of resourceIds) setTags(state, resourceId, tags);
  return {};
};

/** Without `Tags` all go; without a tag's value whatever it is; an empty value only when the tag's value is empty. */
export const deleteTags: Ec2Handler<'DeleteTags'> = (input, context) => {
  const state = ec2State(context);
  const resourceIds = requireTaggable(state, input.Resources);
  const isMeant = (tag: { Key: string; Value: string }) =>
    !input.Tags?.length ||
    input.Tags.some(
      (meant: TagInput) => meant.Key === tag.Key && (meant.Value === undefined || meant.Value === tag.Value),
    );
  for (const resourceId of resourceIds) {
    const kept = (state.tags[resourceId] ?? []).filter((tag) => !isMeant(tag));
    if (kept.length > 0) state.tags[resourceId] = kept;
    else delete state.tags[resourceId];
  }
  return {};
};

const filters: FilterTable<TagDescription> = {
  key: (tag) => tag.Key,
  'resource-id': (tag) => tag.ResourceId,
  'resource-type': (tag) => tag.ResourceType,
  value: (tag) => tag.Value,
};

export const describeTags: Ec2Handler<'DescribeTags'> = (input, context) => {
  const descriptions = Object.entries(ec2State(context).tags).flatMap(([resourceId, tags]) =>
    tags.map((tag): TagDescription => ({
      Key: tag.Key,
      ResourceId: resourceId,
      ResourceType: kindOfId(resourceId)?.tagType,
      Value: tag.Value,
    })),
  );
  const { page, ...next } = describePage(descriptions, input, {
    ...filters,
    // `tag:<key>` matches the descriptions of that one tag.
    ...Object.fromEntries(
      (input.Filters ?? []).flatMap(({ Name: name = '' }) =>
        name.startsWith('tag:')
          ? [[name, (tag: TagDescription) => (`tag:${tag.Key}` === name ? tag.Value : undefined)]]
          : [],
      ),
    ),
  });
  return { Tags: page, ...next };
};
