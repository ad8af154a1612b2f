import type { RequestLaunchTemplateData } from '../../../../wire/generated/ec2.ts';

export interface LaunchTemplateVersionRecord {
  versionNumber: number;
  description?: string;
  createdAtMs: number;
  createdBy: string;
  /** As it was requested: launching applies it under the parameters of RunInstances. */
  data: RequestLaunchTemplateData;
}

export interface LaunchTemplateRecord {
  launchTemplateId: string;
  launchTemplateName: string;
  createdAtMs: number;
  createdBy: string;
  defaultVersionNumber: number;
  /** Highest number ever given: deleted versions are not reused. */
  latestVersionNumber: number;
  versions: LaunchTemplateVersionRecord[];
}
