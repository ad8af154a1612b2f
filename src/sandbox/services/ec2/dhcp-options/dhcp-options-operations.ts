import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2VpcErrors } from '../../../../core/errors/ec2-vpcs.ts';
import type { DhcpOptions } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import type { FilterTable } from '../filters.ts';
import { requireParameter, type Ec2Handler } from '../operation.ts';
import { describePage } from '../pagination.ts';
import { requireResource, resourceKinds, selectResources } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { dropTags, readTagSpecifications, tagNew, tagsOf } from '../tags.ts';
import type { DhcpOptionsRecord } from './dhcp-options-record.ts';

function viewDhcpOptions(scope: Scope, options: DhcpOptionsRecord): DhcpOptions {
  return {
    OwnerId: scope.accountId,
    Tags: tagsOf(ec2State(scope), options.dhcpOptionsId),
    DhcpOptionsId: options.dhcpOptionsId,
    DhcpConfigurations: options.configurations.map(({ key, values }) => ({
      Key: key,
      Values: values.map((value) => ({ Value: value })),
    })),
  };
}

const filters: FilterTable<DhcpOptions> = {
  'dhcp-options-id': (options) => options.DhcpOptionsId,
  key: (options) => options.DhcpConfigurations?.map((configuration) => configuration.Key),
  value: (options) =>
    options.DhcpConfigurations?.flatMap((configuration) => configuration.Values?.map((value) => value.Value)),
  'owner-id': (options) => options.OwnerId,
};

export const describeDhcpOptions: Ec2Handler<'DescribeDhcpOptions'> = (input, context) => {
  const state = ec2State(context);
  const records = selectResources(resourceKinds.dhcpOptions, state, input.DhcpOptionsIds);
  const views = records.map((options) => viewDhcpOptions(context, options));
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

export const createDhcpOptions: Ec2Handler<'CreateDhcpOptions'> = (input, context) => {
  const state = ec2State(context);
  const newTags = readTagSpecifications(input.TagSpecifications, ['dhcp-options']);
  const configurations = requireParameter(input.DhcpConfigurations, 'dhcpConfiguration').map(
    ({ Key: key, Values: values }) => ({ key: requireParameter(key, 'key'), values: values ?? [] }),
  );
  const record: DhcpOptionsRecord = { dhcpOptionsId: context.world.newId('dopt'), configurations };
  state.dhcpOptions[record.dhcpOptionsId] = record;
  tagNew(state, record.dhcpOptionsId, newTags, 'dhcp-options');
  return { DhcpOptions: viewDhcpOptions(context, record) };
};

export const deleteDhcpOptions: Ec2Handler<'DeleteDhcpOptions'> = (input, context) => {
  const state = ec2State(context);
  const dhcpOptionsId = requireParameter(input.DhcpOptionsId, 'dhcpOptionsId');
  requireResource(resourceKinds.dhcpOptions, state, dhcpOptionsId);
  if (Object.values(state.vpcs).some((vpc) => vpc.dhcpOptionsId === dhcpOptionsId)) {
    throw new AwsError(ec2VpcErrors.dhcpOptionsInUse, { dhcpOptionsId });
  }
  delete state.dhcpOptions[dhcpOptionsId];
  dropTags(state, dhcpOptionsId);
  return {};
};
