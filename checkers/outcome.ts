import { formatKorean } from '../src/core/korean-template.ts';
import type { Hint, NearestCandidate } from '../src/core/verdict.ts';
import type { CheckOutcome } from './define.ts';

/** A mistake that checks recognise: a row of the catalogue in checkers/mistakes/. All texts are Korean templates. */
export interface Mistake {
  /** Stable name, e.g. 'sg-port-80-closed': wrong/*.sh name it. */
  id: string;
  /** One line: what is not so yet. */
  message: string;
  /** Help in three levels: a nudge, the reason, the command. */
  hints: readonly [string, string, string];
}

export type Parameters = Record<string, string | number>;

/** Declares mistakes; keys are for the code, ids for tests and statistics. */
export function defineMistakes<const Keys extends string>(rows: Record<Keys, Mistake>): Record<Keys, Mistake> {
  return rows;
}

/** Evidence that goes with an outcome. */
export interface Evidence {
  expected?: string;
  found?: string;
  nearest?: NearestCandidate;
  facts?: Record<string, string>;
}

function hintsOf(mistake: Mistake, parameters: Parameters): Hint[] {
  return mistake.hints.map((text, index) => ({
    level: (index + 1) as Hint['level'],
    text: formatKorean(text, parameters),
  }));
}

/** The step is done; `message` says what was found. */
export function pass(message: string, evidence: Evidence = {}): CheckOutcome {
  return { state: 'pass', message, hints: [], ...evidence };
}

/** Not yet, because of a recognised mistake. */
export function fail(mistake: Mistake, parameters: Parameters, evidence: Evidence = {}): CheckOutcome {
  return {
    state: 'fail',
    message: formatKorean(mistake.message, parameters),
    mistake: mistake.id,
    hints: hintsOf(mistake, parameters),
    ...evidence,
  };
}

/** AWS is still working on it: not the learner's failure. */
export function pending(message: string, evidence: Evidence = {}): CheckOutcome {
  return { state: 'pending', message, hints: [], ...evidence };
}

/** Could not be checked; `remedy` says what to do about it. */
export function unchecked(message: string, remedy: string, found: string): CheckOutcome {
  return { state: 'error', message, found, hints: [{ level: 1, text: remedy }] };
}
