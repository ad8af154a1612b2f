import { costBudgetNotifies } from '../../checkers/budgets.ts';
import { defineLab } from '../../checkers/define.ts';
import { callerIsNotRoot, regionIsSeoul } from '../../checkers/identity.ts';
import { keyPairExists, keyPairIsNamed } from '../../checkers/key-pair.ts';
import { nothingBilled } from '../../checkers/leftovers.ts';

export default defineLab({
  title: '준비: 계정, 터미널, 리전, 예산',
  users: 0,
  estimatedMinutes: 20,
  cost: { usdPerHour: 0, items: [] },
  steps: [
    {
      id: 'identity',
      title: '첫 명령 보내기',
      checks: [callerIsNotRoot, keyPairExists],
    },
    { id: 'region', title: '서울에서 시작하기', checks: [regionIsSeoul, keyPairIsNamed] },
    { id: 'budget', title: '요금 알림 걸어 두기', checks: [costBudgetNotifies] },
  ],
  cleanup: [nothingBilled],
});
