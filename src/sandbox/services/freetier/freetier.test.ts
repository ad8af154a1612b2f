import { expect, it } from 'vitest';
import type { FreetierOperations } from '../../../wire/generated/freetier.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { freetierService } from './service.ts';

const account = () => new TestAccount<FreetierOperations>(freetierService, { region: 'us-east-1' });

it('starts on the free plan with its sign-up credits, for half a year', async () => {
  const freetier = account();
  const plan = await freetier.call('GetAccountPlanState', {});
  expect(plan).toMatchObject({
    accountId: '123456789012',
    accountPlanType: 'FREE',
    accountPlanStatus: 'ACTIVE',
    accountPlanRemainingCredits: { amount: 100, unit: 'USD' },
  });
  freetier.pass(184 * 86_400_000);
  expect(await freetier.call('GetAccountPlanState', {})).toMatchObject({ accountPlanStatus: 'EXPIRED' });
});

it('can be upgraded, once and for all', async () => {
  const freetier = account();
  expect(await freetier.errorOf('UpgradeAccountPlan', { accountPlanType: 'FREE' })).toMatch(/^ValidationException/);
  await freetier.call('UpgradeAccountPlan', { accountPlanType: 'PAID' });
  freetier.pass(184 * 86_400_000);
  const plan = await freetier.call('GetAccountPlanState', {});
  expect(plan).toMatchObject({ accountPlanType: 'PAID', accountPlanStatus: 'ACTIVE' });
  expect(plan).not.toHaveProperty('accountPlanExpirationDate');
});

it('lists no usage', async () => {
  expect(await account().call('GetFreeTierUsage', {})).toEqual({ freeTierUsages: [] });
  expect(await account().errorOf('GetFreeTierUsage', { nextToken: 'x' })).toMatch(/^ValidationException/);
});
