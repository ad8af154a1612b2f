import { describe, expect, it } from 'vitest';
import type { Budget, BudgetsOperations, Notification } from '../../../wire/generated/budgets.ts';
import { defaultAccountId } from '../../callers.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { budgetsService } from './service.ts';

const account = () => new TestAccount<BudgetsOperations>(budgetsService, { region: 'us-east-1' });
const AccountId = defaultAccountId;
const monthly: Budget = {
  BudgetName: 'm10-monthly',
  BudgetLimit: { Amount: '10', Unit: 'USD' },
  TimeUnit: 'MONTHLY',
  BudgetType: 'COST',
};
const half: Notification = {
  NotificationType: 'ACTUAL',
  ComparisonOperator: 'GREATER_THAN',
  Threshold: 50,
  ThresholdType: 'PERCENTAGE',
};
const me = { SubscriptionType: 'EMAIL', Address: 'you@example.com' };

describe('the budget of the first lesson', () => {
  it('is created with its notification, described, and deleted', async () => {
    const budgets = account();
    await budgets.call('CreateBudget', {
      AccountId,
      Budget: monthly,
      NotificationsWithSubscribers: [{ Notification: half, Subscribers: [me] }],
    });
    const { Budgets } = await budgets.call('DescribeBudgets', { AccountId });
    expect(Budgets).toEqual([
      expect.objectContaining({
        BudgetName: 'm10-monthly',
        BudgetLimit: { Amount: '10.0', Unit: 'USD' },
        TimePeriod: { Start: Date.UTC(2026, 10, 1), End: Date.UTC(2087, 5, 15) },
        CalculatedSpend: { ActualSpend: { Amount: '0.0', Unit: 'USD' } },
      }),
    ]);
    const named = { AccountId, BudgetName: 'm10-monthly' };
    const { Notifications } = await budgets.call('DescribeNotificationsForBudget', named);
    expect(Notifications).toEqual([{ ...half, NotificationState: 'OK' }]);
    const { Subscribers } = await budgets.call('DescribeSubscribersForNotification', { ...named, Notification: half });
    expect(Subscribers).toEqual([me]);
    await budgets.call('DeleteBudget', named);
    expect(await budgets.call('DescribeBudgets', { AccountId })).toEqual({ Budgets: [] });
  });

  it('is one for all Regions', async () => {
    const budgets = account();
    await budgets.call('CreateBudget', { AccountId, Budget: monthly });
    const seoul = new TestAccount<BudgetsOperations>(budgetsService, { world: budgets.world });
    expect((await seoul.call('DescribeBudgets', { AccountId })).Budgets).toHaveLength(1);
  });
});

describe('notifications and subscribers', () => {
  it('can be added, changed and taken away', async () => {
    const budgets = account();
    const named = { AccountId, BudgetName: 'm10-monthly' };
    await budgets.call('CreateBudget', { AccountId, Budget: monthly });
    await budgets.call('CreateNotification', { ...named, Notification: half, Subscribers: [me] });
    await budgets.call('UpdateNotification', {
      ...named,
      OldNotification: half,
      NewNotification: { ...half, Threshold: 80 },
    });
    const most = { ...half, Threshold: 80 };
    const other = { SubscriptionType: 'SNS', Address: 'arn:aws:sns:us-east-1:123456789012:bill' };
    await budgets.call('CreateSubscriber', { ...named, Notification: most, Subscriber: other });
    await budgets.call('DeleteSubscriber', { ...named, Notification: most, Subscriber: me });
    expect(await budgets.errorOf('DeleteSubscriber', { ...named, Notification: most, Subscriber: other })).toContain(
      'at least one subscriber',
    );
    await budgets.call('DeleteNotification', { ...named, Notification: most });
    expect(await budgets.errorOf('DeleteNotification', { ...named, Notification: most })).toMatch(/^NotFoundException/);
  });
});

describe("AWS's errors", () => {
  const create = (changes: Partial<Budget>) =>
    account().errorOf('CreateBudget', { AccountId, Budget: { ...monthly, ...changes } });

  it.each([
    [{ BudgetName: 'a:b' }, "ValidationException: 1 validation error detected: Value 'a:b' at 'budget.budgetName'"],
    [{ TimeUnit: 'WEEKLY' }, "at 'budget.timeUnit' failed to satisfy constraint: Member must satisfy enum value set"],
    [{ BudgetLimit: { Amount: 'ten', Unit: 'USD' } }, "at 'budget.budgetLimit.amount' failed"],
    [{ BudgetLimit: { Amount: '0', Unit: 'USD' } }, 'InvalidParameterException: Unable to create/update budget'],
    [{ BudgetLimit: { Amount: '10', Unit: 'KRW' } }, 'InvalidParameterException'],
    [{ TimePeriod: { Start: 2000, End: 1000 } }, 'InvalidParameterException: Unable to create/update budget'],
  ])('create with %j → %s', async (changes, expected) => {
    expect(await create(changes)).toContain(expected);
  });

  it('needs a limit', async () => {
    const { BudgetLimit: _limit, ...unlimited } = monthly;
    expect(await account().errorOf('CreateBudget', { AccountId, Budget: unlimited })).toMatch(
      /^InvalidParameterException: Unable to create\/update budget - please provide one of/,
    );
  });

  it('knows what exists', async () => {
    const budgets = account();
    await budgets.call('CreateBudget', { AccountId, Budget: monthly });
    expect(await budgets.errorOf('CreateBudget', { AccountId, Budget: monthly })).toBe(
      'DuplicateRecordException: Error creating budget: m10-monthly - the budget already exists.',
    );
    expect(await budgets.errorOf('DescribeBudget', { AccountId, BudgetName: 'x' })).toBe(
      "NotFoundException: Unable to get budget: x - the budget doesn't exist.",
    );
    expect(await budgets.errorOf('DescribeBudgets', { AccountId: '999999999999' })).toMatch(/^AccessDeniedException/);
    expect(
      await budgets.errorOf('CreateNotification', {
        AccountId,
        BudgetName: 'm10-monthly',
        Notification: half,
        Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'nobody' }],
      }),
    ).toMatch(/^InvalidParameterException/);
  });
});
