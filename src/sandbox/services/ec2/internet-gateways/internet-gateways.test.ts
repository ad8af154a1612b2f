import { describe, expect, it } from 'vitest';
import { newEc2Account, newNetwork } from '../../../testing/ec2-network.ts';

describe('internet gateways', () => {
  it('belong to one VPC, which has one', async () => {
    const account = newEc2Account();
    const { vpcId: VpcId, internetGatewayId: InternetGatewayId } = await newNetwork(account);
    expect(await account.errorOf('AttachInternetGateway', { VpcId, InternetGatewayId })).toBe(
      `Resource.AlreadyAssociated: resource ${InternetGatewayId} is already attached to network ${VpcId}`,
    );
    const { InternetGateway: other } = await account.call('CreateInternetGateway', {});
    const attach = { VpcId, InternetGatewayId: other!.InternetGatewayId! };
    expect(await account.errorOf('AttachInternetGateway', attach)).toBe(
      `InvalidParameterValue: Network ${VpcId} already has an internet gateway attached`,
    );
    expect(await account.errorOf('DetachInternetGateway', attach)).toBe(
      `Gateway.NotAttached: resource ${other!.InternetGatewayId} is not attached to network ${VpcId}`,
    );
  });

  it('show the VPC that they are attached to', async () => {
    const account = newEc2Account();
    const { vpcId, internetGatewayId } = await newNetwork(account);
    const { InternetGateways: gateways } = await account.call('DescribeInternetGateways', {
      Filters: [{ Name: 'attachment.vpc-id', Values: [vpcId] }],
    });
    expect(gateways).toMatchObject([
      { InternetGatewayId: internetGatewayId, Attachments: [{ State: 'available', VpcId: vpcId }] },
    ]);
  });

  it('are deleted when detached', async () => {
    const account = newEc2Account();
    const { vpcId: VpcId, internetGatewayId: InternetGatewayId } = await newNetwork(account);
    expect(await account.errorOf('DeleteInternetGateway', { InternetGatewayId })).toBe(
      `DependencyViolation: The internetGateway '${InternetGatewayId}' has dependencies and cannot be deleted.`,
    );
    await account.call('DetachInternetGateway', { VpcId, InternetGatewayId });
    await account.call('DeleteInternetGateway', { InternetGatewayId });
    expect(await account.errorOf('DeleteInternetGateway', { InternetGatewayId })).toBe(
      `InvalidInternetGatewayID.NotFound: The internetGateway ID '${InternetGatewayId}' does not exist`,
    );
  });

  it('number five in a Region', async () => {
    const account = newEc2Account();
    for (let index = 0; index < 4; index++) await account.call('CreateInternetGateway', {});
    expect(await account.errorOf('CreateInternetGateway', {})).toBe(
      'InternetGatewayLimitExceeded: The maximum number of internet gateways has been reached.',
    );
  });
});
