import type { Ec2Operations } from '../../../wire/generated/ec2.ts';
import type { Handlers } from '../../service.ts';
import { createImage } from './images/create-image.ts';
import { deregisterImage } from './images/deregister-image.ts';
import { describeImages } from './images/describe-images.ts';
import { describeInstanceTypeOfferings } from './instance-types/describe-instance-type-offerings.ts';
import { describeInstanceTypes } from './instance-types/describe-instance-types.ts';
import { describeInstanceCreditSpecifications } from './instances/credit-specifications.ts';
import { describeInstanceAttribute } from './instances/describe-instance-attribute.ts';
import { describeInstanceStatus } from './instances/describe-instance-status.ts';
import { describeInstances } from './instances/describe-instances.ts';
import { getConsoleOutput } from './instances/get-console-output.ts';
import { getInstanceMetadataDefaults, modifyInstanceMetadataDefaults } from './instances/metadata-defaults.ts';
import {
  associateIamInstanceProfile,
  describeIamInstanceProfileAssociations,
  disassociateIamInstanceProfile,
  replaceIamInstanceProfileAssociation,
} from './instances/instance-profile-associations.ts';
import { modifyInstanceAttribute } from './instances/modify-instance-attribute.ts';
import { modifyInstanceMetadataOptions } from './instances/modify-instance-metadata-options.ts';
import { monitorInstances, unmonitorInstances } from './instances/monitor-instances.ts';
import { rebootInstances } from './instances/reboot-instances.ts';
import { resetInstanceAttribute } from './instances/reset-instance-attribute.ts';
import { runInstances } from './instances/run-instances.ts';
import { startInstances } from './instances/start-instances.ts';
import { stopInstances } from './instances/stop-instances.ts';
import { terminateInstances } from './instances/terminate-instances.ts';
import { createKeyPair } from './key-pairs/create-key-pair.ts';
import { deleteKeyPair } from './key-pairs/delete-key-pair.ts';
import { describeKeyPairs } from './key-pairs/describe-key-pairs.ts';
import { importKeyPair } from './key-pairs/import-key-pair.ts';
import { createLaunchTemplate } from './launch-templates/create-launch-template.ts';
import { createLaunchTemplateVersion } from './launch-templates/create-launch-template-version.ts';
import { deleteLaunchTemplate, deleteLaunchTemplateVersions } from './launch-templates/delete-launch-template.ts';
import { describeLaunchTemplateVersions } from './launch-templates/describe-launch-template-versions.ts';
import { describeLaunchTemplates } from './launch-templates/describe-launch-templates.ts';
import { modifyLaunchTemplate } from './launch-templates/modify-launch-template.ts';
import { createSnapshot } from './snapshots/create-snapshot.ts';
import { deleteSnapshot } from './snapshots/delete-snapshot.ts';
import { describeSnapshots } from './snapshots/describe-snapshots.ts';
import { attachVolume } from './volumes/attach-volume.ts';
import { createVolume } from './volumes/create-volume.ts';
import { deleteVolume } from './volumes/delete-volume.ts';
import { describeVolumeStatus } from './volumes/describe-volume-status.ts';
import { describeVolumes } from './volumes/describe-volumes.ts';
import { describeVolumesModifications } from './volumes/describe-volumes-modifications.ts';
import { detachVolume } from './volumes/detach-volume.ts';
import { modifyVolume } from './volumes/modify-volume.ts';

/** Operations of instances, images, key pairs, volumes, snapshots and launch templates. */
export const computeHandlers = {
  AssociateIamInstanceProfile: associateIamInstanceProfile,
  AttachVolume: attachVolume,
  CreateImage: createImage,
  CreateKeyPair: createKeyPair,
  CreateLaunchTemplate: createLaunchTemplate,
  CreateLaunchTemplateVersion: createLaunchTemplateVersion,
  CreateSnapshot: createSnapshot,
  CreateVolume: createVolume,
  DeleteKeyPair: deleteKeyPair,
  DeleteLaunchTemplate: deleteLaunchTemplate,
  DeleteLaunchTemplateVersions: deleteLaunchTemplateVersions,
  DeleteSnapshot: deleteSnapshot,
  DeleteVolume: deleteVolume,
  DeregisterImage: deregisterImage,
  DescribeIamInstanceProfileAssociations: describeIamInstanceProfileAssociations,
  DescribeImages: describeImages,
  DescribeInstanceAttribute: describeInstanceAttribute,
  DescribeInstanceCreditSpecifications: describeInstanceCreditSpecifications,
  DescribeInstanceStatus: describeInstanceStatus,
  DescribeInstanceTypeOfferings: describeInstanceTypeOfferings,
  DescribeInstanceTypes: describeInstanceTypes,
  DescribeInstances: describeInstances,
  DescribeKeyPairs: describeKeyPairs,
  DescribeLaunchTemplateVersions: describeLaunchTemplateVersions,
  DescribeLaunchTemplates: describeLaunchTemplates,
  DescribeSnapshots: describeSnapshots,
  DescribeVolumeStatus: describeVolumeStatus,
  DescribeVolumes: describeVolumes,
  DescribeVolumesModifications: describeVolumesModifications,
  DetachVolume: detachVolume,
  DisassociateIamInstanceProfile: disassociateIamInstanceProfile,
  GetConsoleOutput: getConsoleOutput,
  GetInstanceMetadataDefaults: getInstanceMetadataDefaults,
  ImportKeyPair: importKeyPair,
  ModifyInstanceAttribute: modifyInstanceAttribute,
  ModifyInstanceMetadataDefaults: modifyInstanceMetadataDefaults,
  ModifyInstanceMetadataOptions: modifyInstanceMetadataOptions,
  ModifyLaunchTemplate: modifyLaunchTemplate,
  ModifyVolume: modifyVolume,
  MonitorInstances: monitorInstances,
  RebootInstances: rebootInstances,
  ReplaceIamInstanceProfileAssociation: replaceIamInstanceProfileAssociation,
  ResetInstanceAttribute: resetInstanceAttribute,
  RunInstances: runInstances,
  StartInstances: startInstances,
  StopInstances: stopInstances,
  TerminateInstances: terminateInstances,
  UnmonitorInstances: unmonitorInstances,
} satisfies Handlers<Ec2Operations>;
