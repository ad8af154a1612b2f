import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import { ec2AddressErrors } from '../../../../core/errors/ec2-addresses.ts';
import { requireOneAttribute } from '../attribute-change.ts';
import { createOnce } from '../client-token.ts';
import { refuseUnsupported, requireParameter, type Ec2Handler } from '../operation.ts';
import { describePage } from '../pagination.ts';
import { requireResource, resourceKinds, selectResources } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { readTagSpecifications, tagNew } from '../tags.ts';
import { networkInterfaceFilters } from './network-interface-filters.ts';
import { viewNetworkInterface } from './network-interface-view.ts';
import { deleteNetworkInterfaceRecord, newNetworkInterface, resolveInterfaceGroups } from './network-interfaces.ts';

export const createNetworkInterface: Ec2Handler<'CreateNetworkInterface'> = (input, context) => {
  const state = ec2State(context);
  refuseUnsupported({
    IPv6: input.Ipv6AddressCount || input.Ipv6Addresses || input.Ipv6Prefixes || input.Ipv6PrefixCount,
    'secondary private addresses': input.SecondaryPrivateIpAddressCount || input.PrivateIpAddresses?.slice(1),
    'prefix delegation': input.Ipv4PrefixCount || input.Ipv4Prefixes,
    'this interface type': input.InterfaceType !== 'interface' && input.InterfaceType,
  });
  const newTags = readTagSpecifications(
    input.TagSpecifications,
    ['network-interface'],
    ec2Errors.untaggableTypeInvalidParameter,
  );
  const subnet = requireResource(resourceKinds.subnet, state, requireParameter(input.SubnetId, 'subnetId'));
  const groupIds = resolveInterfaceGroups(state, subnet, input.Groups);
  const networkInterfaceId = createOnce(state, 'CreateNetworkInterface', input, () => {
    const record = newNetworkInterface(state, context.world, {
      subnet,
      groupIds,
      privateIpAddress: input.PrivateIpAddress ?? input.PrivateIpAddresses?.[0]?.PrivateIpAddress,
      description: input.Description,
    });
    tagNew(state, record.networkInterfaceId, newTags, 'network-interface');
    return record.networkInterfaceId;
  });
  const record = requireResource(resourceKinds.networkInterface, state, networkInterfaceId);
  return {
    NetworkInterface: { ...viewNetworkInterface(context, record), Status: 'pending' },
    ...(input.ClientToken && { ClientToken: input.ClientToken }),
  };
};

export const describeNetworkInterfaces: Ec2Handler<'DescribeNetworkInterfaces'> = (input, context) => {
  const state = ec2State(context);
  const records = selectResources(resourceKinds.networkInterface, state, input.NetworkInterfaceIds);
  const views = records.map((record) => viewNetworkInterface(context, record));
  const { page, ...next } = describePage(views, input, networkInterfaceFilters);
  return { NetworkInterfaces: page, ...next };
};

export const deleteNetworkInterface: Ec2Handler<'DeleteNetworkInterface'> = (input, context) => {
  const networkInterfaceId = requireParameter(input.NetworkInterfaceId, 'networkInterfaceId');
  const record = requireResource(resourceKinds.networkInterface, ec2State(context), networkInterfaceId);
  if (record.attachment) throw new AwsError(ec2AddressErrors.interfaceInUse, { networkInterfaceId });
  deleteNetworkInterfaceRecord(context, networkInterfaceId);
  return {};
};

export const modifyNetworkInterfaceAttribute: Ec2Handler<'ModifyNetworkInterfaceAttribute'> = (input, context) => {
  const state = ec2State(context);
  requireOneAttribute({
    attachment: input.Attachment,
    description: input.Description,
    groupSet: input.Groups,
    sourceDestCheck: input.SourceDestCheck,
  });
  const networkInterfaceId = requireParameter(input.NetworkInterfaceId, 'networkInterfaceId');
  const record = requireResource(resourceKinds.networkInterface, state, networkInterfaceId);
  if (input.Groups) record.groupIds = resolveInterfaceGroups(state, state.subnets[record.subnetId]!, input.Groups);
  record.description = input.Description?.Value ?? record.description;
  record.sourceDestCheck = input.SourceDestCheck?.Value ?? record.sourceDestCheck;
  if (input.Attachment) {
    const attachmentId = input.Attachment.AttachmentId ?? '';
    if (record.attachment?.attachmentId !== attachmentId) {
      throw new AwsError(ec2AddressErrors.attachmentNotFound, { attachmentId });
    }
    record.attachment.deleteOnTermination =
      input.Attachment.DeleteOnTermination ?? record.attachment.deleteOnTermination;
  }
  return {};
};
