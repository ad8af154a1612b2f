import type { DhcpOptions } from '../../../../wire/generated/ec2.ts';
import type { FilterTable } from '../filters.ts';
import { requireParameter, type Ec2Handler } from '../operation.ts';
import { describePage } from '../pagination.ts';
import { requireResource, requireResources, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';

const filters: FilterTable<DhcpOptions> = {
  'dhcp-options-id': (options) => options.DhcpOptionsId,
  key: (options) => options.DhcpConfigurations?.map((configuration) => configuration.Key),
  value: (options) =>
    options.DhcpConfigurations?.flatMap((configuration) => configuration.Values?.map((value) => value.Value)),
  'owner-id': (options) => options.OwnerId,
};

export const describeDhcpOptions: Ec2Handler<'DescribeDhcpOptions'> = (input, context) => {
  const state = ec2State(context);
  const records = input.DhcpOptionsIds?.length
    ? requireResources(resourceKinds.dhcpOptions, state, input.DhcpOptionsIds)
    : Object.values(state.dhcpOptions);
  const views = records.map((options): DhcpOptions => ({
    OwnerId: context.accountId,
    Tags: tagsOf(state, options.dhcpOptionsId),
    DhcpOptionsId: options.dhcpOptionsId,
    DhcpConfigurations: options.configurations.map(({ key, values }) => ({
      Key: key,
      Values: values.map((value) => ({ Value: value })),
    })),
  }));
  const { page, ...next } = describePage(views, input, filters);
  return { DhcpOptions: page, ...next };
};

export const associateDhcpOptions: Ec2Handler<'AssociateDhcpOptions'> = (input, context) => {
  const state = ec2State(context);
  const vpc = requireResource(resourceKinds.vpc, state, requireParameter(input.VpcId, 'vpcId'));
  const dhcpOptionsId = requireParameter(input.DhcpOptionsId, 'dhcpOptionsId');
  if (dhcpOptionsId !== 'default') requireResource(resourceKinds.dhcpOptions, state, dhcpOptionsId);
  vpc.dhcpOptionsId = dhcpOptionsId;
  return {};
};
