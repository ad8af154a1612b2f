import type {
  RequestLaunchTemplateData,
  RunInstancesRequest,
  TagSpecification,
} from '../../../../wire/generated/ec2.ts';

/** Types of resources that a launch makes and tags. */
type Tags = readonly TagSpecification[] | undefined;

/** Tags of the request come beside those of the template; for the same resource type and key the request wins. */
function mergeTags(template: Tags, request: Tags): TagSpecification[] {
  const merged = new Map<string, Map<string, string>>();
  for (const { ResourceType: type = '', Tags: tags = [] } of [...(template ?? []), ...(request ?? [])]) {
    const values = merged.get(type) ?? new Map<string, string>();
    for (const { Key: key = '', Value: value = '' } of tags) values.set(key, value);
    merged.set(type, values);
  }
  return [...merged].map(([type, values]) => ({
    ResourceType: type,
    Tags: [...values].map(([key, value]) => ({ Key: key, Value: value })),
  }));
}

/** A launch template's data under the parameters of RunInstances: what the request names wins. */
export function mergeTemplate(input: RunInstancesRequest, data: RequestLaunchTemplateData): RunInstancesRequest {
  const { TagSpecifications: templateTags, NetworkInterfaces: interfaces, RamDiskId, ...shared } = data;
  const hasOwnNetwork = input.SubnetId !== undefined || input.SecurityGroupIds !== undefined;
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  return {
    ...(shared as Partial<RunInstancesRequest>),
    ...(RamDiskId && { RamdiskId: RamDiskId }),
    ...(interfaces && !hasOwnNetwork && { NetworkInterfaces: interfaces }),
    ...(given as unknown as RunInstancesRequest),
    TagSpecifications: mergeTags(templateTags, input.TagSpecifications),
  };
}
