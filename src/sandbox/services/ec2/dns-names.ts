import { privateDomainName } from './dhcp-options/new-dhcp-options.ts';
import type { Ec2State } from './state.ts';

/** DNS name of a private address, e.g. 'ip-10-10-0-12.ap-northeast-2.compute.internal'. */
export function privateDnsName(region: string, privateIpAddress: string): string {
  return `ip-${privateIpAddress.replaceAll('.', '-')}.${privateDomainName(region)}`;
}

/** DNS name of a public address; '' when the VPC does not give out DNS host names. */
export function publicDnsName(state: Ec2State, region: string, vpcId: string, publicIp: string): string {
  const vpc = state.vpcs[vpcId];
  if (!vpc?.enableDnsHostnames || !vpc.enableDnsSupport) return '';
  const domain = region === 'us-east-1' ? 'compute-1' : `${region}.compute`;
  return `ec2-${publicIp.replaceAll('.', '-')}.${domain}.amazonaws.com`;
}
