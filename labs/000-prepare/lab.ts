import { costBudgetNotifies } from '../../checkers/budgets.ts';
import { defineLab } from '../../checkers/define.ts';
import { callerIsNotRoot, regionIsSeoul } from '../../checkers/identity.ts';
import { keyPairExists } from '../../checkers/key-pair.ts';
import { nothingBilled } from '../../checkers/leftovers.ts';

export default defineLab({
  title: '준비: 계정, 터미널, 리전, 예산',
  users: 0,
  estimatedMinutes: 20,
  cost: { usdPerHour: 0, items: [] },
  steps: [
    {
      id: 'identity',
      title: '나는 누구인가',
      checks: [callerIsNotRoot],
      passesUntouched: '이미 있는 신원을 들여다보는 단계라서 계정에 남기는 것이 없다',
    },
    { id: 'region', title: '서울에서 시작하기', checks: [regionIsSeoul, keyPairExists] },
    { id: 'budget', title: '요금 알림 걸어 두기', checks: [costBudgetNotifies] },
  ],
  cleanup: [nothingBilled],
});
