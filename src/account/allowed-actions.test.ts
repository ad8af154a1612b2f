import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allowedActions, assertAllowed } from './allowed-actions.ts';

interface Policy {
  Statement: { Sid: string; Effect: 'Allow' | 'Deny'; Action: string[] }[];
}

const text = readFileSync('infra/checker-policy.json', 'utf8');
const policy = JSON.parse(text) as Policy;
const actionsOf = (effect: string) =>
  policy.Statement.filter((statement) => statement.Effect === effect).flatMap((statement) => statement.Action);

/** Managed policies may hold 6,144 characters, white space not counted. */
const managedPolicyLimit = 6144;

describe("the checkers' read-only list", () => {
  it.each(Object.entries(allowedActions))('%s is permitted by infra/checker-policy.json as %s', (_, iamAction) => {
    // GetCallerIdentity needs no permission and cannot be denied.
    if (iamAction !== 'sts:GetCallerIdentity') expect(actionsOf('Allow')).toContain(iamAction);
    expect(actionsOf('Deny')).not.toContain(iamAction);
  });

  it('holds only operations that read', () => {
    const verbs = Object.keys(allowedActions).map((action) => action.split(':')[1]);
    expect(verbs.filter((verb) => !/^(Describe|Get|List)/.test(verb ?? ''))).toEqual([]);
  });

  it('keeps the policy within what a managed policy may hold', () => {
    expect(text.replace(/\s/g, '').length).toBeLessThanOrEqual(managedPolicyLimit);
  });

  it('refuses everything else', () => {
    expect(() => assertAllowed('ec2:RunInstances')).toThrow(/read-only list/);
    expect(() => assertAllowed('constructor')).toThrow(/read-only list/);
  });
});
