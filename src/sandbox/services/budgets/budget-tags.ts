import { AwsError } from '../../../core/errors/aws-error.ts';
import { budgetsErrors } from '../../../core/errors/budgets.ts';
import type { BudgetsOperations } from '../../../wire/generated/budgets.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { budgetsState, type BudgetRecord } from './budget-record.ts';

/** The budget behind `arn:aws:budgets::ACCOUNT:budget/NAME`. Throws NotFoundException. */
function budgetOfArn(arn: string, context: RequestContext): BudgetRecord {
  const name = /^arn:aws:budgets::\d{12}:budget\/(.+)$/.exec(arn)?.[1] ?? arn;
  const { budgets } = budgetsState(context);
  const record = Object.hasOwn(budgets, name) ? budgets[name] : undefined;
  if (!record) throw new AwsError(budgetsErrors.budgetNotFound, { action: 'get', name });
  return record;
}

export const budgetTagHandlers: Handlers<BudgetsOperations> = {
  TagResource: (input, context) => {
    const { tags } = budgetOfArn(input.ResourceARN, context);
    for (const { Key, Value } of input.ResourceTags) tags[Key] = Value;
    return {};
  },
  UntagResource: (input, context) => {
    const { tags } = budgetOfArn(input.ResourceARN, context);
    for (const key of input.ResourceTagKeys) delete tags[key];
    return {};
  },
  ListTagsForResource: (input, context) => {
    const tags = Object.entries(budgetOfArn(input.ResourceARN, context).tags);
    return { ResourceTags: tags.map(([Key, Value]) => ({ Key, Value })) };
  },
};
