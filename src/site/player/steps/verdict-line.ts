import type { StepResult } from '../../../core/verdict.ts';

/** What the line of verdict says: the first thing that is not as it should be, or that all is well. */
export function verdictLine(result: StepResult): string {
  const { verdicts, state } = result;
  const passed = verdicts.filter((verdict) => verdict.state === 'pass').length;
  const first = verdicts.find((verdict) => verdict.state === state);
  if (state === 'pass' && verdicts.length > 1) return `${passed}가지를 모두 확인했어요.`;
  const count = verdicts.length > 1 ? ` (${verdicts.length}가지 중 ${passed}가지 통과)` : '';
  return `${first?.message ?? ''}${count}`;
}
