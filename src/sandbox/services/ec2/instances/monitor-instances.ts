import type {
  MonitorInstancesRequest,
  MonitorInstancesResult,
  UnmonitorInstancesRequest,
  UnmonitorInstancesResult,
} from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { requireParameter } from '../operation.ts';
import { requireInstances } from './visible-instances.ts';

function setMonitoring(ids: readonly string[] | undefined, enabled: boolean, context: RequestContext) {
  return requireInstances(requireParameter(ids, 'InstanceId'), context).map((instance) => {
    instance.detailedMonitoring = enabled;
    return { InstanceId: instance.instanceId, Monitoring: { State: enabled ? 'pending' : 'disabling' } };
  });
}

/** MonitorInstances: metrics every minute instead of every five (billed on AWS). */
export function monitorInstances(input: MonitorInstancesRequest, context: RequestContext): MonitorInstancesResult {
  return { InstanceMonitorings: setMonitoring(input.InstanceIds, true, context) };
}

export function unmonitorInstances(
  input: UnmonitorInstancesRequest,
  context: RequestContext,
): UnmonitorInstancesResult {
  return { InstanceMonitorings: setMonitoring(input.InstanceIds, false, context) };
}
