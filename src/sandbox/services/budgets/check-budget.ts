import { AwsError } from '../../../core/errors/aws-error.ts';
import { budgetsErrors } from '../../../core/errors/budgets.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import { calendarTime, epochMsOf } from '../../../core/iso-time.ts';
import type { Budget, CostTypes, Spend } from '../../../wire/generated/budgets.ts';
import { checkConstraints } from '../../constraints.ts';
import { budgetNameConstraint } from './find-budget.ts';

const timeUnits = ['DAILY', 'MONTHLY', 'QUARTERLY', 'ANNUALLY', 'CUSTOM'] as const;
const budgetTypes = [
  'USAGE',
  'COST',
  'RI_UTILIZATION',
  'RI_COVERAGE',
  'SAVINGS_PLANS_UTILIZATION',
  'SAVINGS_PLANS_COVERAGE',
] as const;

/** 15 June 2087: where AWS lets budgets without an end date end. */
const defaultEndMs = 3_706_473_600_000;

const defaultCostTypes: CostTypes = {
  IncludeTax: true,
  IncludeSubscription: true,
  UseBlended: false,
  IncludeRefund: true,
  IncludeCredit: true,
  IncludeUpfront: true,
  IncludeRecurring: true,
  IncludeOtherSubscription: true,
  IncludeSupport: true,
  IncludeDiscount: true,
  UseAmortized: false,
};

/** Start of the period of that unit which holds the moment. */
function periodStartMs(unit: string, nowMs: number): number {
  const { year, month, day } = calendarTime(nowMs);
  const midnight = { hour: 0, minute: 0, second: 0, millisecond: 0 };
  if (unit === 'DAILY') return epochMsOf({ year, month, day, ...midnight })!;
  if (unit === 'ANNUALLY') return epochMsOf({ year, month: 1, day: 1, ...midnight })!;
  const firstMonth = unit === 'QUARTERLY' ? month - ((month - 1) % 3) : month;
  return epochMsOf({ year, month: firstMonth, day: 1, ...midnight })!;
}

/** AWS answers amounts with a fraction: `10` comes back as `10.0`. */
function normalizeSpend({ Amount: amount, Unit: unit }: Spend): Spend {
  return { Amount: amount.includes('.') ? amount : `${amount}.0`, Unit: unit };
}

function checkSpend(spend: Spend, budgetType: string): void {
  const { Amount: amount, Unit: unit } = spend;
  checkConstraints(validationErrors.validationException, [
    ['budget.budgetLimit.amount', amount, { isRequired: true, minLength: 1, pattern: /^([0-9]*\.)?[0-9]+$/ }],
    ['budget.budgetLimit.unit', unit, { isRequired: true, minLength: 1 }],
  ]);
  const isCost = budgetType === 'COST';
  if (Number(amount) > 0 && (!isCost || unit === 'USD')) return;
  throw new AwsError(budgetsErrors.invalidLimit, { amount, unit });
}

/** A budget as it is kept, defaults filled in. Throws AwsError. */
export function checkBudget(budget: Budget | undefined, nowMs: number): Budget {
  checkConstraints(validationErrors.validationException, [
    ['budget', budget, { isRequired: true }],
    ['budget.budgetName', budget?.BudgetName, budgetNameConstraint],
    ['budget.timeUnit', budget?.TimeUnit, { isRequired: true, values: timeUnits }],
    ['budget.budgetType', budget?.BudgetType, { isRequired: true, values: budgetTypes }],
  ]);
  const { BudgetLimit: limit, PlannedBudgetLimits: planned, AutoAdjustData: auto, ...rest } = budget!;
  if (!limit && !planned && !auto) throw new AwsError(budgetsErrors.missingLimit, {});
  for (const spend of limit ? [limit] : Object.values(planned ?? {})) checkSpend(spend, rest.BudgetType);
  const startMs = rest.TimePeriod?.Start ?? periodStartMs(rest.TimeUnit, nowMs);
  const endMs = rest.TimePeriod?.End ?? defaultEndMs;
  if (startMs >= endMs) throw new AwsError(budgetsErrors.invalidTimePeriod, {});
  return {
    ...rest,
    ...(limit && { BudgetLimit: normalizeSpend(limit) }),
    ...(planned && { PlannedBudgetLimits: planned }),
    ...(auto && { AutoAdjustData: auto }),
    CostFilters: rest.CostFilters ?? {},
    ...(rest.BudgetType === 'COST' && { CostTypes: { ...defaultCostTypes, ...rest.CostTypes } }),
    TimePeriod: { Start: startMs, End: endMs },
    LastUpdatedTime: nowMs,
  };
}
