import { AwsError } from '../../../core/errors/aws-error.ts';
import { iamErrors } from '../../../core/errors/iam.ts';
import type { IamOperations, Policy, PolicyVersion } from '../../../wire/generated/iam.ts';
import { encodeUri } from '../../../wire/query/form.ts';
import type { Handlers } from '../../service.ts';
import type { Scope } from '../../slice.ts';
import { nextHex, seedPrng } from '../../../core/prng.ts';
import { awsManagedPolicies, findAwsManagedPolicy, type AwsManagedPolicy } from './aws-managed-policies.ts';
import { checkName, checkPath, iamPage, mergeIamTags, sortedByName, tagList } from './iam-input.ts';
import { iamState, newIamId, type PolicyRecord } from './iam-records.ts';
import { checkIdentityPolicy } from './policy-document.ts';
import { iamArn } from './principals.ts';

const maxVersions = 5;

/** A policy of the account. Throws NoSuchEntity. */
function requireOwnPolicy(scope: Scope, arn: string): PolicyRecord {
  const { policies } = iamState(scope);
  const policy = Object.hasOwn(policies, arn) ? policies[arn] : undefined;
  if (!policy) throw new AwsError(iamErrors.policyNotFound, { arn });
  return policy;
}

function attachmentCount(scope: Scope, arn: string): number {
  const { users, groups, roles } = iamState(scope);
  return [users, groups, roles]
    .flatMap((table) => Object.values(table))
    .filter(({ attachedPolicyArns }) => attachedPolicyArns.includes(arn)).length;
}

function policyView(policy: PolicyRecord, scope: Scope): Policy {
  return {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: policy.arn,
    Path: policy.path,
    DefaultVersionId: `v${policy.defaultVersion}`,
    AttachmentCount: attachmentCount(scope, policy.arn),
    PermissionsBoundaryUsageCount: 0,
    IsAttachable: true,
    ...(policy.description && { Description: policy.description }),
    CreateDate: policy.createdAtMs,
    UpdateDate: policy.updatedAtMs,
    ...(Object.keys(policy.tags).length > 0 && { Tags: tagList(policy.tags) }),
  };
}

function awsPolicyView(policy: AwsManagedPolicy, scope: Scope): Policy {
  return {
    PolicyName: policy.name,
    PolicyId: `ANPA${nextHex(seedPrng(policy.arn), 17).toUpperCase()}`,
    Arn: policy.arn,
    Path: policy.path,
    DefaultVersionId: 'v1',
    AttachmentCount: attachmentCount(scope, policy.arn),
    PermissionsBoundaryUsageCount: 0,
    IsAttachable: true,
  };
}

function versionView(policy: PolicyRecord, number: number, options: { withDocument: boolean }): PolicyVersion {
  const version = policy.versions[number]!;
  return {
    ...(options.withDocument && { Document: encodeUri(version.document) }),
    VersionId: `v${number}`,
    IsDefaultVersion: number === policy.defaultVersion,
    CreateDate: version.createdAtMs,
  };
}

/** Throws NoSuchEntity. */
function requireVersion(policy: PolicyRecord, versionId: string): number {
  const number = Number(/^v(\d+)$/.exec(versionId)?.[1]);
  if (policy.versions[number]) return number;
  throw new AwsError(iamErrors.policyVersionNotFound, { arn: policy.arn, version: versionId });
}

