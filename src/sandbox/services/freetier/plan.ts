import { defineSlice } from '../../slice.ts';

/** The plan of an account opened since 15 July 2025. */
export interface AccountPlan {
  type: 'FREE' | 'PAID';
  creditsUsd: number;
  /** A free plan ends six months after the account was opened, or when the credits are used up. */
  expiresAtMs: number;
}

/** What a new account gets at sign-up (docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/free-tier.html). */
const signUpCreditsUsd = 100;
const freePlanMs = 183 * 86_400_000;

/** One plan an account: a new one starts free, as a learner's own account does. */
export const freetierState = defineSlice<AccountPlan>({
  service: 'freetier',
  per: 'account',
  initial: ({ world }) => ({ type: 'FREE', creditsUsd: signUpCreditsUsd, expiresAtMs: world.nowMs() + freePlanMs }),
});
