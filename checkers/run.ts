import { CallFailure } from '../src/account/call-failure.ts';
import { formatKorean } from '../src/core/korean-template.ts';
import { checkMessages } from '../src/core/messages/check.ts';
import type { RecordedCall, StepResult, Verdict, VerdictState } from '../src/core/verdict.ts';
import type { Check, CheckContext, CheckOutcome, Lab, Step } from './define.ts';
import { unchecked } from './outcome.ts';

/** Best to worst. */
const order: readonly VerdictState[] = ['pass', 'superseded', 'pending', 'fail', 'error'];

/** The state of a whole: that of its worst part. An empty whole passes. */
export function worstState(states: readonly VerdictState[]): VerdictState {
  return states.reduce((worst, state) => (order.indexOf(state) > order.indexOf(worst) ? state : worst), 'pass');
}

function outcomeOfError(error: unknown): CheckOutcome {
  if (error instanceof CallFailure) {
    const { text, remedy } = checkMessages[error.kind];
    const parameters = { action: error.action, code: error.code };
    const found = `${error.action}: ${error.code}: ${error.message}`;
    return unchecked(formatKorean(text, parameters), formatKorean(remedy, parameters), found);
  }
  const found = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return unchecked(checkMessages.defect.text, checkMessages.defect.remedy, found);
}

async function runCheck(check: Check, context: CheckContext): Promise<Verdict> {
  try {
    return { checkId: check.id, ...(await check.run(context)) };
  } catch (error) {
    return { checkId: check.id, ...outcomeOfError(error) };
  }
}

/** Whether the step that replaces `step` on purpose has passed before. */
function isSuperseded(step: Step, history: readonly StepResult[]): boolean {
  const by = step.supersededBy;
  return (
    by !== undefined &&
    history.some((result) => result.labId === by.labId && result.stepId === by.stepId && result.state === 'pass')
  );
}

/** Runs checks in order, leaving out those whose `needs` did not pass. Never throws. */
export async function runChecks(checks: readonly Check[], context: CheckContext): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const passed = new Set<string>();
  for (const check of checks) {
    if (check.needs?.some((id) => !passed.has(id))) continue;
    const verdict = await runCheck(check, context);
    if (verdict.state === 'pass') passed.add(check.id);
    verdicts.push(verdict);
  }
  return verdicts;
}

export interface RunStepOptions {
  labId: string;
  step: Step;
  context: CheckContext;
  /** The calls made so far in this run, filled by the account's `onCall`; the step's own are those added meanwhile. */
  calls?: readonly RecordedCall[];
}

/** Checks one step. Never throws: what could not be checked is an `error` verdict. */
export async function runStep(options: RunStepOptions): Promise<StepResult> {
  const { labId, step, context, calls = [] } = options;
  const before = calls.length;
  let verdicts = await runChecks(step.checks, context);
  if (isSuperseded(step, context.history)) {
    verdicts = verdicts.map((verdict) => (verdict.state === 'fail' ? { ...verdict, state: 'superseded' } : verdict));
  }
  return {
    labId,
    stepId: step.id,
    state: worstState(verdicts.map((verdict) => verdict.state)),
    verdicts,
    calls: calls.slice(before),
    checkedAtMs: context.nowMs,
  };
}

/** Checks every step of a lab, or those with an id in `stepIds`, one after the other. */
export async function runLab(options: {
  labId: string;
  lab: Lab;
  context: CheckContext;
  calls?: readonly RecordedCall[];
  stepIds?: readonly string[];
}): Promise<StepResult[]> {
  const { labId, lab, context, calls, stepIds } = options;
  const results: StepResult[] = [];
  for (const step of lab.steps) {
    if (stepIds && !stepIds.includes(step.id)) continue;
    results.push(await runStep({ labId, step, context, ...(calls ? { calls } : {}) }));
  }
  return results;
}
