import type { Service } from '../../service.ts';
import { budgetTagHandlers } from './budget-tags.ts';
import { budgetHandlers } from './budgets.ts';
import { notificationHandlers } from './notifications.ts';

/** AWS Budgets without budget actions. */
export const budgetsService: Service = {
  id: 'budgets',
  handlers: { ...budgetHandlers, ...notificationHandlers, ...budgetTagHandlers },
};
