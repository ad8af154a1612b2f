import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import type { DescribeInstanceAttributeRequest, InstanceAttribute } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import type { Scope } from '../../../slice.ts';
import type { InstanceRecord } from './instance-record.ts';
import { toInstance } from './instance-view.ts';
import { requireInstance } from './visible-instances.ts';

/** Reads one attribute; an attribute without a value is answered as an empty structure. */
const readers: Record<string, (instance: InstanceRecord, scope: Scope) => InstanceAttribute> = {
  instanceType: (instance) => ({ InstanceType: { Value: instance.instanceType } }),
  kernel: () => ({ KernelId: {} }),
  ramdisk: () => ({ RamdiskId: {} }),
  userData: (instance) => ({ UserData: instance.userData ? { Value: instance.userData } : {} }),
  disableApiTermination: (instance) => ({ DisableApiTermination: { Value: instance.disableApiTermination } }),
  disableApiStop: (instance) => ({ DisableApiStop: { Value: instance.disableApiStop } }),
  instanceInitiatedShutdownBehavior: (instance) => ({
    InstanceInitiatedShutdownBehavior: { Value: instance.shutdownBehavior },
  }),
  rootDeviceName: (instance) => ({ RootDeviceName: { Value: instance.rootDeviceName } }),
  blockDeviceMapping: (instance, scope) => ({
    BlockDeviceMappings: toInstance(instance, scope).BlockDeviceMappings ?? [],
  }),
  productCodes: () => ({ ProductCodes: [] }),
  sourceDestCheck: (instance, scope) => ({
    SourceDestCheck: { Value: toInstance(instance, scope).SourceDestCheck ?? true },
  }),
  groupSet: (instance, scope) => ({ Groups: toInstance(instance, scope).SecurityGroups ?? [] }),
  ebsOptimized: (instance) => ({ EbsOptimized: { Value: instance.ebsOptimized } }),
  sriovNetSupport: () => ({ SriovNetSupport: {} }),
  enaSupport: () => ({ EnaSupport: { Value: true } }),
  enclaveOptions: () => ({ EnclaveOptions: { Enabled: false } }),
};

export function describeInstanceAttribute(
  input: DescribeInstanceAttributeRequest,
  context: RequestContext,
): InstanceAttribute {
  const instance = requireInstance(input.InstanceId, context);
  const read = Object.hasOwn(readers, input.Attribute) ? readers[input.Attribute] : undefined;
  if (!read) {
    const reason = 'Unknown attribute.';
    throw new AwsError(ec2Errors.invalidValue, { value: input.Attribute, parameter: 'attribute', reason });
  }
  return { InstanceId: instance.instanceId, ...read(instance, context) };
}
