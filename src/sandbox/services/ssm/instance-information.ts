import { AwsError } from '../../../core/errors/aws-error.ts';
import { ssmErrors } from '../../../core/errors/ssm.ts';
import type { InstanceInformation, SsmOperations } from '../../../wire/generated/ssm.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { tokenPage } from '../../token-page.ts';
import { ssmAgentUnit } from '../../dataplane/units/unit-data.ts';
import { ec2State } from '../ec2/state.ts';
import { tagsOf } from '../ec2/tags.ts';
import { connectedMachine, managedInstances, type ManagedInstance } from './managed-instances.ts';

/** The agent says every five minutes that it is there. */
const pingEveryMs = 300_000;
const agentVersion = '3.3.3050.0';
const pageSizeDefault = 10;

const platforms = {
  al2023: { PlatformName: 'Amazon Linux', PlatformVersion: '2023' },
  'ubuntu-24.04': { PlatformName: 'Ubuntu', PlatformVersion: '24.04' },
};

function view({ machine, pingStatus }: ManagedInstance, nowMs: number): InstanceInformation {
  const { record, ref, scope, instance } = machine;
  const startedAtMs = record.services[ssmAgentUnit]?.startedAtMs ?? instance.launchedAtMs;
  const pingedAtMs =
    pingStatus === 'Online' ? startedAtMs + Math.floor((nowMs - startedAtMs) / pingEveryMs) * pingEveryMs : startedAtMs;
  const primary = ec2State(scope).networkInterfaces[instance.networkInterfaceIds[0] ?? ''];
  return {
    InstanceId: ref.instanceId,
    PingStatus: pingStatus,
    LastPingDateTime: pingedAtMs,
    AgentVersion: agentVersion,
    IsLatestVersion: true,
    PlatformType: 'Linux',
    ...platforms[record.distribution],
    ResourceType: 'EC2Instance',
    IPAddress: primary?.privateAddresses[0]?.privateIpAddress ?? '',
    ComputerName: record.hostname,
    SourceId: ref.instanceId,
    SourceType: 'AWS::EC2::Instance',
  };
}

const filterValues: Record<string, (information: InstanceInformation) => string | undefined> = {
  AgentVersion: ({ AgentVersion }) => AgentVersion,
  InstanceIds: ({ InstanceId }) => InstanceId,
  PingStatus: ({ PingStatus }) => PingStatus,
  PlatformType: ({ PlatformType }) => PlatformType,
  PlatformTypes: ({ PlatformType }) => PlatformType,
  ResourceType: ({ ResourceType }) => ResourceType,
  SourceIds: ({ SourceId }) => SourceId,
  SourceTypes: ({ SourceType }) => SourceType,
  ActivationIds: () => undefined,
  AssociationStatus: () => undefined,
  IamRole: () => undefined,
};

/** Whether an instance meets a filter on its information or, as 'tag:Key' and 'tag-key', on its tags. Throws InvalidFilterKey. */
function meets(information: InstanceInformation, key: string, values: readonly string[], context: RequestContext) {
  const tags = tagsOf(ec2State(context), information.InstanceId!) ?? [];
  if (key === 'tag-key') return tags.some((tag) => values.includes(tag.Key ?? ''));
  if (key.startsWith('tag:')) {
    return tags.some((tag) => `tag:${tag.Key}` === key && values.includes(tag.Value ?? ''));
  }
  if (!Object.hasOwn(filterValues, key)) {
    throw new AwsError(ssmErrors.invalidFilterKey, { key, keys: `[${Object.keys(filterValues).join(', ')}]` });
  }
  const value = filterValues[key]!(information);
  return value !== undefined && values.includes(value);
}

/** Which instances are managed, and whether their agents answer. */
export const instanceInformationHandlers: Handlers<SsmOperations> = {
  DescribeInstanceInformation: (input, context) => {
    const filters = [
      ...(input.Filters ?? []).map(({ Key, Values }) => [Key, Values] as const),
      ...(input.InstanceInformationFilterList ?? []).map(({ key, valueSet }) => [key, valueSet] as const),
    ];
    const found = managedInstances(context)
      .map((managed) => view(managed, context.nowMs))
      .filter((information) => filters.every(([key, values]) => meets(information, key, values, context)));
    const { page, nextToken } = tokenPage(found, {
      size: input.MaxResults ?? pageSizeDefault,
      token: input.NextToken,
      onInvalidToken: () => {
        throw new AwsError(ssmErrors.invalidNextToken, {});
      },
    });
    return { InstanceInformationList: page, ...(nextToken && { NextToken: nextToken }) };
  },

  GetConnectionStatus: ({ Target: target }, context) => ({
    Target: target,
    Status: connectedMachine(context, target) ? 'connected' : 'notconnected',
  }),
};
