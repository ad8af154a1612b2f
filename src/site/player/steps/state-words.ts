import type { StepState } from '../progress/progress.ts';

/** What each state is called, beside its shape. */
export const stateWords: Record<StepState, string> = {
  none: '확인 전',
  pass: '통과',
  fail: '아직',
  pending: '기다리는 중',
  error: '확인 못 함',
  superseded: '다음 단계에서 교체됨',
  broken: '다시 깨짐',
};
