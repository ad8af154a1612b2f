import { beforeEach, expect, test } from 'vitest';
import type { ResourceRecordSet, Route53Operations, VPC } from '../../../wire/generated/route53.ts';
import { route53Service } from '../../services/route53/service.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { bodyText, createTestDataplane, httpRequest, type TestDataplane } from '../dataplane-test-world.ts';
import { fetchFromMachine } from '../fetch-from-machine.ts';
import { resolveOnInternet } from './names.ts';

const webScript =
  '#!/bin/bash\ndnf -y install httpd\necho web > /var/www/html/index.html\nsystemctl enable --now httpd\n';
let world: TestDataplane;
let dns: TestAccount<Route53Operations>;
let reference = 0;

beforeEach(() => {
  world = createTestDataplane();
  dns = new TestAccount<Route53Operations>(route53Service, { world: world.ec2.world, region: 'us-east-1' });
});

async function zone(Name: string, VPC?: VPC): Promise<string> {
  const { HostedZone } = await dns.call('CreateHostedZone', {
    Name,
    CallerReference: `${++reference}`,
    ...(VPC && { VPC }),
  });
  return HostedZone.Id;
}

function record(HostedZoneId: string, Name: string, Type: string, Value: string) {
  const ResourceRecordSet: ResourceRecordSet = { Name, Type, TTL: 60, ResourceRecords: [{ Value }] };
  const ChangeBatch = { Changes: [{ Action: 'CREATE', ResourceRecordSet }] };
  return dns.call('ChangeResourceRecordSets', { HostedZoneId, ChangeBatch });
}

test('a domain leads to the web server of its A record', async () => {
  const { publicIp } = await world.launch({ userData: webScript });
  world.ec2.pass(120_000);
  expect(await world.get('http://www.example-m10.com/')).toMatchObject({ failure: 'resolve' });
  const id = await zone('example-m10.com');
  await record(id, 'www.example-m10.com', 'A', publicIp);
  const answer = await world.get('http://WWW.example-m10.com/');
  expect(answer).toMatchObject({ kind: 'response', remoteAddress: publicIp });
  expect(answer.kind === 'response' && bodyText(answer.response)).toBe('web\n');
});

test('names lead on to names: CNAME, alias, wildcard, other zones, instances', async () => {
  const resolve = (host: string) => resolveOnInternet(world.ec2.world, host);
  const id = await zone('example-m10.com');
  await record(id, 'a.example-m10.com', 'A', '192.0.2.7');
  await record(id, 'b.example-m10.com', 'CNAME', 'a.example-m10.com');
  await record(id, '*.shop.example-m10.com', 'CNAME', 'ec2-192-0-2-9.ap-northeast-2.compute.amazonaws.com.');
  await record(await zone('m10.example'), 'c.m10.example', 'CNAME', 'b.example-m10.com.');
  const AliasTarget = { HostedZoneId: id, DNSName: 'a.example-m10.com', EvaluateTargetHealth: false };
  const ResourceRecordSet = { Name: 'example-m10.com', Type: 'A', AliasTarget };
  const ChangeBatch = { Changes: [{ Action: 'UPSERT', ResourceRecordSet }] };
  await dns.call('ChangeResourceRecordSets', { HostedZoneId: id, ChangeBatch });
  expect(['b.example-m10.com', 'c.m10.example', 'example-m10.com.'].map(resolve)).toEqual(Array(3).fill('192.0.2.7'));
  expect(resolve('x.y.shop.example-m10.com')).toBe('192.0.2.9');
  expect(resolve('none.example-m10.com')).toBeUndefined();
  await record(id, 'loop.example-m10.com', 'CNAME', 'loop.example-m10.com');
  expect(resolve('loop.example-m10.com')).toBeUndefined();
});

test('a private zone is seen by its VPC alone', async () => {
  const web = await world.launch({ userData: webScript });
  const client = await world.launch();
  world.ec2.pass(120_000);
  await world.machine(web.instanceId);
  const { Vpcs } = await world.ec2.call('DescribeVpcs', {});
  const id = await zone('m10.internal', { VPCId: Vpcs![0]!.VpcId!, VPCRegion: 'ap-northeast-2' });
  await record(id, 'web.m10.internal', 'A', web.privateIp);
  const machine = await world.machine(client.instanceId);
  const moment = { nowMs: world.ec2.world.nowMs(), bootElapsedMs: 0 };
  expect(await fetchFromMachine(machine, httpRequest('http://web.m10.internal/'), moment)).toMatchObject({
    kind: 'response',
    remoteAddress: web.privateIp,
  });
  expect(await world.get('http://web.m10.internal/')).toMatchObject({ failure: 'resolve' });
});
