import { describe, expect, it } from 'vitest';
import { CallFailure } from '../src/account/call-failure.ts';
import type { StepResult } from '../src/core/verdict.ts';
import type { Check, CheckContext, CheckOutcome, Step } from './define.ts';
import { defineLab } from './define.ts';
import { defineMistakes, fail, pass, pending } from './outcome.ts';
import { runStep, worstState } from './run.ts';

const mistakes = defineMistakes({
  shut: { id: 'door-shut', message: '{id|이/가} 닫혔어요.', hints: ['보세요', '왜냐하면 {id}', '`open {id}`'] },
});

const context: CheckContext = {
  // Checks of these tests look at nothing.
  account: { region: 'ap-northeast-2', list: () => Promise.reject(), probe: () => Promise.reject() },
  owner: { tagKey: 'Project', tagValue: 'm10' },
  region: 'ap-northeast-2',
  nowMs: 1000,
  history: [],
};

function check(id: string, outcome: CheckOutcome | Error, needs: string[] = []): Check {
  const run = async () => {
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  return { id, title: id, needs, run };
}

function run(step: Omit<Step, 'id' | 'title'>, history: StepResult[] = []): Promise<StepResult> {
  return runStep({ labId: '010-x', step: { id: 's', title: 's', ...step }, context: { ...context, history } });
}

describe('worstState', () => {
  it('orders error > fail > pending > superseded > pass', () => {
    expect(worstState(['pass', 'superseded', 'pending', 'fail', 'error'])).toBe('error');
    expect(worstState(['pass', 'superseded', 'pending', 'fail'])).toBe('fail');
    expect(worstState(['pass', 'superseded', 'pending'])).toBe('pending');
    expect(worstState(['pass', 'superseded'])).toBe('superseded');
    expect(worstState(['pass'])).toBe('pass');
  });
});

describe('runStep', () => {
  it('fills a mistake into message and three hints', async () => {
    const result = await run({ checks: [check('door', fail(mistakes.shut, { id: 'sg-0f1' }))] });
    expect(result).toMatchObject({ labId: '010-x', stepId: 's', state: 'fail', checkedAtMs: 1000 });
    expect(result.verdicts[0]).toMatchObject({
      checkId: 'door',
      mistake: 'door-shut',
      message: 'sg-0f1이 닫혔어요.',
      hints: [
        { level: 1, text: '보세요' },
        { level: 2, text: '왜냐하면 sg-0f1' },
        { level: 3, text: '`open sg-0f1`' },
      ],
    });
  });

  it('leaves out what says nothing new, and says so to nobody', async () => {
    const checks = [check('a', pending('기다려요')), check('b', pass('b'), ['a']), check('c', pass('c'), ['b'])];
    const { state, verdicts } = await run({ checks });
    expect([state, verdicts.map(({ checkId }) => checkId)]).toEqual(['pending', ['a']]);
  });

  it('calls what could not be read an error, with cause and remedy, never a fail', async () => {
    const denied = new CallFailure({
      kind: 'access-denied',
      action: 'ec2:DescribeVpcs',
      code: 'UnauthorizedOperation',
      message: 'no',
    });
    const { state, verdicts } = await run({ checks: [check('a', denied), check('b', pass('b'))] });
    expect(state).toBe('error');
    expect(verdicts[0]).toMatchObject({ state: 'error', message: 'ec2:DescribeVpcs 권한이 없어서 확인하지 못했어요.' });
    expect(verdicts[0]?.hints[0]?.text).toContain('infra/checker-policy.json');
    expect(verdicts[1]?.state).toBe('pass');
  });

  it('calls a defect of ours an error too', async () => {
    const { verdicts } = await run({ checks: [check('a', new TypeError('x is undefined'))] });
    expect(verdicts[0]).toMatchObject({ state: 'error', found: 'TypeError: x is undefined' });
  });

  it('reads «superseded» once the step that replaces it has passed, and only then', async () => {
    const step = {
      checks: [check('a', fail(mistakes.shut, { id: 'x' })), check('b', pass('b'))],
      supersededBy: { labId: '020-y', stepId: 'db' },
    };
    const passed = { labId: '020-y', stepId: 'db', state: 'pass' as const, verdicts: [], calls: [], checkedAtMs: 1 };
    expect((await run(step)).state).toBe('fail');
    expect((await run(step, [{ ...passed, state: 'fail' }])).state).toBe('fail');
    expect((await run(step, [passed])).state).toBe('superseded');
  });
});

describe('defineLab', () => {
  const lab = { title: 't', users: 1, estimatedMinutes: 1, cost: { usdPerHour: 0, items: [] }, cleanup: [] };
  it('refuses checks that need what does not come before them', () => {
    const steps = [{ id: 's', title: 's', checks: [check('a', pass('a'), ['b']), check('b', pass('b'))] }];
    expect(() => defineLab({ ...lab, steps })).toThrow(/a needs b/);
  });
});
