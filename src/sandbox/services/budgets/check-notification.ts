import { AwsError } from '../../../core/errors/aws-error.ts';
import { budgetsErrors } from '../../../core/errors/budgets.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { Notification, Subscriber } from '../../../wire/generated/budgets.ts';
import { checkConstraints } from '../../constraints.ts';

const maxEmails = 10;
const maxTopics = 1;
const maxPercentage = 1_000_000_000;
const maxAmount = 15_000_000_000_000;

/** A notification as it is kept. Throws AwsError. */
export function checkNotification(notification: Notification | undefined): Notification {
  checkConstraints(validationErrors.validationException, [
    ['notification', notification, { isRequired: true }],
    [
      'notification.notificationType',
      notification?.NotificationType,
      { isRequired: true, values: ['ACTUAL', 'FORECASTED'] },
    ],
    [
      'notification.comparisonOperator',
      notification?.ComparisonOperator,
      { isRequired: true, values: ['GREATER_THAN', 'LESS_THAN', 'EQUAL_TO'] },
    ],
    ['notification.threshold', notification?.Threshold, { isRequired: true, min: 0 }],
    ['notification.thresholdType', notification?.ThresholdType, { values: ['PERCENTAGE', 'ABSOLUTE_VALUE'] }],
  ]);
  const { ThresholdType: thresholdType = 'PERCENTAGE', Threshold: threshold, ...rest } = notification!;
  const max = thresholdType === 'PERCENTAGE' ? maxPercentage : maxAmount;
  if (threshold > max) throw new AwsError(budgetsErrors.invalidThreshold, { threshold });
  return { ...rest, Threshold: threshold, ThresholdType: thresholdType, NotificationState: 'OK' };
}

function checkSubscriber({ SubscriptionType: type, Address: address }: Subscriber): void {
  checkConstraints(validationErrors.validationException, [
    ['subscriber.subscriptionType', type, { isRequired: true, values: ['EMAIL', 'SNS'] }],
    ['subscriber.address', address, { isRequired: true, minLength: 1 }],
  ]);
  const pattern = type === 'EMAIL' ? /^[^\s@]+@[^\s@]+\.[^\s@]+$/ : /^arn:aws[\w-]*:sns:[\w-]+:\d{12}:[\w.-]+$/;
  if (!pattern.test(address)) {
    throw new AwsError(budgetsErrors.invalidSubscriberAddress, { address, kind: type === 'EMAIL' ? 'email' : 'SNS' });
  }
}

/** Throws AwsError when one is malformed, doubled, or there are too many or none. */
export function checkSubscribers(subscribers: readonly Subscriber[] | undefined): void {
  checkConstraints(validationErrors.validationException, [
    ['subscribers', subscribers, { isRequired: true, minLength: 1, maxLength: maxEmails + maxTopics }],
  ]);
  const addresses = new Set<string>();
  for (const subscriber of subscribers!) {
    checkSubscriber(subscriber);
    const { Address: address } = subscriber;
    if (addresses.has(address)) throw new AwsError(budgetsErrors.duplicateSubscriber, { address });
    addresses.add(address);
  }
  const emails = subscribers!.filter((subscriber) => subscriber.SubscriptionType === 'EMAIL').length;
  if (emails > maxEmails || subscribers!.length - emails > maxTopics) {
    throw new AwsError(budgetsErrors.tooManySubscribers, {});
  }
}
