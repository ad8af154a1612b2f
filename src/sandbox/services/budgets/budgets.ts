import { AwsError } from '../../../core/errors/aws-error.ts';
import { budgetsErrors } from '../../../core/errors/budgets.ts';
import type { Budget, BudgetsOperations } from '../../../wire/generated/budgets.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { budgetsState, type BudgetRecord } from './budget-record.ts';
import { checkBudget } from './check-budget.ts';
import { checkNotification, checkSubscribers } from './check-notification.ts';
import { budgetsPage, checkAccount, requireBudget } from './find-budget.ts';

const maxBudgetsPerPage = 1000;

/** What has been spent is not known to the sandbox's budgets: nothing yet. */
function budgetView(record: BudgetRecord): Budget {
  const unit = record.budget.BudgetLimit?.Unit ?? 'USD';
  return {
    ...record.budget,
    CalculatedSpend: { ActualSpend: { Amount: '0.0', Unit: unit } },
    HealthStatus: { Status: 'HEALTHY', LastUpdatedTime: record.budget.LastUpdatedTime! },
  };
}

function sortedRecords(context: RequestContext): BudgetRecord[] {
  return Object.values(budgetsState(context).budgets).sort((a, b) =>
    a.budget.BudgetName < b.budget.BudgetName ? -1 : 1,
  );
}

export const budgetHandlers: Handlers<BudgetsOperations> = {
  CreateBudget: (input, context) => {
    const budget = checkBudget(input.Budget, context.nowMs);
    const { BudgetName: name } = budget;
    checkAccount(input.AccountId, 'ModifyBudget', name, context);
    const notifications = (input.NotificationsWithSubscribers ?? []).map((wanted) => {
      checkSubscribers(wanted.Subscribers);
      return { notification: checkNotification(wanted.Notification), subscribers: wanted.Subscribers };
    });
    const { budgets } = budgetsState(context);
    if (Object.hasOwn(budgets, name)) throw new AwsError(budgetsErrors.duplicateBudget, { name });
    const tags = Object.fromEntries((input.ResourceTags ?? []).map(({ Key, Value }) => [Key, Value]));
    budgets[name] = { budget, notifications, tags };
    return {};
  },

  DescribeBudget: (input, context) => ({ Budget: budgetView(requireBudget(input, 'get', context)) }),

  DescribeBudgets: (input, context) => {
    checkAccount(input.AccountId, 'ViewBudget', '*', context);
    const { page, nextToken } = budgetsPage(sortedRecords(context), input, maxBudgetsPerPage);
    return { Budgets: page.map(budgetView), ...(nextToken && { NextToken: nextToken }) };
  },

  UpdateBudget: (input, context) => {
    const budget = checkBudget(input.NewBudget, context.nowMs);
    const named = { AccountId: input.AccountId, BudgetName: budget.BudgetName };
    const record = requireBudget(named, 'update', context);
    record.budget = budget;
    return {};
  },

  DeleteBudget: (input, context) => {
    requireBudget(input, 'delete', context);
    delete budgetsState(context).budgets[input.BudgetName];
    return {};
  },

  DescribeBudgetPerformanceHistory: (input, context) => {
    const { BudgetName, BudgetType, TimeUnit, CostTypes } = requireBudget(input, 'get', context).budget;
    return {
      BudgetPerformanceHistory: {
        BudgetName,
        BudgetType,
        TimeUnit,
        ...(CostTypes && { CostTypes }),
        BudgetedAndActualAmountsList: [],
      },
    };
  },

  DescribeBudgetNotificationsForAccount: (input, context) => {
    checkAccount(input.AccountId, 'ViewBudget', '*', context);
    const { page, nextToken } = budgetsPage(sortedRecords(context), input);
    return {
      BudgetNotificationsForAccount: page.map((record) => ({
        BudgetName: record.budget.BudgetName,
        Notifications: record.notifications.map(({ notification }) => notification),
      })),
      ...(nextToken && { NextToken: nextToken }),
    };
  },
};
