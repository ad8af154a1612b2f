import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbTableErrors } from '../../../core/errors/dynamodb-tables.ts';
import type { DynamodbOperations } from '../../../wire/generated/dynamodb.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { findTable, type TableRecord } from './table-record.ts';

function tableOfArn(arn: string, context: RequestContext): TableRecord {
  const table = findTable(context, arn);
  if (table?.arn !== arn) throw new AwsError(dynamodbTableErrors.tagsNotFound, { arn });
  return table;
}

/** Tags of tables. */
export const tableTagHandlers: Handlers<DynamodbOperations> = {
  TagResource: (input, context) => {
    const { tags } = tableOfArn(input.ResourceArn, context);
    for (const { Key, Value } of input.Tags) tags[Key] = Value;
    return {};
  },

  UntagResource: (input, context) => {
    const { tags } = tableOfArn(input.ResourceArn, context);
    for (const key of input.TagKeys) delete tags[key];
    return {};
  },

  ListTagsOfResource: (input, context) => ({
    Tags: Object.entries(tableOfArn(input.ResourceArn, context).tags).map(([Key, Value]) => ({ Key, Value })),
  }),
};
