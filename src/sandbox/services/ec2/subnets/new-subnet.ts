import type { World } from '../../../world.ts';
import type { Ec2State } from '../state.ts';
import type { SubnetRecord } from './subnet-record.ts';

/** Adds a subnet and associates it with its VPC's default network ACL. Default subnets give out public addresses. */
export function newSubnet(
  state: Ec2State,
  world: World,
  options: Pick<SubnetRecord, 'vpcId' | 'cidrBlock' | 'availabilityZone' | 'isDefaultForAz'>,
): SubnetRecord {
  const subnet: SubnetRecord = {
    subnetId: world.newId('subnet'),
    ...options,
    mapPublicIpOnLaunch: options.isDefaultForAz,
    assignIpv6AddressOnCreation: false,
    enableDns64: false,
    privateDnsHostnameType: 'ip-name',
    enableResourceNameDnsARecord: false,
    enableResourceNameDnsAaaaRecord: false,
  };
  state.subnets[subnet.subnetId] = subnet;
  const defaultAcl = Object.values(state.networkAcls).find((acl) => acl.vpcId === subnet.vpcId && acl.isDefault);
  defaultAcl?.associations.push({ associationId: world.newId('aclassoc'), subnetId: subnet.subnetId });
  return subnet;
}
