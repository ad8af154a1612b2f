import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import { requireOneAttribute } from '../attribute-change.ts';
import { refuseUnsupported, requireParameter, type Ec2Handler } from '../operation.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';

export const modifySubnetAttribute: Ec2Handler<'ModifySubnetAttribute'> = (input, context) => {
  refuseUnsupported({
    IPv6: input.AssignIpv6AddressOnCreation?.Value,
    Outposts: input.MapCustomerOwnedIpOnLaunch?.Value || input.CustomerOwnedIpv4Pool,
    'local network interfaces': input.EnableLniAtDeviceIndex,
  });
  requireOneAttribute({
    assignIpv6AddressOnCreation: input.AssignIpv6AddressOnCreation,
    mapPublicIpOnLaunch: input.MapPublicIpOnLaunch,
    mapCustomerOwnedIpOnLaunch: input.MapCustomerOwnedIpOnLaunch,
    enableDns64: input.EnableDns64,
    privateDnsHostnameTypeOnLaunch: input.PrivateDnsHostnameTypeOnLaunch,
    enableResourceNameDnsARecordOnLaunch: input.EnableResourceNameDnsARecordOnLaunch,
    enableResourceNameDnsAAAARecordOnLaunch: input.EnableResourceNameDnsAAAARecordOnLaunch,
    disableLniAtDeviceIndex: input.DisableLniAtDeviceIndex,
  });
  const subnetId = requireParameter(input.SubnetId, 'subnetId');
  const subnet = requireResource(resourceKinds.subnet, ec2State(context), subnetId);
  const hostnameType = input.PrivateDnsHostnameTypeOnLaunch ?? subnet.privateDnsHostnameType;
  if (hostnameType !== 'ip-name' && hostnameType !== 'resource-name') {
    throw new AwsError(ec2Errors.invalidValue, {
      value: hostnameType,
      parameter: 'privateDnsHostnameTypeOnLaunch',
      reason: 'Valid values are ip-name and resource-name.',
    });
  }
  subnet.privateDnsHostnameType = hostnameType;
  subnet.mapPublicIpOnLaunch = input.MapPublicIpOnLaunch?.Value ?? subnet.mapPublicIpOnLaunch;
  subnet.enableDns64 = input.EnableDns64?.Value ?? subnet.enableDns64;
  subnet.enableResourceNameDnsARecord =
    input.EnableResourceNameDnsARecordOnLaunch?.Value ?? subnet.enableResourceNameDnsARecord;
  subnet.enableResourceNameDnsAaaaRecord =
    input.EnableResourceNameDnsAAAARecordOnLaunch?.Value ?? subnet.enableResourceNameDnsAaaaRecord;
  return {};
};
