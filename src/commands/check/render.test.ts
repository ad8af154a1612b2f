import { expect, test } from 'vitest';
import type { StepResult, Verdict } from '../../core/verdict.ts';
import { renderResults } from './render.ts';

function missing(checkId: string): Verdict {
  const hints = [{ level: 1 as const, text: '다시 만들어 보세요.' }];
  return { checkId, state: 'fail', message: '인스턴스가 없어요.', expected: 'm10-web1', hints };
}

function step(stepId: string, ...checkIds: string[]): { title: string; result: StepResult } {
  const verdicts = checkIds.map(missing);
  return { title: stepId, result: { labId: '010', stepId, state: 'fail', verdicts, calls: [], checkedAtMs: 0 } };
}

test('what several checks miss alike is said once, with its evidence only the first time', () => {
  const text = renderResults({
    labId: '010',
    title: '제목',
    where: '계정',
    steps: [step('first', 'a', 'b'), step('second', 'c')],
    state: 'fail',
    hintLevel: 1,
  });
  expect(text.match(/○ 인스턴스가 없어요\./g)).toHaveLength(2);
  expect(text.match(/기대: m10-web1/g)).toHaveLength(1);
  expect(text.match(/힌트 1/g)).toHaveLength(1);
});
