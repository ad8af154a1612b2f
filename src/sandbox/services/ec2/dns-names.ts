import { privateDomainName } from './dhcp-options/new-dhcp-options.ts';
import type { Ec2State } from './state.ts';

/** DNS name of a private address, e.g. 'ip-10-10-0-12.ap-northeast-2.compute.internal'. */
export function privateDnsName(region: string, privateIpAddress: string): string {
  return `ip-${privateIpAddress.replaceAll('.', '-')}.${privateDomainName(region)}`;
}

/** DNS name of a public address, e.g. 'ec2-3-34-0-9.ap-northeast-2.compute.amazonaws.com'. */
export function publicDnsName(region: string, publicIp: string): string {
  const domain = region === 'us-east-1' ? 'compute-1' : `${region}.compute`;
  return `ec2-${publicIp.replaceAll('.', '-')}.${domain}.amazonaws.com`;
}

/** Whether instances of a VPC get public DNS names. */
export function hasPublicDnsNames(state: Ec2State, vpcId: string): boolean {
  const vpc = state.vpcs[vpcId];
  return vpc !== undefined && vpc.enableDnsHostnames && vpc.enableDnsSupport;
}
