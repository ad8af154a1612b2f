import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbTableFeatureErrors } from '../../../core/errors/dynamodb-table-features.ts';
import type { DynamodbOperations } from '../../../wire/generated/dynamodb.ts';
import { isResourcePolicy } from '../../policies/resource-policy.ts';
import type { Handlers } from '../../service.ts';
import { requireTableOfArn, type TableRecord } from './table-record.ts';

/** What stands for «no policy yet» where a revision is expected. */
const noPolicy = 'NO_POLICY';

function checkRevision({ resourcePolicy, arn }: TableRecord, expected: string | undefined): void {
  if (expected === undefined || expected === (resourcePolicy?.revisionId ?? noPolicy)) return;
  throw new AwsError(dynamodbTableFeatureErrors.policyNotFound, { arn });
}

/** Policies of tables are kept with their revisions; callers of other accounts reach no table in the sandbox anyway. */
export const resourcePolicyHandlers: Handlers<DynamodbOperations> = {
  PutResourcePolicy: (input, context) => {
    const table = requireTableOfArn(context, input.ResourceArn);
    checkRevision(table, input.ExpectedRevisionId);
    if (!isResourcePolicy(input.Policy)) throw new AwsError(dynamodbTableFeatureErrors.invalidPolicy, {});
    const isSame = table.resourcePolicy?.text === input.Policy;
    const revisionId = isSame ? table.resourcePolicy!.revisionId : String(context.nowMs);
    table.resourcePolicy = { text: input.Policy, revisionId };
    return { RevisionId: revisionId };
  },

  GetResourcePolicy: (input, context) => {
    const { resourcePolicy, arn } = requireTableOfArn(context, input.ResourceArn);
    if (!resourcePolicy) throw new AwsError(dynamodbTableFeatureErrors.policyNotFound, { arn });
    return { Policy: resourcePolicy.text, RevisionId: resourcePolicy.revisionId };
  },

  DeleteResourcePolicy: (input, context) => {
    const table = requireTableOfArn(context, input.ResourceArn);
    checkRevision(table, input.ExpectedRevisionId);
    const { resourcePolicy } = table;
    delete table.resourcePolicy;
    return resourcePolicy ? { RevisionId: resourcePolicy.revisionId } : {};
  },
};
