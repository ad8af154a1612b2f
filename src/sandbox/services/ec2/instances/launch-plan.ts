import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2LaunchErrors } from '../../../../core/errors/ec2-launch.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import type { RunInstancesRequest } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { requireImage, resolveImageId, type LaunchImage } from '../images/find-image.ts';
import { instanceTypes } from '../instance-types/catalogue.ts';
import type { InstanceType } from '../instance-types/instance-type.ts';
import { zonesOffering } from '../instance-types/offerings.ts';
import { requireKeyPairNamed } from '../key-pairs/find-key-pair.ts';
import { requireParameter } from '../operation.ts';
import { ec2State, type Ec2State } from '../state.ts';
import { freeAddressCount } from '../subnets/subnet-addresses.ts';
import type { SubnetRecord } from '../subnets/subnet-record.ts';
import { readTagSpecifications, type NewTags } from '../tags.ts';
import { planVolumes, type VolumePlan } from './block-device-plan.ts';
import { resolveInstanceProfile } from './instance-profile.ts';
import type { InstanceRecord, MetadataOptions } from './instance-record.ts';
import { interfaceSubnetId, planInterfaces, type InterfacePlan } from './interface-plan.ts';
import { changedMetadataOptions, defaultMetadataOptions } from './metadata-options.ts';
import { launchSubnet } from './placement-plan.ts';
import { checkedUserData } from './user-data.ts';
import { requireRoomInQuota, roomInQuota } from './vcpu-quota.ts';

/** Everything that a launch will make, checked: carrying it out cannot fail. */
export interface LaunchPlan {
  count: number;
  image: LaunchImage;
  type: InstanceType;
  subnet: SubnetRecord;
  interfaces: InterfacePlan[];
  volumes: VolumePlan[];
  keyName?: string;
  userData?: string;
  instanceProfile?: InstanceRecord['instanceProfile'];
  metadataOptions: MetadataOptions;
  tags: NewTags;
}

/** When no type is named, AWS still takes the first one that it ever had. */
const defaultInstanceType = 'm1.small';

function launchType(input: RunInstancesRequest, region: string): InstanceType {
  const name = input.InstanceType ?? defaultInstanceType;
  const type = instanceTypes.get(name);
  if (!type && name === defaultInstanceType) throw new AwsError(ec2LaunchErrors.instanceTypeNotOffered, {});
  if (!type) throw new AwsError(ec2LaunchErrors.instanceTypeInvalid, { instanceType: name });
  if (zonesOffering(type, region).length === 0) throw new AwsError(ec2LaunchErrors.instanceTypeNotOffered, {});
  return type;
}

function checkArchitecture(type: InstanceType, image: LaunchImage): void {
  if (type.architectures.includes(image.architecture)) return;
  throw new AwsError(ec2LaunchErrors.architectureMismatch, {
    typeArchitecture: type.architectures.join(','),
    imageArchitecture: image.architecture,
  });
}

function checkCounts({ MinCount: min, MaxCount: max }: RunInstancesRequest): void {
  const invalid = (value: number, parameter: string, reason: string) =>
    new AwsError(ec2Errors.invalidValue, { value, parameter, reason });
  if (requireParameter(min, 'MinCount') < 1) throw invalid(min, 'minCount', 'Must be a positive integer.');
  if (requireParameter(max, 'MaxCount') < 1) throw invalid(max, 'maxCount', 'Must be a positive integer.');
  if (min > max) throw invalid(min, 'minCount', 'minCount must not be greater than maxCount.');
}

/** As many as there is room for, between MinCount and MaxCount. Throws when fewer than MinCount fit. */
function launchCount(state: Ec2State, input: RunInstancesRequest, type: InstanceType, subnet: SubnetRecord): number {
  requireRoomInQuota(state, type, input.MinCount);
  const freeAddresses = freeAddressCount(state, subnet);
  if (freeAddresses < input.MinCount) {
    throw new AwsError(ec2LaunchErrors.insufficientFreeAddresses, { subnetId: subnet.subnetId });
  }
  return Math.min(input.MaxCount, roomInQuota(state, type), freeAddresses);
}

/** Types of resources that RunInstances can tag. */
const taggedTypes = ['instance', 'volume', 'network-interface', 'spot-instances-request', 'elastic-gpu'];

/** Checks a launch as a whole. Throws what AWS would answer. */
export function planLaunch(input: RunInstancesRequest, context: RequestContext): LaunchPlan {
  const state = ec2State(context);
  checkCounts(input);
  const imageId = resolveImageId(requireParameter(input.ImageId, 'ImageId'), context);
  const type = launchType(input, context.region);
  const image = requireImage(state, imageId, context.region);
  checkArchitecture(type, image);
  const tags = readTagSpecifications(input.TagSpecifications, taggedTypes);
  const subnet = launchSubnet(input, interfaceSubnetId(state, input), type, context);
  const interfaces = planInterfaces(state, input, subnet);
  const keyName = input.KeyName && requireKeyPairNamed(state, input.KeyName).keyName;
  const instanceProfile = input.IamInstanceProfile && resolveInstanceProfile(input.IamInstanceProfile, context);
  return {
    count: launchCount(state, input, type, subnet),
    image,
    type,
    subnet,
    interfaces,
    volumes: planVolumes(state, image, input.BlockDeviceMappings),
    ...(keyName && { keyName }),
    ...(input.UserData && { userData: checkedUserData(input.UserData) }),
    ...(instanceProfile && { instanceProfile }),
    metadataOptions: changedMetadataOptions(
      { ...defaultMetadataOptions(image.requiresImdsV2), ...state.metadataDefaults },
      input.MetadataOptions ?? {},
    ),
    tags,
  };
}
