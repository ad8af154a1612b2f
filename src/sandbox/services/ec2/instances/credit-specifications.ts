import type {
  DescribeInstanceCreditSpecificationsRequest,
  DescribeInstanceCreditSpecificationsResult,
  InstanceCreditSpecification,
} from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import type { FilterTable } from '../filters.ts';
import { describePage } from '../pagination.ts';
import { requireInstances, visibleInstances } from './visible-instances.ts';

const filters: FilterTable<InstanceCreditSpecification> = { 'instance-id': (item) => item.InstanceId };

/** CPU credit mode of burstable instances; without ids those in unlimited mode only, as on AWS. */
export function describeInstanceCreditSpecifications(
  input: DescribeInstanceCreditSpecificationsRequest,
  context: RequestContext,
): DescribeInstanceCreditSpecificationsResult {
  const ids = input.InstanceIds ?? [];
  const records =
    ids.length > 0
      ? requireInstances(ids, context)
      : visibleInstances(context).filter(({ cpuCredits }) => cpuCredits === 'unlimited');
  const items = records.flatMap(({ instanceId, cpuCredits }) =>
    cpuCredits ? [{ InstanceId: instanceId, CpuCredits: cpuCredits }] : [],
  );
  const { page, ...rest } = describePage(items, input, filters);
  return { InstanceCreditSpecifications: page, ...rest };
}
