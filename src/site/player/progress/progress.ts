import type { StepResult } from '../../../core/verdict.ts';

/** Increase with every change to the shape, and add the way from the former one to `readProgress`. */
export const progressFormatVersion = 1;

/** What is known about one step of one lab. */
export interface StepProgress {
  /** When the step passed for the first time ever; stays through undo and reset. Epoch milliseconds. */
  firstPassedAtMs?: number;
  /** The last check, unless the world was changed under it by undo or reset. */
  lastResult?: StepResult;
  /** Whether the step passed in this world: a later failure is then «다시 깨짐». */
  hasPassedHere?: boolean;
  /** How many hints the learner has opened, by check. */
  openedHints?: Record<string, number>;
}

export interface LabProgress {
  lastOpenedAtMs: number;
  steps: Record<string, StepProgress>;
}

/** A learner's progress as plain JSON. */
export interface Progress {
  formatVersion: number;
  savedAtMs: number;
  labs: Record<string, LabProgress>;
}

/** How a step is shown: a verdict, «다시 깨짐», or not checked yet. */
export type StepState = 'none' | 'pass' | 'fail' | 'pending' | 'error' | 'superseded' | 'broken';

/** The progress of somebody who has just come. */
export function emptyProgress(): Progress {
  return { formatVersion: progressFormatVersion, savedAtMs: 0, labs: {} };
}

/** Progress from a stored value; undefined when it is none or was written by a newer version of the site. */
export function readProgress(stored: unknown): Progress | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const progress = stored as Partial<Progress>;
  if (progress.formatVersion !== progressFormatVersion) return undefined;
  if (typeof progress.labs !== 'object' || progress.labs === null) return undefined;
  return { formatVersion: progressFormatVersion, savedAtMs: progress.savedAtMs ?? 0, labs: progress.labs };
}

/** The steps of a lab, created on first use. */
function labOf(progress: Progress, labId: string): LabProgress {
  return (progress.labs[labId] ??= { lastOpenedAtMs: 0, steps: {} });
}

/** What is known about a step; changes to the answer are changes to `progress`. */
export function stepOf(progress: Progress, labId: string, stepId: string): StepProgress {
  return (labOf(progress, labId).steps[stepId] ??= {});
}

/** Notes that a lab's page was opened: «이어하기» leads to the last one. */
export function noteOpened(progress: Progress, labId: string, nowMs: number): void {
  labOf(progress, labId).lastOpenedAtMs = nowMs;
}

/** Notes a check's result; a pass counts from its first time on. */
export function recordResult(progress: Progress, result: StepResult): void {
  const step = stepOf(progress, result.labId, result.stepId);
  step.lastResult = result;
  if (result.state !== 'pass') return;
  step.firstPassedAtMs ??= result.checkedAtMs;
  step.hasPassedHere = true;
}

/** After a change of the whole world no result says anything about it any more; what was passed stays passed. */
export function forgetAllResults(progress: Progress): void {
  for (const [labId, lab] of Object.entries(progress.labs)) forgetResults(progress, labId, Object.keys(lab.steps));
}

/** After undo the results of these steps say nothing about the world any more. */
export function forgetResults(progress: Progress, labId: string, stepIds: readonly string[]): void {
  for (const stepId of stepIds) {
    const step = stepOf(progress, labId, stepId);
    delete step.lastResult;
    delete step.hasPassedHere;
  }
}

/** How the step stands; `broken` when it has passed here and does not any more. */
export function stepState(step: StepProgress | undefined): StepState {
  if (!step?.lastResult) return 'none';
  const { state } = step.lastResult;
  return state === 'fail' && step.hasPassedHere ? 'broken' : state;
}

/** Whether every one of these steps has passed at some time. */
export function isLabPassed(progress: Progress, labId: string, stepIds: readonly string[]): boolean {
  const steps = progress.labs[labId]?.steps ?? {};
  return stepIds.length > 0 && stepIds.every((stepId) => steps[stepId]?.firstPassedAtMs !== undefined);
}

/** The copy that was written last. */
export function newerOf(a: Progress, b: Progress | undefined): Progress {
  return b && b.savedAtMs > a.savedAtMs ? b : a;
}

/**
 * What to go on from: this browser's progress, or the local server's copy where that is newer. The copy was made
 * with another browser, and so with another world: its results are left behind.
 */
export function startingProgress(own: Progress, mirrored: Progress | undefined): Progress {
  const newer = newerOf(own, mirrored);
  if (newer === mirrored) forgetAllResults(newer);
  return newer;
}
