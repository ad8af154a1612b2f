import { encodeBase64 } from '../../../../core/base64.ts';
import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2InstanceErrors } from '../../../../core/errors/ec2-instances.ts';
import { ec2LaunchErrors } from '../../../../core/errors/ec2-launch.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import type {
  InstanceBlockDeviceMappingSpecification,
  ModifyInstanceAttributeRequest,
} from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import type { Scope } from '../../../slice.ts';
import { requireOneAttribute } from '../attribute-change.ts';
import { instanceTypes } from '../instance-types/catalogue.ts';
import { zonesOffering } from '../instance-types/offerings.ts';
import { resolveInterfaceGroups } from '../network-interfaces/network-interfaces.ts';
import type { NetworkInterfaceRecord } from '../network-interfaces/network-interface-record.ts';
import { ec2State } from '../state.ts';
import { volumesOf } from '../volumes/attached-volumes.ts';
import type { InstanceRecord } from './instance-record.ts';
import { checkedUserData } from './user-data.ts';
import { requireInstance } from './visible-instances.ts';

function requireStopped(instance: InstanceRecord): void {
  if (instance.state !== 'stopped') {
    throw new AwsError(ec2InstanceErrors.incorrectStateForModify, { instanceId: instance.instanceId });
  }
}

/** Changes the type of a stopped instance: same architecture, offered in its zone. */
function changeType(instance: InstanceRecord, name: string, scope: Scope): void {
  const type = instanceTypes.get(name);
  if (!type) throw new AwsError(ec2LaunchErrors.instanceTypeInvalid, { instanceType: name });
  requireStopped(instance);
  if (!type.architectures.includes(instance.architecture)) {
    throw new AwsError(ec2LaunchErrors.architectureMismatch, {
      typeArchitecture: type.architectures.join(','),
      imageArchitecture: instance.architecture,
    });
  }
  const offered = zonesOffering(type, scope.region).map((zone) => zone.name);
  if (!offered.includes(instance.availabilityZone)) {
    throw new AwsError(ec2LaunchErrors.instanceTypeUnsupportedInZone, {
      instanceType: name,
      availabilityZone: instance.availabilityZone,
      supportedZones: offered.join(', '),
    });
  }
  instance.instanceType = name;
}

function primaryInterface(instance: InstanceRecord, scope: Scope): NetworkInterfaceRecord {
  const primary = ec2State(scope).networkInterfaces[instance.networkInterfaceIds[0] ?? ''];
  if (primary) return primary;
  throw new AwsError(ec2InstanceErrors.incorrectStateForInstance, { instanceId: instance.instanceId });
}

function changeGroups(instance: InstanceRecord, groupIds: readonly string[], scope: Scope): void {
  const state = ec2State(scope);
  const networkInterface = primaryInterface(instance, scope);
  networkInterface.groupIds = resolveInterfaceGroups(state, state.subnets[networkInterface.subnetId]!, groupIds);
}

function changeBlockDevices(
  instance: InstanceRecord,
  mappings: readonly InstanceBlockDeviceMappingSpecification[],
  scope: Scope,
): void {
  const volumes = volumesOf(ec2State(scope), instance.instanceId);
  for (const { DeviceName: device = '', Ebs: ebs } of mappings) {
    const attached = volumes.find(({ attachment }) => attachment.device === device);
    if (!attached) throw new AwsError(ec2InstanceErrors.noDeviceAtInstance, { device });
    if (ebs?.DeleteOnTermination !== undefined) attached.attachment.deleteOnTermination = ebs.DeleteOnTermination;
  }
}

function checkedShutdownBehavior(value: string | undefined): 'stop' | 'terminate' {
  if (value === 'stop' || value === 'terminate') return value;
  const parameter = 'instanceInitiatedShutdownBehavior';
  throw new AwsError(ec2Errors.invalidValue, { value: value ?? 'null', parameter, reason: 'Invalid behavior' });
}

function changeUserData(instance: InstanceRecord, value: Uint8Array | undefined): void {
  requireStopped(instance);
  if (!value || value.length === 0) delete instance.userData;
  else instance.userData = checkedUserData(encodeBase64(value));
}

/** The older form of the request, `--attribute name --value text`, as the newer one. */
function withNamedAttribute(input: ModifyInstanceAttributeRequest): ModifyInstanceAttributeRequest {
  const { Attribute: attribute, Value: value, ...rest } = input;
  if (!attribute || value === undefined) return rest;
  const isTrue = { Value: value.toLowerCase() === 'true' };
  const members: Record<string, Partial<ModifyInstanceAttributeRequest>> = {
    instanceType: { InstanceType: { Value: value } },
    disableApiTermination: { DisableApiTermination: isTrue },
    disableApiStop: { DisableApiStop: isTrue },
    ebsOptimized: { EbsOptimized: isTrue },
    sourceDestCheck: { SourceDestCheck: isTrue },
    instanceInitiatedShutdownBehavior: { InstanceInitiatedShutdownBehavior: { Value: value } },
  };
  const member = members[attribute];
  if (!member) {
    throw new AwsError(ec2Errors.invalidValue, {
      value: attribute,
      parameter: 'attribute',
      reason: 'Unknown attribute.',
    });
  }
  return { ...rest, ...member };
}

/** ModifyInstanceAttribute: one attribute a call; type, user data and EBS optimisation of stopped instances only. */
export function modifyInstanceAttribute(
  request: ModifyInstanceAttributeRequest,
  context: RequestContext,
): Record<string, never> {
  const input = withNamedAttribute(request);
  const instance = requireInstance(input.InstanceId, context);
  const changes: Record<string, (() => void) | undefined> = {
    instanceType: input.InstanceType && (() => changeType(instance, input.InstanceType!.Value ?? '', context)),
    groupId: input.Groups && (() => changeGroups(instance, input.Groups!, context)),
    userData: input.UserData && (() => changeUserData(instance, input.UserData!.Value)),
    sourceDestCheck:
      input.SourceDestCheck &&
      (() => {
        primaryInterface(instance, context).sourceDestCheck = input.SourceDestCheck!.Value ?? true;
      }),
    disableApiTermination:
      input.DisableApiTermination &&
      (() => {
        instance.disableApiTermination = input.DisableApiTermination!.Value ?? false;
      }),
    disableApiStop:
      input.DisableApiStop &&
      (() => {
        instance.disableApiStop = input.DisableApiStop!.Value ?? false;
      }),
    ebsOptimized:
      input.EbsOptimized &&
      (() => {
        requireStopped(instance);
        instance.ebsOptimized = input.EbsOptimized!.Value ?? false;
      }),
    instanceInitiatedShutdownBehavior:
      input.InstanceInitiatedShutdownBehavior &&
      (() => {
        instance.shutdownBehavior = checkedShutdownBehavior(input.InstanceInitiatedShutdownBehavior!.Value);
      }),
    blockDeviceMapping:
      input.BlockDeviceMappings && (() => changeBlockDevices(instance, input.BlockDeviceMappings!, context)),
  };
  requireOneAttribute(changes);
  for (const change of Object.values(changes)) change?.();
  return {};
}
