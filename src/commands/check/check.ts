import type { Lab, Step } from '../../../checkers/define.ts';
import { runLab, worstState } from '../../../checkers/run.ts';
import { CallFailure } from '../../account/call-failure.ts';
import { getCallerIdentity } from '../../account/operations/sts.ts';
import { formatKorean } from '../../core/korean-template.ts';
import { checkMessages } from '../../core/messages/check.ts';
import { commandMessages } from '../../core/messages/command.ts';
import { PlatformError } from '../../core/messages/message.ts';
import type { RecordedCall, StepResult, VerdictState } from '../../core/verdict.ts';
import { labIds, loadLab, resolveLabId } from '../lab/find-labs.ts';
import { openAccount } from './open-account.ts';
import { parseCheckOptions, usage } from './options.ts';
import { renderResults } from './render.ts';

/** 0: passed. 1: not yet. 2: could not be checked. */
const exitCodes: Record<VerdictState, number> = { pass: 0, superseded: 0, fail: 1, pending: 1, error: 2 };

function stepsOf(labId: string, lab: Lab, stepId: string | undefined): readonly Step[] {
  if (stepId === undefined) return lab.steps;
  const step = lab.steps.find(({ id }) => id === stepId);
  if (step) return [step];
  const known = lab.steps.map(({ id }) => id).join(', ');
  throw new PlatformError(commandMessages.unknownStep, { lab: labId, step: stepId, known });
}

/** Prints why nothing at all could be checked (no credentials, no network …). */
function reportFailure(failure: CallFailure, isJson: boolean, labId: string): void {
  const { kind, action, code, message } = failure;
  const fill = (template: string) => formatKorean(template, { action, code });
  const text = fill(checkMessages[kind].text);
  const remedy = fill(checkMessages[kind].remedy);
  if (isJson)
    console.log(JSON.stringify({ labId, state: 'error', error: { kind, code, message, text, remedy } }, null, 2));
  else console.error(`△ ${text}\n  ${remedy}\n  (${code}: ${message})`);
}

/** `cheonman check <lab> …`: checks a lab in a sandbox or in an AWS account. Resolves with the exit code. */
export async function check(argv: string[]): Promise<number> {
  const options = parseCheckOptions(argv);
  if (options.isHelp) {
    console.log(`쓰임: ${usage}\n실습: ${labIds().join(', ')}`);
    return 0;
  }
  if (options.lab === undefined) throw new PlatformError(commandMessages.missingLab, { known: labIds().join(', ') });
  const labId = resolveLabId(options.lab);
  const lab = await loadLab(labId);
  const steps = stepsOf(labId, lab, options.stepId);

  const calls: RecordedCall[] = [];
  const account = await openAccount(options, (call) => calls.push(call));
  let accountId: string | undefined;
  try {
    accountId = (await account.list(getCallerIdentity, {}))[0]?.Account;
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    reportFailure(error, options.isJson, labId);
    return 2;
  }
  const context = {
    account,
    owner: { tagKey: 'Project' as const, tagValue: options.prefix },
    region: account.region,
    nowMs: Date.now(),
    history: [] as StepResult[],
  };
  const results = await runLab({ labId, lab, context, calls, stepIds: steps.map(({ id }) => id) });
  const state = worstState(results.map((result) => result.state));
  if (options.isJson) {
    console.log(JSON.stringify({ labId, state, accountId, region: account.region, steps: results }, null, 2));
  } else {
    const where = `계정 ${accountId} · 리전 ${account.region} · 접두어 ${options.prefix}`;
    const shown = results.map((result, index) => ({ title: steps[index]?.title ?? '', result }));
    const { hintLevel } = options;
    console.log(renderResults({ labId, title: lab.title, where, steps: shown, state, hintLevel }));
  }
  return exitCodes[state];
}