const policyHandlers: Handlers<IamOperations> = {
  CreatePolicy: (input, context) => {
    const { PolicyName: name, PolicyDocument: document } = input;
    checkName('policyName', name, 128);
    checkIdentityPolicy(document);
    const path = checkPath(input.Path);
    const { policies } = iamState(context);
    const isTaken = Object.values(policies).some((policy) => policy.name.toLowerCase() === name.toLowerCase());
    if (isTaken) throw new AwsError(iamErrors.policyExists, { name });
    const policy: PolicyRecord = {
      name,
      id: newIamId(context.world, 'ANPA'),
      path,
      arn: iamArn(context, 'policy', { path, name }),
      ...(input.Description && { description: input.Description }),
      createdAtMs: context.nowMs,
      updatedAtMs: context.nowMs,
      defaultVersion: 1,
      nextVersion: 2,
      versions: { 1: { document, createdAtMs: context.nowMs } },
      tags: mergeIamTags({}, input.Tags),
    };
    policies[policy.arn] = policy;
    return { Policy: policyView(policy, context) };
  },

  GetPolicy: (input, context) => {
    const managed = findAwsManagedPolicy(input.PolicyArn);
    if (managed) return { Policy: awsPolicyView(managed, context) };
    return { Policy: policyView(requireOwnPolicy(context, input.PolicyArn), context) };
  },

  ListPolicies: (input, context) => {
    const own = sortedByName(iamState(context).policies, input.PathPrefix).map((policy) => policyView(policy, context));
    const ofAws = awsManagedPolicies
      .filter(({ path }) => path.startsWith(input.PathPrefix ?? '/'))
      .map((policy) => awsPolicyView(policy, context));
    const scope = input.Scope ?? 'All';
    const all = [...(scope === 'AWS' ? [] : own), ...(scope === 'Local' ? [] : ofAws)];
    const { page, rest } = iamPage(input.OnlyAttached ? all.filter((policy) => policy.AttachmentCount) : all, input);
    return { Policies: page.map(({ Tags: _tags, Description: _description, ...policy }) => policy), ...rest };
  },

  DeletePolicy: (input, context) => {
    const policy = requireOwnPolicy(context, input.PolicyArn);
    if (attachmentCount(context, policy.arn) > 0) throw new AwsError(iamErrors.policyInUse, {});
    if (Object.keys(policy.versions).length > 1) throw new AwsError(iamErrors.policyHasVersions, {});
    delete iamState(context).policies[policy.arn];
    return {};
  },
};

const versionHandlers: Handlers<IamOperations> = {
  CreatePolicyVersion: (input, context) => {
    const policy = requireOwnPolicy(context, input.PolicyArn);
    checkIdentityPolicy(input.PolicyDocument);
    if (Object.keys(policy.versions).length >= maxVersions) throw new AwsError(iamErrors.tooManyVersions, {});
    const number = policy.nextVersion++;
    policy.versions[number] = { document: input.PolicyDocument, createdAtMs: context.nowMs };
    policy.updatedAtMs = context.nowMs;
    if (input.SetAsDefault) policy.defaultVersion = number;
    return { PolicyVersion: versionView(policy, number, { withDocument: false }) };
  },

  GetPolicyVersion: (input, context) => {
    const policy = requireOwnPolicy(context, input.PolicyArn);
    const number = requireVersion(policy, input.VersionId);
    return { PolicyVersion: versionView(policy, number, { withDocument: true }) };
  },

  ListPolicyVersions: (input, context) => {
    const policy = requireOwnPolicy(context, input.PolicyArn);
    const numbers = Object.keys(policy.versions)
      .map(Number)
      .sort((a, b) => b - a);
    const { page, rest } = iamPage(numbers, input);
    return { Versions: page.map((number) => versionView(policy, number, { withDocument: false })), ...rest };
  },

  SetDefaultPolicyVersion: (input, context) => {
    const policy = requireOwnPolicy(context, input.PolicyArn);
    policy.defaultVersion = requireVersion(policy, input.VersionId);
    return {};
  },

  DeletePolicyVersion: (input, context) => {
    const policy = requireOwnPolicy(context, input.PolicyArn);
    const number = requireVersion(policy, input.VersionId);
    if (number === policy.defaultVersion) throw new AwsError(iamErrors.defaultVersion, {});
    delete policy.versions[number];
    return {};
  },
};

export const managedPolicyHandlers: Handlers<IamOperations> = { ...policyHandlers, ...versionHandlers };
