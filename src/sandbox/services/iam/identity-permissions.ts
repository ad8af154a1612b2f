import type { Scope } from '../../slice.ts';
import { managedActions } from './aws-managed-actions.ts';
import { findAwsManagedPolicy } from './aws-managed-policies.ts';
import { iamState, type PrincipalRecord } from './iam-records.ts';
import { coversAction, textsOf } from './policy-pattern.ts';

interface IdentityStatement {
  Effect: string;
  Action?: string | string[];
  NotAction?: string | string[];
  Resource?: string | string[];
  Condition?: object;
}

function statementsOf(document: string): IdentityStatement[] {
  return [(JSON.parse(document) as { Statement: IdentityStatement | IdentityStatement[] }).Statement].flat();
}

function attachedStatements(scope: Scope, arn: string): IdentityStatement[] {
  const managed = findAwsManagedPolicy(arn);
  if (managed) return (managedActions[managed.name] ?? []).map((statement) => ({ ...statement, Resource: '*' }));
  const policy = iamState(scope).policies[arn];
  return policy ? statementsOf(policy.versions[policy.defaultVersion]!.document) : [];
}

/**
 * Whether the policies of an identity allow an action on every resource. Statements under a condition or for single
 * resources allow nothing here; a Deny counts when it has no condition.
 */
export function allowsEverywhere(scope: Scope, identity: PrincipalRecord, action: string): boolean {
  const applying = [
    ...identity.attachedPolicyArns.flatMap((arn) => attachedStatements(scope, arn)),
    ...Object.values(identity.inlinePolicies).flatMap(statementsOf),
  ].filter(
    (statement) =>
      statement.Condition === undefined && textsOf(statement.Resource).includes('*') && coversAction(statement, action),
  );
  return applying.length > 0 && applying.every(({ Effect }) => Effect === 'Allow');
}
