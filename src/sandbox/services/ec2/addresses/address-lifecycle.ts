import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2AddressErrors } from '../../../../core/errors/ec2-addresses.ts';
import { applyFilters } from '../filters.ts';
import { refuseUnsupported, type Ec2Handler } from '../operation.ts';
import { returnPublicAddress, takePublicAddress } from '../public-addresses/public-addresses.ts';
import { resourceKinds, selectResources } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { dropTags, readTagSpecifications, tagNew } from '../tags.ts';
import { addressFilters, viewAddress } from './address-view.ts';
import { refuseServiceManaged, requireAddress } from './find-address.ts';

/** Default quota of Elastic IPs in a Region. */
const maxAddresses = 5;

export const allocateAddress: Ec2Handler<'AllocateAddress'> = (input, context) => {
  const state = ec2State(context);
  refuseUnsupported({
    'bringing your own addresses': input.PublicIpv4Pool && input.PublicIpv4Pool !== 'amazon',
    'recovering an address': input.Address,
    Outposts: input.CustomerOwnedIpv4Pool,
    IPAM: input.IpamPoolId,
  });
  const newTags = readTagSpecifications(input.TagSpecifications, ['elastic-ip']);
  if (Object.keys(state.addresses).length >= maxAddresses)
    throw new AwsError(ec2AddressErrors.addressLimitExceeded, {});
  const allocationId = context.world.newId('eipalloc');
  const publicIp = takePublicAddress(context, 'elastic');
  state.addresses[allocationId] = { allocationId, publicIp };
  tagNew(state, allocationId, newTags, 'elastic-ip');
  return {
    AllocationId: allocationId,
    PublicIpv4Pool: 'amazon',
    NetworkBorderGroup: context.region,
    Domain: 'vpc',
    PublicIp: publicIp,
  };
};

export const describeAddresses: Ec2Handler<'DescribeAddresses'> = (input, context) => {
  const state = ec2State(context);
  const all = selectResources(resourceKinds.address, state, input.AllocationIds);
  for (const publicIp of input.PublicIps ?? []) {
    if (!all.some((address) => address.publicIp === publicIp)) {
      throw new AwsError(ec2AddressErrors.addressNotFound, { publicIp });
    }
  }
  const views = all
    .filter((address) => !input.PublicIps?.length || input.PublicIps.includes(address.publicIp))
    .map((address) => viewAddress(context, address));
  return { Addresses: applyFilters(views, input.Filters, addressFilters) };
};

export const releaseAddress: Ec2Handler<'ReleaseAddress'> = (input, context) => {
  const state = ec2State(context);
  const address = requireAddress(state, input);
  if (!input.AllocationId) throw new AwsError(ec2AddressErrors.releaseByAddress, {});
  refuseServiceManaged(state, address);
  if (address.association) throw new AwsError(ec2AddressErrors.addressInUse, { publicIp: address.publicIp });
  delete state.addresses[address.allocationId];
  returnPublicAddress(context.world, address.publicIp);
  dropTags(state, address.allocationId);
  return {};
};
