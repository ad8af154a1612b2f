import { expect, test } from 'vitest';
import type { StepResult, VerdictState } from '../../../core/verdict.ts';
import {
  startingProgress,
  emptyProgress,
  forgetResults,
  isLabPassed,
  newerOf,
  readProgress,
  recordResult,
  stepOf,
  stepState,
} from './progress.ts';

function result(state: VerdictState, checkedAtMs = 1): StepResult {
  return { labId: '010', stepId: 'web', state, verdicts: [], calls: [], checkedAtMs };
}

test('a step that passed and then fails is broken, not merely failed', () => {
  const progress = emptyProgress();
  const step = stepOf(progress, '010', 'web');
  recordResult(progress, result('fail'));
  expect(stepState(step)).toBe('fail');
  recordResult(progress, result('pass'));
  expect(stepState(step)).toBe('pass');
  recordResult(progress, result('fail'));
  expect(stepState(step)).toBe('broken');
});

test('after an undo a failure is a plain failure, and the station stays passed', () => {
  const progress = emptyProgress();
  recordResult(progress, result('pass', 5));
  forgetResults(progress, '010', ['web']);
  const step = stepOf(progress, '010', 'web');
  expect(stepState(step)).toBe('none');
  recordResult(progress, result('fail'));
  expect(stepState(step)).toBe('fail');
  expect(isLabPassed(progress, '010', ['web'])).toBe(true);
  recordResult(progress, result('pass', 9));
  expect(step.firstPassedAtMs).toBe(5);
});

test('a lab is passed when each of its steps is', () => {
  const progress = emptyProgress();
  recordResult(progress, result('pass'));
  expect(isLabPassed(progress, '010', ['web', 'network'])).toBe(false);
  expect(isLabPassed(progress, '010', [])).toBe(false);
});

test('reads what it wrote and nothing else', () => {
  const progress = emptyProgress();
  recordResult(progress, result('pending'));
  expect(readProgress(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
  for (const other of [null, 3, {}, { formatVersion: 99, labs: {} }, { formatVersion: 1, labs: null }]) {
    expect(readProgress(other)).toBeUndefined();
  }
});

test('the copy written last wins', () => {
  const old = { ...emptyProgress(), savedAtMs: 1 };
  const recent = { ...emptyProgress(), savedAtMs: 2 };
  expect(newerOf(old, recent)).toBe(recent);
  expect(newerOf(recent, old)).toBe(recent);
  expect(newerOf(old, undefined)).toBe(old);
});

test('a newer copy of the local server brings what was passed, not results about another world', () => {
  const mirrored = { ...emptyProgress(), savedAtMs: 2 };
  recordResult(mirrored, result('pass', 7));
  const started = startingProgress(emptyProgress(), mirrored);
  expect(isLabPassed(started, '010', ['web'])).toBe(true);
  expect(stepState(stepOf(started, '010', 'web'))).toBe('none');
});

test('an older copy changes nothing', () => {
  const own = { ...emptyProgress(), savedAtMs: 3 };
  recordResult(own, result('pass', 7));
  const started = startingProgress(own, { ...emptyProgress(), savedAtMs: 2 });
  expect(stepState(stepOf(started, '010', 'web'))).toBe('pass');
});
