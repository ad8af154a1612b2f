import { AwsError } from '../../../core/errors/aws-error.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { FreetierOperations } from '../../../wire/generated/freetier.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers, Service } from '../../service.ts';
import { tokenPage } from '../../token-page.ts';
import { freetierState } from './plan.ts';

const handlers: Handlers<FreetierOperations> = {
  GetAccountPlanState: (_input, context) => {
    const plan = freetierState(context);
    return {
      accountId: context.accountId,
      accountPlanType: plan.type,
      accountPlanStatus: plan.expiresAtMs > context.nowMs || plan.type === 'PAID' ? 'ACTIVE' : 'EXPIRED',
      accountPlanRemainingCredits: { amount: plan.creditsUsd, unit: 'USD' },
      ...(plan.type === 'FREE' && { accountPlanExpirationDate: plan.expiresAtMs }),
    };
  },

  UpgradeAccountPlan: (input, context) => {
    checkConstraints(validationErrors.validationException, [
      ['accountPlanType', input.accountPlanType, { isRequired: true, values: ['PAID'] }],
    ]);
    const plan = freetierState(context);
    plan.type = 'PAID';
    return { accountId: context.accountId, accountPlanType: plan.type, accountPlanStatus: 'ACTIVE' };
  },

  /** The sandbox uses nothing that an always-free offer counts. */
  GetFreeTierUsage: (input) => {
    checkConstraints(validationErrors.validationException, [['maxResults', input.maxResults, { min: 1, max: 1000 }]]);
    const { page } = tokenPage([], {
      size: input.maxResults ?? 1000,
      token: input.nextToken,
      onInvalidToken: () => {
        throw new AwsError(validationErrors.validationException, { summary: 'Invalid pagination token' });
      },
    });
    return { freeTierUsages: page };
  },
};

/** AWS Free Tier: the account's plan and its credits. */
export const freetierService: Service = { id: 'freetier', handlers };
