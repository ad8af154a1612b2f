import type { Account } from '../src/account/account.ts';
import type { StepResult, Verdict } from '../src/core/verdict.ts';

/** Whose resources are checked: everything a learner creates carries the tag Project=<prefix>. */
export interface Owner {
  tagKey: 'Project';
  /** The learner's prefix, 'm10' unless chosen otherwise. Names are `<prefix>-<name>`. */
  tagValue: string;
}

/** What a check works with. It sees the account only through `account`, which can only read. */
export interface CheckContext {
  account: Account;
  owner: Owner;
  region: string;
  /** Epoch milliseconds: the world's time in a sandbox, the host's on AWS. */
  nowMs: number;
  /** Results of earlier runs of the same lab and of other labs, oldest first. */
  history: readonly StepResult[];
}

/** What a check finds out; the runner adds the check's id. */
export type CheckOutcome = Omit<Verdict, 'checkId'>;

/** One question about the account. Made by the functions of the check families (network.ts, compute.ts …). */
export interface Check {
  id: string;
  /** What must be so, as a Korean sentence: shown before the first run. */
  title: string;
  /** Ids of checks of the same step without whose pass this one says nothing new: it is then left out. */
  needs?: readonly string[];
  run(context: CheckContext): Promise<CheckOutcome>;
}

export interface Step {
  /** The id of `<Step id>` in lesson.mdx. */
  id: string;
  title: string;
  checks: readonly Check[];
  /** The later step that changes this step's result on purpose: once that one passed, a fail here is `superseded`. */
  supersededBy?: { labId: string; stepId: string };
}

export interface LabCost {
  /** What the lab's final state costs while it runs, list price in Seoul. */
  usdPerHour: number;
  /** What makes up the sum: Korean label, USD per hour. */
  items: readonly { label: string; usdPerHour: number }[];
}

/** A lab without its id: the id is the name of its folder. */
export interface Lab {
  title: string;
  /** Stage of the journey: 1, 10, 100 … users. */
  users: number;
  estimatedMinutes: number;
  cost: LabCost;
  steps: readonly Step[];
  /** What must be so after the lesson's clean-up block: nothing left that is billed. */
  cleanup: readonly Check[];
}

/** Declares a lab: the default export of labs/<id>/lab.ts. Throws on duplicate ids and unknown `needs`. */
export function defineLab(lab: Lab): Lab {
  const stepIds = lab.steps.map((step) => step.id);
  if (new Set(stepIds).size !== stepIds.length) throw new TypeError(`${lab.title}: step ids must differ`);
  for (const step of lab.steps) {
    const seen = new Set<string>();
    for (const check of step.checks) {
      if (seen.has(check.id)) throw new TypeError(`${lab.title}, ${step.id}: check ${check.id} appears twice`);
      const unknown = check.needs?.find((id) => !seen.has(id));
      if (unknown)
        throw new TypeError(`${lab.title}, ${step.id}: ${check.id} needs ${unknown}, which is not before it`);
      seen.add(check.id);
    }
  }
  return lab;
}
