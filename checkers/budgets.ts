import type { Account } from '../src/account/account.ts';
import { describeBudgets, describeNotificationsForBudget, type Budget } from '../src/account/operations/budgets.ts';
import { getCallerIdentity } from '../src/account/operations/sts.ts';
import { failWithProblems, type Problem } from './candidates.ts';
import type { Check } from './define.ts';
import { budgetMistakes } from './mistakes/budget.ts';
import { fail, pass } from './outcome.ts';

async function problemsOf(account: Account, accountId: string, budget: Budget): Promise<Problem[]> {
  const name = budget.BudgetName ?? '';
  const of = { AccountId: accountId, BudgetName: name };
  if (budget.BudgetType !== 'COST') {
    return [{ mistake: budgetMistakes.notCost, parameters: { name, found: budget.BudgetType ?? '' } }];
  }
  const notifications = await account.list(describeNotificationsForBudget, of);
  if (notifications.length === 0) return [{ mistake: budgetMistakes.noNotification, parameters: { name } }];
  return [];
}

/** A cost budget of the learner (named with the prefix: old CLIs cannot tag budgets) tells somebody. */
export const costBudgetNotifies: Check = {
  id: 'cost-budget-notifies',
  title: '알림이 붙은 월 비용 예산이 있다',
  async run({ account, owner }) {
    const prefix = owner.tagValue;
    const expected = `이름이 ${prefix}-로 시작하는 COST 예산과 알림 한 개 이상`;
    const [identity] = await account.list(getCallerIdentity, {});
    const accountId = identity?.Account ?? '';
    const budgets = await account.list(describeBudgets, { AccountId: accountId });
    const own = budgets.filter((budget) => budget.BudgetName?.startsWith(`${prefix}-`));
    let nearest: { budget: Budget; problems: Problem[] } | undefined;
    for (const budget of own) {
      const problems = await problemsOf(account, accountId, budget);
      if (problems.length === 0) {
        const limit = `${budget.BudgetLimit?.Amount} ${budget.BudgetLimit?.Unit}`;
        return pass(`예산 ${budget.BudgetName}(월 ${limit})이 지출을 알려 줘요.`, { expected, found: limit });
      }
      nearest ??= { budget, problems };
    }
    if (!nearest) return fail(budgetMistakes.missing, { prefix }, { expected, found: `예산 ${budgets.length}개` });
    const name = nearest.budget.BudgetName ?? '';
    return failWithProblems({ id: name, name }, nearest.problems, { expected });
  },
};
