import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2GatewayErrors } from '../../../../core/errors/ec2-gateways.ts';
import type { ManagedPrefixList, PrefixList } from '../../../../wire/generated/ec2.ts';
import type { FilterTable } from '../filters.ts';
import type { Ec2Handler } from '../operation.ts';
import { describePage } from '../pagination.ts';
import { findPrefixList, prefixListsOf } from './prefix-lists.ts';

function chosenLists(region: string, ids: readonly string[] | undefined) {
  if (!ids?.length) return prefixListsOf(region);
  return ids.map((prefixListId) => {
    const list = findPrefixList(region, prefixListId);
    if (!list) throw new AwsError(ec2GatewayErrors.prefixListNotFound, { prefixListId });
    return list;
  });
}

const filters: FilterTable<PrefixList> = {
  'prefix-list-id': (list) => list.PrefixListId,
  'prefix-list-name': (list) => list.PrefixListName,
};

export const describePrefixLists: Ec2Handler<'DescribePrefixLists'> = (input, context) => {
  const views = chosenLists(context.region, input.PrefixListIds).map((list): PrefixList => ({
    Cidrs: list.cidrs,
    PrefixListId: list.prefixListId,
    PrefixListName: list.name,
  }));
  const { page, ...next } = describePage(views, input, filters);
  return { PrefixLists: page, ...next };
};

const managedFilters: FilterTable<ManagedPrefixList> = {
  'owner-id': (list) => list.OwnerId,
  'prefix-list-id': (list) => list.PrefixListId,
  'prefix-list-name': (list) => list.PrefixListName,
};

export const describeManagedPrefixLists: Ec2Handler<'DescribeManagedPrefixLists'> = (input, context) => {
  const views = chosenLists(context.region, input.PrefixListIds).map((list): ManagedPrefixList => ({
    PrefixListId: list.prefixListId,
    AddressFamily: 'IPv4',
    State: 'create-complete',
    PrefixListArn: `arn:aws:ec2:${context.region}:aws:prefix-list/${list.prefixListId}`,
    PrefixListName: list.name,
    Tags: [],
    OwnerId: 'AWS',
  }));
  const { page, ...next } = describePage(views, input, managedFilters, { min: 1, max: 100 });
  return { PrefixLists: page, ...next };
};
