import type { World } from '../../../world.ts';
import type { Ec2State } from '../state.ts';
import type { DhcpOptionsRecord } from './dhcp-options-record.ts';

/** Domain of private DNS names, e.g. 'ap-northeast-2.compute.internal'; us-east-1 keeps its old 'ec2.internal'. */
export function privateDomainName(region: string): string {
  return region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`;
}

/** Adds the DHCP options that AWS provides in a Region. */
export function newDhcpOptions(state: Ec2State, world: World, region: string): DhcpOptionsRecord {
  const options: DhcpOptionsRecord = {
    dhcpOptionsId: world.newId('dopt'),
    configurations: [
      { key: 'domain-name', values: [privateDomainName(region)] },
      { key: 'domain-name-servers', values: ['AmazonProvidedDNS'] },
    ],
  };
  state.dhcpOptions[options.dhcpOptionsId] = options;
  return options;
}
