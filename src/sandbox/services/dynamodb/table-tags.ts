import type { DynamodbOperations } from '../../../wire/generated/dynamodb.ts';
import type { Handlers } from '../../service.ts';
import { requireTableOfArn } from './table-record.ts';

/** Tags of tables. */
export const tableTagHandlers: Handlers<DynamodbOperations> = {
  TagResource: (input, context) => {
    const { tags } = requireTableOfArn(context, input.ResourceArn);
    for (const { Key, Value } of input.Tags) tags[Key] = Value;
    return {};
  },

  UntagResource: (input, context) => {
    const { tags } = requireTableOfArn(context, input.ResourceArn);
    for (const key of input.TagKeys) delete tags[key];
    return {};
  },

  ListTagsOfResource: (input, context) => ({
    Tags: Object.entries(requireTableOfArn(context, input.ResourceArn).tags).map(([Key, Value]) => ({ Key, Value })),
  }),
};
