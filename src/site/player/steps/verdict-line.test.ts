import { expect, test } from 'vitest';
import type { VerdictState } from '../../../core/verdict.ts';
import { verdictLine } from './verdict-line.ts';

function line(state: VerdictState, ...verdicts: [VerdictState, string][]): string {
  return verdictLine({
    labId: '010',
    stepId: 'web',
    state,
    verdicts: verdicts.map(([verdict, message], index) => ({
      checkId: `c${index}`,
      state: verdict,
      message,
      hints: [],
    })),
    calls: [],
    checkedAtMs: 0,
  });
}

test('says what one check found', () => {
  expect(line('pass', ['pass', '페이지가 열려요.'])).toBe('페이지가 열려요.');
  expect(line('fail', ['fail', '80번 포트가 닫혀 있어요.'])).toBe('80번 포트가 닫혀 있어요.');
});

test('of several checks, says the first that decides and how many passed', () => {
  expect(line('pass', ['pass', 'a'], ['pass', 'b'])).toBe('2가지를 모두 확인했어요.');
  expect(line('fail', ['pass', 'a'], ['pending', 'b'], ['fail', 'c'])).toBe('c (3가지 중 1가지 통과)');
});
