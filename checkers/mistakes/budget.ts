import { defineMistakes } from '../outcome.ts';

export const budgetMistakes = defineMistakes({
  missing: {
    id: 'budget-missing',
    message: '이름이 {prefix}-로 시작하는 비용 예산이 없어요.',
    hints: [
      '예산을 만드는 명령이 오류 없이 끝났나요?',
      '예산은 이름으로 찾아요. {prefix}-monthly처럼 {prefix}-로 시작해야 해요.',
      '이 단계의 «예산 만들기» 블록을 다시 실행하세요. Budgets는 us-east-1에만 있어서 --region us-east-1이 필요해요.',
    ],
  },
  notCost: {
    id: 'budget-not-cost',
    message: '예산 {name|이/가} 비용(COST)이 아니라 {found|을/를} 재고 있어요.',
    hints: [
      '예산의 BudgetType을 확인해 보세요.',
      '사용량 예산은 청구 금액을 알려 주지 않아요. 비용 예산이 필요해요.',
      '`aws budgets delete-budget --region us-east-1 --account-id $ACCT --budget-name {name}`으로 지우고 BudgetType을 COST로 다시 만드세요.',
    ],
  },
  noNotification: {
    id: 'budget-no-notification',
    message: '예산 {name}에 알림이 하나도 없어요.',
    hints: [
      '이 예산이 넘치면 누가 알게 될까요?',
      '예산은 스스로 지출을 막지 않아요. 알림이 없으면 아무도 모르는 숫자일 뿐이에요.',
      '`aws budgets create-notification`으로 ACTUAL, GREATER_THAN, 50% 알림과 이메일을 붙이세요.',
    ],
  },
});
