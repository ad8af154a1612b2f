import type { Account } from '../../account/account.ts';
import * as ec2 from '../../account/operations/ec2.ts';
import type { Tag } from '../../account/operations/ec2.ts';
import { hourlyPrice } from '../../pricing/ec2-seoul.ts';
import type { BilledItem, ResourceRow, ResourceState } from './resource-row.ts';

interface Tagged {
  Tags?: Tag[] | undefined;
}

function nameOf({ Tags }: Tagged): { name?: string } {
  const name = Tags?.find((tag) => tag.Key === 'Name')?.Value;
  return name === undefined ? {} : { name };
}

function stateOf(stateText: string | undefined, on: readonly string[], off: readonly string[]): ResourceState {
  if (stateText === undefined) return 'still';
  if (on.includes(stateText)) return 'on';
  return off.includes(stateText) ? 'off' : 'changing';
}

function detailOf(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

function addressBill(address: string): BilledItem {
  return { label: `퍼블릭 IPv4 ${address}`, usdPerHour: hourlyPrice.publicIpv4 };
}

async function listInstances(account: Account, input: object): Promise<ResourceRow[]> {
  const [instances, addresses] = await Promise.all([
    account.list(ec2.describeInstances, input),
    account.list(ec2.describeAddresses, input),
  ]);
  const elastic = new Set(addresses.map((address) => address.PublicIp));
  return instances
    .filter(({ State }) => State?.Name !== 'terminated')
    .map((instance) => {
      const { InstanceId = '', InstanceType = '', State, PrivateIpAddress, PublicIpAddress, Placement } = instance;
      const price = hourlyPrice.instance(InstanceType);
      return {
        kind: 'EC2 인스턴스',
        id: InstanceId,
        ...nameOf(instance),
        state: stateOf(State?.Name, ['running'], ['stopped']),
        stateText: State?.Name ?? '',
        detail: detailOf(InstanceType, Placement?.AvailabilityZone, PublicIpAddress ?? PrivateIpAddress),
        bills: [
          ...(State?.Name === 'running' && price !== undefined
            ? [{ label: `EC2 ${InstanceType}`, usdPerHour: price }]
            : []),
          // Elastic IPs are lines of their own; an address that came with the instance costs the same.
          ...(PublicIpAddress !== undefined && !elastic.has(PublicIpAddress) ? [addressBill(PublicIpAddress)] : []),
        ],
      };
    });
}

async function listVolumes(account: Account, input: object): Promise<ResourceRow[]> {
  const volumes = await account.list(ec2.describeVolumes, input);
  return volumes.map((volume) => {
    const { VolumeId = '', VolumeType = '', Size = 0, State } = volume;
    const price = hourlyPrice.volumeGb(VolumeType);
    return {
      kind: 'EBS 볼륨',
      id: VolumeId,
      ...nameOf(volume),
      state: stateOf(State, ['in-use'], ['available']),
      stateText: State ?? '',
      detail: detailOf(VolumeType, `${Size} GiB`),
      bills: price === undefined ? [] : [{ label: `EBS ${VolumeType} ${Size} GiB`, usdPerHour: price * Size }],
    };
  });
}

async function listAddresses(account: Account, input: object): Promise<ResourceRow[]> {
  const addresses = await account.list(ec2.describeAddresses, input);
  return addresses.map((address) => {
    const isUsed = address.AssociationId !== undefined;
    return {
      kind: 'Elastic IP',
      id: address.AllocationId ?? '',
      ...nameOf(address),
      state: isUsed ? 'on' : 'off',
      stateText: isUsed ? '연결됨' : '연결 안 됨',
      detail: detailOf(address.PublicIp, address.InstanceId),
      bills: [addressBill(address.PublicIp ?? '')],
    };
  });
}

async function listNetwork(account: Account, input: object): Promise<ResourceRow[]> {
  const [vpcs, subnets, gateways, routeTables, endpoints, groups] = await Promise.all([
    account.list(ec2.describeVpcs, input),
    account.list(ec2.describeSubnets, input),
    account.list(ec2.describeInternetGateways, input),
    account.list(ec2.describeRouteTables, input),
    account.list(ec2.describeVpcEndpoints, input),
    account.list(ec2.describeSecurityGroups, input),
  ]);
  const row = (kind: string, id: string | undefined, tagged: Tagged, detail: string): ResourceRow => {
    return { kind, id: id ?? '', ...nameOf(tagged), state: 'still', detail, bills: [] };
  };
  return [
    ...vpcs.map((vpc) => row('VPC', vpc.VpcId, vpc, detailOf(vpc.CidrBlock))),
    ...subnets.map((subnet) =>
      row('서브넷', subnet.SubnetId, subnet, detailOf(subnet.CidrBlock, subnet.AvailabilityZone)),
    ),
    ...gateways.map((gateway) =>
      row('인터넷 게이트웨이', gateway.InternetGatewayId, gateway, detailOf(gateway.Attachments?.[0]?.VpcId)),
    ),
    ...routeTables.map((table) =>
      row('라우팅 테이블', table.RouteTableId, table, `경로 ${table.Routes?.length ?? 0}개`),
    ),
    ...endpoints.map((endpoint) =>
      row('VPC 엔드포인트', endpoint.VpcEndpointId, endpoint, detailOf(endpoint.ServiceName)),
    ),
    ...groups.map((group) =>
      row('보안 그룹', group.GroupId, group, `인바운드 규칙 ${group.IpPermissions?.length ?? 0}개`),
    ),
  ];
}

async function listKeyPairs(account: Account, input: object): Promise<ResourceRow[]> {
  const keyPairs = await account.list(ec2.describeKeyPairs, input);
  return keyPairs.map((keyPair) => {
    return { kind: '키 페어', id: keyPair.KeyPairId ?? '', name: keyPair.KeyName ?? '', state: 'still', bills: [] };
  });
}

/** Everything in the account's Region that carries the learner's tag, in the order in which a lab builds it. */
export async function listResources(
  account: Account,
  owner: { tagKey: string; tagValue: string },
): Promise<ResourceRow[]> {
  const input = { Filters: [{ Name: `tag:${owner.tagKey}`, Values: [owner.tagValue] }] };
  const lists = [listInstances, listAddresses, listVolumes, listNetwork, listKeyPairs];
  return (await Promise.all(lists.map((list) => list(account, input)))).flat();
}
