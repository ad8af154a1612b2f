import { encodeBase64 } from '../../core/base64.ts';
import type { HttpRequest, HttpResponse } from '../../core/http.ts';
import type { WorldFetchResult } from '../../core/world-connection.ts';
import { newEc2Account, type Ec2Account } from '../testing/ec2-network.ts';
import { fetchInWorld } from './fetch-in-world.ts';
import { openMachine, type Machine } from './machines/machine.ts';
import { settleMachine } from './machine-lifecycle.ts';

export interface LaunchOptions {
  userData?: string;
  openPorts?: number[];
  input?: object;
}

/** An instance in the default VPC with what tests want to know of it. */
export interface TestInstance {
  instanceId: string;
  publicIp: string;
  privateIp: string;
  groupId: string;
}

/** EC2 of a world with its data plane, for tests; time is stepped. */
export interface TestDataplane {
  ec2: Ec2Account;
  /** Launches an instance and passes the time until it runs, not until its boot is over. */
  launch(options?: LaunchOptions): Promise<TestInstance>;
  machine(instanceId: string): Promise<Machine>;
  get(url: string, request?: Partial<HttpRequest>): Promise<WorldFetchResult>;
}

export const al2023 = 'resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64';

/** A GET of the URL without headers, unless `request` says otherwise. */
export function httpRequest(url: string, request: Partial<HttpRequest> = {}): HttpRequest {
  const { protocol, host, pathname, search } = new URL(url);
  const scheme = protocol === 'https:' ? 'https' : 'http';
  const base = { method: 'GET', headers: {}, body: new Uint8Array(0) };
  return { ...base, scheme, host, path: pathname, query: search.slice(1), ...request };
}

/** The body as UTF-8. */
export function bodyText(response: HttpResponse): string {
  return new TextDecoder().decode(response.body);
}

let groupNumber = 0;

async function securityGroup(ec2: Ec2Account, ports: number[]): Promise<string> {
  const GroupName = `web-${++groupNumber}`;
  const { GroupId } = await ec2.call('CreateSecurityGroup', { GroupName, Description: 'web' });
  const IpPermissions = ports.map((port) => ({
    IpProtocol: 'tcp',
    FromPort: port,
    ToPort: port,
    IpRanges: [{ CidrIp: '0.0.0.0/0' }],
  }));
  if (ports.length > 0) await ec2.call('AuthorizeSecurityGroupIngress', { GroupId: GroupId!, IpPermissions });
  return GroupId!;
}

/** An account of EC2 in a world of its own, with what tests ask its dataplane. */
export function createTestDataplane(seed = 'test'): TestDataplane {
  const ec2 = newEc2Account({ seed });
  const { accountId, region } = ec2.context();
  const ref = (instanceId: string) => ({ accountId, region, instanceId });
  return {
    ec2,
    async launch({ userData, openPorts = [80], input = {} } = {}) {
      const groupId = await securityGroup(ec2, openPorts);
      const { Instances } = await ec2.call('RunInstances', {
        ImageId: al2023,
        InstanceType: 't3.micro',
        MinCount: 1,
        MaxCount: 1,
        SecurityGroupIds: [groupId],
        ...(userData !== undefined && { UserData: encodeBase64(new TextEncoder().encode(userData)) }),
        ...input,
      });
      const instanceId = Instances![0]!.InstanceId!;
      ec2.pass(20_000);
      const { Reservations } = await ec2.call('DescribeInstances', { InstanceIds: [instanceId] });
      const { PublicIpAddress: publicIp = '', PrivateIpAddress: privateIp = '' } = Reservations![0]!.Instances![0]!;
      return { instanceId, publicIp, privateIp, groupId };
    },
    async machine(instanceId) {
      await settleMachine(ec2.world, ref(instanceId));
      return openMachine(ec2.world, ref(instanceId))!;
    },
    get: (url, request) => fetchInWorld(ec2.world, httpRequest(url, request)),
  };
}
