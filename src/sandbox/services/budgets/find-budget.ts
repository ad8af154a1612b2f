import { AwsError } from '../../../core/errors/aws-error.ts';
import { budgetsErrors } from '../../../core/errors/budgets.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { Notification } from '../../../wire/generated/budgets.ts';
import { checkConstraints, type Constraint } from '../../constraints.ts';
import type { RequestContext } from '../../service.ts';
import { tokenPage, type Page } from '../../token-page.ts';
import { budgetsState, type BudgetRecord, type NotificationRecord } from './budget-record.ts';

export const budgetNameConstraint: Constraint = {
  isRequired: true,
  minLength: 1,
  maxLength: 100,
  pattern: /^[^:\\]+$/,
};

/** Every request names an account: it must be the caller's. Throws AwsError. */
export function checkAccount(accountId: string, action: string, name: string, context: RequestContext): void {
  checkConstraints(validationErrors.validationException, [
    ['accountId', accountId, { isRequired: true, minLength: 12, maxLength: 12, pattern: /^\d{12}$/ }],
  ]);
  if (accountId === context.accountId) return;
  throw new AwsError(budgetsErrors.accessDenied, { callerArn: context.caller.arn, action, accountId, name });
}

/** The budget that a request names. `action` completes `Unable to … budget`. Throws AwsError. */
export function requireBudget(
  input: { AccountId: string; BudgetName: string },
  action: 'get' | 'update' | 'delete' | 'create notification for',
  context: RequestContext,
): BudgetRecord {
  const { AccountId: accountId, BudgetName: name } = input;
  const permission = action === 'get' ? 'ViewBudget' : 'ModifyBudget';
  checkAccount(accountId, permission, name, context);
  checkConstraints(validationErrors.validationException, [['budgetName', name, budgetNameConstraint]]);
  const { budgets } = budgetsState(context);
  const record = Object.hasOwn(budgets, name) ? budgets[name] : undefined;
  if (!record) throw new AwsError(budgetsErrors.budgetNotFound, { action, name });
  return record;
}

/** Notifications are told apart by what they watch for, not by an id. */
export function isSameNotification(a: Notification, b: Notification): boolean {
  return (
    a.NotificationType === b.NotificationType &&
    a.ComparisonOperator === b.ComparisonOperator &&
    a.Threshold === b.Threshold &&
    (a.ThresholdType ?? 'PERCENTAGE') === (b.ThresholdType ?? 'PERCENTAGE')
  );
}

/** Throws NotFoundException. */
export function requireNotification(record: BudgetRecord, wanted: Notification, action: string): NotificationRecord {
  const found = record.notifications.find(({ notification }) => isSameNotification(notification, wanted));
  if (!found) throw new AwsError(budgetsErrors.notificationNotFound, { action });
  return found;
}

/** A page of at most `max` items, 100 unless the operation says otherwise. */
export function budgetsPage<Item>(
  items: Item[],
  input: { MaxResults?: number; NextToken?: string },
  max = 100,
): Page<Item> {
  checkConstraints(validationErrors.validationException, [['maxResults', input.MaxResults, { min: 1, max }]]);
  return tokenPage(items, {
    size: input.MaxResults ?? max,
    token: input.NextToken,
    onInvalidToken: () => {
      throw new AwsError(budgetsErrors.invalidNextToken, {});
    },
  });
}
