import type { Ec2Operations } from '../../wire/generated/ec2.ts';
import { machineEvents } from '../dataplane/machine-lifecycle.ts';
import { ec2Service } from '../services/ec2/service.ts';
import { ssmService } from '../services/ssm/service.ts';
import { TestAccount } from './test-account.ts';

export type Ec2Account = TestAccount<Ec2Operations>;

const ec2WithMachines = { ...ec2Service, events: { ...ec2Service.events, ...ssmService.events, ...machineEvents } };

/** An account in a world of its own, with EC2 and what runs on its instances, commands of Systems Manager too. */
export function newEc2Account(options: ConstructorParameters<typeof TestAccount>[1] = {}): Ec2Account {
  return new TestAccount<Ec2Operations>(ec2WithMachines, options);
}

/** A VPC 10.10.0.0/16 with an attached internet gateway, one subnet and a route table that nothing uses yet. */
export async function newNetwork(account: Ec2Account) {
  const vpcId = (await account.call('CreateVpc', { CidrBlock: '10.10.0.0/16' })).Vpc!.VpcId!;
  const created = await account.call('CreateInternetGateway', {});
  const internetGatewayId = created.InternetGateway!.InternetGatewayId!;
  await account.call('AttachInternetGateway', { VpcId: vpcId, InternetGatewayId: internetGatewayId });
  const subnetId = await newSubnetId(account, vpcId, '10.10.0.0/24', 'ap-northeast-2a');
  const { RouteTable: table } = await account.call('CreateRouteTable', { VpcId: vpcId });
  return { vpcId, internetGatewayId, subnetId, routeTableId: table!.RouteTableId! };
}

/** Creates a subnet and returns its id. */
export async function newSubnetId(
  account: Ec2Account,
  vpcId: string,
  cidrBlock: string,
  zone?: string,
): Promise<string> {
  const { Subnet: subnet } = await account.call('CreateSubnet', {
    VpcId: vpcId,
    CidrBlock: cidrBlock,
    ...(zone && { AvailabilityZone: zone }),
  });
  return subnet!.SubnetId!;
}
