import type { DescribeInstancesRequest, DescribeInstancesResult, Instance } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { applyFilters } from '../filters.ts';
import { refuseIdsWithPages } from '../operation.ts';
import { paginate } from '../pagination.ts';
import type { InstanceRecord } from './instance-record.ts';
import { instanceFilters, reservationFilters } from './instance-filters.ts';
import { toInstance } from './instance-view.ts';
import { requireInstances, visibleInstances } from './visible-instances.ts';

interface Row {
  record: InstanceRecord;
  view: Instance;
}

/** Groups instances into the reservations that they were launched with, keeping their order. */
function byReservation(rows: readonly Row[], accountId: string) {
  const reservations = new Map<string, Row[]>();
  for (const row of rows) {
    const { reservationId } = row.record;
    reservations.set(reservationId, [...(reservations.get(reservationId) ?? []), row]);
  }
  return [...reservations].map(([reservationId, members]) => ({
    ReservationId: reservationId,
    OwnerId: accountId,
    Groups: [],
    Instances: members.map(({ view }) => view),
  }));
}

/** DescribeInstances: filters look at instances, pages count reservations. */
export function describeInstances(input: DescribeInstancesRequest, context: RequestContext): DescribeInstancesResult {
  const ids = input.InstanceIds ?? [];
  refuseIdsWithPages(ids, input.MaxResults, 'instancesSet');
  const records = ids.length > 0 ? requireInstances(ids, context) : visibleInstances(context);
  const rows = records.map((record) => ({ record, view: toInstance(record, context) }));
  const filters = { ...instanceFilters, ...reservationFilters(context.accountId) };
  const items = rows.map((row) => ({ ...row.view, row }));
  const matching = applyFilters(items, input.Filters, filters).map(({ row }) => row);
  const { page, ...rest } = paginate(byReservation(matching, context.accountId), input);
  return { Reservations: page, ...rest };
}
