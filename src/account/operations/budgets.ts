import {
  BudgetsClient,
  DescribeBudgetsCommand,
  DescribeNotificationsForBudgetCommand,
  type DescribeBudgetsResponse,
  type DescribeNotificationsForBudgetResponse,
} from '@aws-sdk/client-budgets';
import { defineRead } from '../read-operation.ts';

export type { Budget } from '@aws-sdk/client-budgets';

/** Budgets is a global service that answers in us-east-1 only. */
const home = { client: BudgetsClient, homeRegion: 'us-east-1' };

export const describeBudgets = defineRead({
  ...home,
  action: 'budgets:DescribeBudgets',
  command: DescribeBudgetsCommand,
  items: (output: DescribeBudgetsResponse) => output.Budgets ?? [],
});

export const describeNotificationsForBudget = defineRead({
  ...home,
  action: 'budgets:DescribeNotificationsForBudget',
  command: DescribeNotificationsForBudgetCommand,
  items: (output: DescribeNotificationsForBudgetResponse) => output.Notifications ?? [],
});
