import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2TemplateErrors } from '../../../../core/errors/ec2-launch-templates.ts';
import type { LaunchTemplateSpecification } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State, type Ec2State } from '../state.ts';
import type { LaunchTemplateRecord, LaunchTemplateVersionRecord } from './launch-template-record.ts';

/** The template of that name, if there is one. */
export function templateNamed(state: Ec2State, name: string): LaunchTemplateRecord | undefined {
  return Object.values(state.launchTemplates).find((record) => record.launchTemplateName === name);
}

/** The template of that name. Throws InvalidLaunchTemplateName.NotFoundException. */
export function requireTemplateNamed(state: Ec2State, launchTemplateName: string): LaunchTemplateRecord {
  const record = templateNamed(state, launchTemplateName);
  if (!record) throw new AwsError(ec2TemplateErrors.templateNameNotFound, { launchTemplateName });
  return record;
}

/** The template that a request names by id or by name. */
export function requireTemplate(
  names: { LaunchTemplateId?: string; LaunchTemplateName?: string },
  scope: Scope,
): LaunchTemplateRecord {
  const { LaunchTemplateId: id, LaunchTemplateName: name } = names;
  if (!id === !name) throw new AwsError(ec2TemplateErrors.templateIdOrName, {});
  const state = ec2State(scope);
  return id ? requireResource(resourceKinds.launchTemplate, state, id) : requireTemplateNamed(state, name!);
}

/** The number that a version text stands for: '$Latest', '$Default' or a number. */
export function versionNumberOf(record: LaunchTemplateRecord, version: string): number {
  if (version === '$Latest') return Math.max(...record.versions.map(({ versionNumber }) => versionNumber));
  return version === '$Default' ? record.defaultVersionNumber : Number(version);
}

/** A version of a template. Throws InvalidLaunchTemplateId.VersionNotFound. */
export function requireVersion(record: LaunchTemplateRecord, version: string): LaunchTemplateVersionRecord {
  const number = versionNumberOf(record, version);
  const found = record.versions.find(({ versionNumber }) => versionNumber === number);
  if (found) return found;
  throw new AwsError(ec2TemplateErrors.templateVersionNotFound, {
    version,
    launchTemplateId: record.launchTemplateId,
  });
}

/** The template and version that a launch names; the default version when it names none. */
export function requireTemplateVersion(
  specification: LaunchTemplateSpecification,
  scope: Scope,
): { record: LaunchTemplateRecord; version: LaunchTemplateVersionRecord } {
  const record = requireTemplate(specification, scope);
  return { record, version: requireVersion(record, specification.Version ?? '$Default') };
}
