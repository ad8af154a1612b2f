import { describe, expect, it } from 'vitest';
import { newEc2Account, newNetwork } from '../../../testing/ec2-network.ts';

describe('DHCP options', () => {
  it('of a Region name its private domain', async () => {
    const { DhcpOptions: options } = await newEc2Account().call('DescribeDhcpOptions', {});
    expect(options).toMatchObject([
      {
        DhcpConfigurations: [
          { Key: 'domain-name', Values: [{ Value: 'ap-northeast-2.compute.internal' }] },
          { Key: 'domain-name-servers', Values: [{ Value: 'AmazonProvidedDNS' }] },
        ],
      },
    ]);
  });

  it('are associated with a VPC, which keeps them', async () => {
    const account = newEc2Account();
    const { vpcId: VpcId } = await newNetwork(account);
    const { DhcpOptions: made } = await account.call('CreateDhcpOptions', {
      DhcpConfigurations: [{ Key: 'domain-name', Values: ['example.com'] }],
    });
    const DhcpOptionsId = made!.DhcpOptionsId!;
    await account.call('AssociateDhcpOptions', { VpcId, DhcpOptionsId });
    expect(await account.errorOf('DeleteDhcpOptions', { DhcpOptionsId })).toContain('DependencyViolation');
    await account.call('AssociateDhcpOptions', { VpcId, DhcpOptionsId: 'default' });
    expect(await account.errorOf('DeleteDhcpOptions', { DhcpOptionsId })).toBe('');
    expect(await account.errorOf('AssociateDhcpOptions', { VpcId, DhcpOptionsId })).toBe(
      `InvalidDhcpOptionID.NotFound: The dhcpOption ID '${DhcpOptionsId}' does not exist`,
    );
  });
});
