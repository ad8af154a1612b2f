import { AwsError } from '../../../core/errors/aws-error.ts';
import { budgetsErrors } from '../../../core/errors/budgets.ts';
import type { BudgetsOperations } from '../../../wire/generated/budgets.ts';
import type { Handlers } from '../../service.ts';
import { checkNotification, checkSubscribers } from './check-notification.ts';
import { budgetsPage, isSameNotification, requireBudget, requireNotification } from './find-budget.ts';

const maxNotifications = 10;

export const notificationHandlers: Handlers<BudgetsOperations> = {
  CreateNotification: (input, context) => {
    const record = requireBudget(input, 'create notification for', context);
    const notification = checkNotification(input.Notification);
    checkSubscribers(input.Subscribers);
    if (record.notifications.some((other) => isSameNotification(other.notification, notification))) {
      const name = `${notification.NotificationType} ${notification.ComparisonOperator} ${notification.Threshold}`;
      throw new AwsError(budgetsErrors.duplicateNotification, { name });
    }
    if (record.notifications.length >= maxNotifications) {
      throw new AwsError(budgetsErrors.tooManyNotifications, { limit: maxNotifications });
    }
    record.notifications.push({ notification, subscribers: input.Subscribers });
    return {};
  },

  DescribeNotificationsForBudget: (input, context) => {
    const record = requireBudget(input, 'get', context);
    const notifications = record.notifications.map(({ notification }) => notification);
    const { page, nextToken } = budgetsPage(notifications, input);
    return { Notifications: page, ...(nextToken && { NextToken: nextToken }) };
  },

  UpdateNotification: (input, context) => {
    const record = requireBudget(input, 'update', context);
    const found = requireNotification(record, input.OldNotification, 'update');
    found.notification = checkNotification(input.NewNotification);
    return {};
  },

  DeleteNotification: (input, context) => {
    const record = requireBudget(input, 'delete', context);
    const found = requireNotification(record, input.Notification, 'delete');
    record.notifications = record.notifications.filter((other) => other !== found);
    return {};
  },

  CreateSubscriber: (input, context) => {
    const record = requireBudget(input, 'update', context);
    const found = requireNotification(record, input.Notification, 'update');
    const subscribers = [...found.subscribers, input.Subscriber];
    checkSubscribers(subscribers);
    found.subscribers = subscribers;
    return {};
  },

  DescribeSubscribersForNotification: (input, context) => {
    const record = requireBudget(input, 'get', context);
    const found = requireNotification(record, input.Notification, 'get');
    const { page, nextToken } = budgetsPage(found.subscribers, input);
    return { Subscribers: page, ...(nextToken && { NextToken: nextToken }) };
  },

  UpdateSubscriber: (input, context) => {
    const record = requireBudget(input, 'update', context);
    const found = requireNotification(record, input.Notification, 'update');
    const { Address: address } = input.OldSubscriber;
    if (!found.subscribers.some((subscriber) => subscriber.Address === address)) {
      throw new AwsError(budgetsErrors.subscriberNotFound, { action: 'update', address });
    }
    const subscribers = found.subscribers.map((subscriber) =>
      subscriber.Address === address ? input.NewSubscriber : subscriber,
    );
    checkSubscribers(subscribers);
    found.subscribers = subscribers;
    return {};
  },

  DeleteSubscriber: (input, context) => {
    const record = requireBudget(input, 'delete', context);
    const found = requireNotification(record, input.Notification, 'delete');
    const { Address: address } = input.Subscriber;
    const left = found.subscribers.filter((subscriber) => subscriber.Address !== address);
    if (left.length === found.subscribers.length) {
      throw new AwsError(budgetsErrors.subscriberNotFound, { action: 'delete', address });
    }
    if (left.length === 0) throw new AwsError(budgetsErrors.lastSubscriber, {});
    found.subscribers = left;
    return {};
  },
};
