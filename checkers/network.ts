import {
  describeSubnets,
  describeVpcEndpoints,
  describeVpcs,
  type RouteTable,
  type Subnet,
  type Vpc,
} from '../src/account/operations/ec2.ts';
import { failWithProblems, nameOf, nearestCandidate, type Problem } from './candidates.ts';
import type { Check, CheckContext } from './define.ts';
import { findInstance } from './find-instance.ts';
import { networkMistakes } from './mistakes/network.ts';
import { fail, pass, pending } from './outcome.ts';
import { ownedBy } from './owned.ts';
import { isPublic, routeTableOf, routeTablesOf } from './routing.ts';

/** One of the learner's VPCs with what is in it. */
interface Network {
  vpc: Vpc;
  subnets: readonly Subnet[];
  tables: readonly RouteTable[];
}

async function ownedNetworks(context: CheckContext): Promise<Network[]> {
  const { account } = context;
  const vpcs = await account.list(describeVpcs, { Filters: [ownedBy(context)] });
  return Promise.all(
    vpcs.map(async (vpc) => {
      const vpcId = vpc.VpcId ?? '';
      const subnets = await account.list(describeSubnets, { Filters: [{ Name: 'vpc-id', Values: [vpcId] }] });
      return { vpc, subnets, tables: await routeTablesOf(context, vpcId) };
    }),
  );
}

function zonesOf(subnets: readonly Subnet[]): Set<string> {
  return new Set(subnets.map((subnet) => subnet.AvailabilityZone ?? ''));
}

/** What keeps a network from having a public and a private subnet in each of two zones; the most basic reason only. */
function zoneProblems({ vpc, subnets, tables }: Network): Problem[] {
  const vpcId = vpc.VpcId ?? '';
  const publicOnes = subnets.filter((subnet) => isPublic(tables, subnet));
  const privateOnes = subnets.filter((subnet) => !isPublic(tables, subnet));
  const zones = zonesOf(subnets);
  const problem = (mistake: Problem['mistake'], found: string | number): Problem[] => [
    { mistake, parameters: { vpcId, found } },
  ];
  if (subnets.length < 4) return problem(networkMistakes.subnetsTooFew, subnets.length);
  if (zones.size < 2) return problem(networkMistakes.singleAz, [...zones].join(', '));
  if (publicOnes.length < 2) return problem(networkMistakes.publicRouteMissing, publicOnes.length);
  if (privateOnes.length < 2) return problem(networkMistakes.privateSubnetPublic, privateOnes.length);
  const paired = [...zonesOf(publicOnes)].filter((zone) => zonesOf(privateOnes).has(zone));
  return paired.length < 2 ? problem(networkMistakes.zonesUnpaired, paired.join(', ')) : [];
}

/** One VPC too many: that without the web server, which a block run twice has left behind. */
async function spareVpc(context: CheckContext, networks: readonly Network[]): Promise<Vpc | undefined> {
  if (networks.length < 2) return undefined;
  const server = await findInstance(context, 'web1');
  return networks.find(({ vpc }) => vpc.VpcId !== server?.VpcId)?.vpc;
}

function describeNetwork({ subnets, tables }: Network): string {
  return subnets
    .map(
      (subnet) => `${subnet.CidrBlock} ${subnet.AvailabilityZone} ${isPublic(tables, subnet) ? '퍼블릭' : '프라이빗'}`,
    )
    .sort()
    .join(' · ');
}

/** The learner's VPC spreads over two zones, each with a public and a private subnet. */
export const subnetsInTwoZones: Check = {
  id: 'subnets-in-two-zones',
  title: '가용 영역 두 곳에 퍼블릭과 프라이빗 서브넷이 하나씩 있다',
  async run(context) {
    const expected = '두 가용 영역에 퍼블릭 1 + 프라이빗 1씩';
    const networks = await ownedNetworks(context);
    const spare = await spareVpc(context, networks);
    if (spare) {
      const parameters = { prefix: context.owner.tagValue, vpcId: spare.VpcId ?? '', found: networks.length };
      const problem = { mistake: networkMistakes.vpcDuplicate, parameters };
      return failWithProblems({ id: spare.VpcId ?? '', name: nameOf(spare) }, [problem], { expected });
    }
    const nearest = nearestCandidate(networks, zoneProblems);
    if (!nearest) return fail(networkMistakes.vpcMissing, { prefix: context.owner.tagValue }, { expected });
    const { item: network, problems } = nearest;
    const evidence = { expected, found: describeNetwork(network) };
    if (problems.length === 0) return pass('두 가용 영역에 서브넷이 짝지어 있어요.', evidence);
    return failWithProblems({ id: network.vpc.VpcId ?? '', name: nameOf(network.vpc) }, problems, evidence);
  },
};

/** Private subnets reach S3 over a free gateway endpoint in their route tables. */
export const s3GatewayEndpoint: Check = {
  id: 's3-gateway-endpoint',
  title: '프라이빗 서브넷이 S3 게이트웨이 엔드포인트를 쓴다',
  needs: ['subnets-in-two-zones'],
  async run(context) {
    const { account, region, owner } = context;
    const network = nearestCandidate(await ownedNetworks(context), zoneProblems)?.item;
    if (!network) return fail(networkMistakes.vpcMissing, { prefix: owner.tagValue });
    const vpcId = network.vpc.VpcId ?? '';
    const serviceName = `com.amazonaws.${region}.s3`;
    const endpoints = await account.list(describeVpcEndpoints, { Filters: [{ Name: 'vpc-id', Values: [vpcId] }] });
    const gateways = endpoints.filter((one) => one.ServiceName === serviceName && one.VpcEndpointType === 'Gateway');
    const expected = `${serviceName} (Gateway)`;
    const [first] = gateways;
    if (!first) return fail(networkMistakes.s3EndpointMissing, { vpcId }, { expected });

    const endpointId = first.VpcEndpointId ?? '';
    if (String(first.State).toLowerCase() === 'pending')
      return pending('S3 엔드포인트를 만드는 중이에요.', { expected });
    const linked = new Set(gateways.flatMap((one) => one.RouteTableIds ?? []));
    const needed = network.subnets
      .filter((subnet) => !isPublic(network.tables, subnet))
      .map((subnet) => routeTableOf(network.tables, subnet.SubnetId ?? '')?.RouteTableId ?? '');
    const routeTableId = needed.find((id) => !linked.has(id));
    const evidence = { expected, found: `${endpointId}: ${[...linked].join(', ')}` };
    if (routeTableId === undefined) return pass('프라이빗 서브넷에서 S3로 가는 길이 있어요.', evidence);
    const problem = { mistake: networkMistakes.s3EndpointNotRouted, parameters: { endpointId, routeTableId } };
    return failWithProblems({ id: endpointId, name: nameOf(first) }, [problem], evidence);
  },
};
