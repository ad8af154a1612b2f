import { AwsError } from '../../../core/errors/aws-error.ts';
import { ssmErrors } from '../../../core/errors/ssm.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { SsmOperations, Tag } from '../../../wire/generated/ssm.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers } from '../../service.ts';
import type { Scope } from '../../slice.ts';
import { findRecord, type ParameterRecord } from './parameter-record.ts';

const maxTags = 50;

/** Tags with `added` over them. Throws AwsError. */
export function mergeTags(tags: Record<string, string>, added: readonly Tag[] = []): Record<string, string> {
  for (const { Key, Value } of added) {
    checkConstraints(validationErrors.validationException, [
      ['tags.key', Key, { isRequired: true, minLength: 1, maxLength: 128 }],
      ['tags.value', Value, { isRequired: true, maxLength: 256 }],
    ]);
  }
  const merged = { ...tags, ...Object.fromEntries(added.map(({ Key, Value }) => [Key, Value])) };
  if (Object.keys(merged).length > maxTags) throw new AwsError(ssmErrors.tooManyTags, {});
  return merged;
}

function taggable(resource: { ResourceType: string; ResourceId: string }, scope: Scope): ParameterRecord {
  if (resource.ResourceType !== 'Parameter') {
    throw new AwsError(ssmErrors.invalidResourceType, { resourceType: resource.ResourceType });
  }
  const record = findRecord(scope, resource.ResourceId);
  if (!record) throw new AwsError(ssmErrors.invalidResourceId, { resourceId: resource.ResourceId });
  return record;
}

export const parameterTagHandlers: Handlers<SsmOperations> = {
  AddTagsToResource: (input, context) => {
    const record = taggable(input, context);
    record.tags = mergeTags(record.tags, input.Tags);
    return {};
  },

  RemoveTagsFromResource: (input, context) => {
    const record = taggable(input, context);
    for (const key of input.TagKeys ?? []) delete record.tags[key];
    return {};
  },

  ListTagsForResource: (input, context) => {
    const tags = Object.entries(taggable(input, context).tags);
    return { TagList: tags.map(([Key, Value]) => ({ Key, Value })) };
  },
};
