import type { Budget, Notification, Subscriber } from '../../../wire/generated/budgets.ts';
import { defineSlice } from '../../slice.ts';

/** When somebody is told about a budget, and who. */
export interface NotificationRecord {
  notification: Notification;
  subscribers: Subscriber[];
}

export interface BudgetRecord {
  /** As described, but for what is computed on the way out (spend, health). */
  budget: Budget;
  notifications: NotificationRecord[];
  tags: Record<string, string>;
}

export interface BudgetsState {
  budgets: Record<string, BudgetRecord>;
}

/** AWS Budgets has one endpoint for all Regions. */
export const budgetsState = defineSlice<BudgetsState>({
  service: 'budgets',
  per: 'account',
  initial: () => ({ budgets: {} }),
});
