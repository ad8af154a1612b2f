/** pass: done. fail: not yet. pending: AWS is still working on it. error: could not be checked. superseded: a later lab replaced it on purpose. */
export type VerdictState = 'pass' | 'fail' | 'pending' | 'error' | 'superseded';

/** Help towards passing, from a nudge (1) over the reason (2) to the exact command (3). Korean Markdown. */
export interface Hint {
  level: 1 | 2 | 3;
  text: string;
}

/** The resource that comes closest to what a check looks for, and what is wrong with it. */
export interface NearestCandidate {
  /** AWS's id, e.g. `i-0…`. */
  id: string;
  /** Its Name tag, if any. */
  name?: string;
  /** What is wrong with it, in Korean, one sentence each. */
  problems: string[];
}

/** The outcome of one check, with its evidence. All texts are Korean, for learners. */
export interface Verdict {
  checkId: string;
  state: VerdictState;
  /** One line: what was found out. */
  message: string;
  expected?: string;
  found?: string;
  nearest?: NearestCandidate;
  /** Stable name of the recognised mistake, e.g. 'sg-port-80-closed'; tests of wrong states name it. */
  mistake?: string;
  hints: Hint[];
  /** What later checks compare with (not shown), e.g. { instanceId: 'i-0…', instanceType: 't3.micro' }. */
  facts?: Record<string, string>;
}

/** One read-only call a check made, for the evidence view and for the test that checks only read. */
export interface RecordedCall {
  /** e.g. 'ec2:DescribeInstances', or 'probe:http' */
  action: string;
  region: string;
  input: unknown;
  /** Error code, if the call failed. */
  errorCode?: string;
}

/** The outcome of one step: the worst of its checks (error > fail > pending > superseded > pass). */
export interface StepResult {
  labId: string;
  stepId: string;
  state: VerdictState;
  verdicts: Verdict[];
  calls: RecordedCall[];
  checkedAtMs: number;
}

/** The verdicts without those that say the same as an earlier one: several checks may miss the same resource. */
export function distinctVerdicts(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.filter(
    ({ state, message }, index) =>
      verdicts.findIndex((other) => other.state === state && other.message === message) === index,
  );
}
