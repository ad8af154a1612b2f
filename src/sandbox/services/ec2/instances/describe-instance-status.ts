import type {
  DescribeInstanceStatusRequest,
  DescribeInstanceStatusResult,
  InstanceStatus,
  InstanceStatusSummary,
} from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import type { Scope } from '../../../slice.ts';
import type { FilterTable } from '../filters.ts';
import { refuseIdsWithPages } from '../operation.ts';
import { describePage } from '../pagination.ts';
import { zoneIdOf } from '../regions/zones.ts';
import type { InstanceRecord } from './instance-record.ts';
import { toInstanceState } from './instance-states.ts';
import { requireInstances, visibleInstances } from './visible-instances.ts';

/** Status checks pass about two minutes after an instance began to run. */
const initializingMs = 120_000;

const filters: FilterTable<InstanceStatus> = {
  'availability-zone': (status) => status.AvailabilityZone,
  'availability-zone-id': (status) => status.AvailabilityZoneId,
  'event.code': (status) => status.Events?.map((event) => event.Code),
  'instance-state-code': (status) => status.InstanceState?.Code,
  'instance-state-name': (status) => status.InstanceState?.Name,
  'instance-status.reachability': (status) => status.InstanceStatus?.Details?.map((detail) => detail.Status),
  'instance-status.status': (status) => status.InstanceStatus?.Status,
  'system-status.reachability': (status) => status.SystemStatus?.Details?.map((detail) => detail.Status),
  'system-status.status': (status) => status.SystemStatus?.Status,
  'attached-ebs-status.status': (status) => status.AttachedEbsStatus?.Status,
};

function reachability(instance: InstanceRecord, scope: Scope): InstanceStatusSummary {
  if (instance.state !== 'running') return { Status: 'not-applicable' };
  const isReady = scope.world.nowMs() - instance.stateSinceMs >= scope.world.scaleMs(initializingMs);
  return {
    Details: [{ Name: 'reachability', Status: isReady ? 'passed' : 'initializing' }],
    Status: isReady ? 'ok' : 'initializing',
  };
}

function toInstanceStatus(instance: InstanceRecord, scope: Scope): InstanceStatus {
  const summary = reachability(instance, scope);
  return {
    AvailabilityZone: instance.availabilityZone,
    AvailabilityZoneId: zoneIdOf(instance.availabilityZone),
    Operator: { Managed: false },
    Events: [],
    InstanceId: instance.instanceId,
    InstanceState: toInstanceState(instance.state),
    InstanceStatus: summary,
    SystemStatus: summary,
    AttachedEbsStatus: summary,
  };
}

/** DescribeInstanceStatus: running instances only, unless all are asked for. */
export function describeInstanceStatus(
  input: DescribeInstanceStatusRequest,
  context: RequestContext,
): DescribeInstanceStatusResult {
  const ids = input.InstanceIds ?? [];
  refuseIdsWithPages(ids, input.MaxResults, 'instancesSet');
  const records = ids.length > 0 ? requireInstances(ids, context) : visibleInstances(context);
  const statuses = records
    .filter((instance) => input.IncludeAllInstances || instance.state === 'running')
    .map((instance) => toInstanceStatus(instance, context));
  const { page, ...rest } = describePage(statuses, input, filters);
  return { InstanceStatuses: page, ...rest };
}
