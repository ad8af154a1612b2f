import { beforeEach, expect, test } from 'vitest';
import type { ResourceRecordSet, Route53Operations } from '../../../wire/generated/route53.ts';
import { route53Service } from '../../services/route53/service.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { createTestDataplane, type TestDataplane } from '../dataplane-test-world.ts';
import { queryInWorld } from './dns-query.ts';

let world: TestDataplane;
let nameServers: string[];

beforeEach(async () => {
  world = createTestDataplane();
  const dns = new TestAccount<Route53Operations>(route53Service, { world: world.ec2.world, region: 'us-east-1' });
  const zone = await dns.call('CreateHostedZone', { Name: 'example-m10.com', CallerReference: 'x' });
  nameServers = zone.DelegationSet.NameServers;
  const sets: ResourceRecordSet[] = [
    { Name: 'www.example-m10.com', Type: 'A', TTL: 60, ResourceRecords: [{ Value: '192.0.2.1' }] },
    ...['192.0.2.7', '192.0.2.8'].map((Value, index) => ({
      Name: 'many.example-m10.com',
      Type: 'A' as const,
      TTL: 30,
      SetIdentifier: String(index),
      MultiValueAnswer: true,
      ResourceRecords: [{ Value }],
    })),
    { Name: 'txt.example-m10.com', Type: 'TXT', TTL: 60, ResourceRecords: [{ Value: '"\\001é"' }] },
  ];
  const Changes = sets.map((ResourceRecordSet) => ({ Action: 'CREATE' as const, ResourceRecordSet }));
  await dns.call('ChangeResourceRecordSets', { HostedZoneId: zone.HostedZone.Id, ChangeBatch: { Changes } });
});

const query = (name: string, type: string, server?: string) =>
  queryInWorld(world.ec2.world, { name, type, ...(server === undefined ? {} : { server }) });
const values = (name: string, type: string) => query(name, type).answers.map(({ value }) => value);

test('a name server of the zone answers with authority, and refuses what it does not hold', () => {
  const [server] = nameServers;
  expect(query('www.example-m10.com', 'A', server)).toMatchObject({
    status: 'NOERROR',
    isAuthoritative: true,
    isRecursive: false,
    answers: [{ name: 'www.example-m10.com.', ttlSeconds: 60, type: 'A', value: '192.0.2.1' }],
  });
  expect(query('other.example', 'A', server).status).toBe('REFUSED');
  const [address] = values(`${server}.`, 'A');
  expect(address).toMatch(/^205\.251\.19[2-9]\.\d+$/);
  expect(query('www.example-m10.com', 'A', address)).toMatchObject({ isAuthoritative: true, serverAddress: address });
});

test('public resolvers answer like the own one; nobody answers elsewhere', () => {
  expect(query('www.example-m10.com', 'A', '8.8.8.8')).toMatchObject({ isRecursive: true, serverAddress: '8.8.8.8' });
  expect(query('www.example-m10.com', 'A', '192.0.2.200').status).toBe('timeout');
  expect(query('www.example-m10.com', 'A', 'dns.nowhere.example').status).toBe('no-server');
});

test('a no comes with the SOA: of the zone for its names, of the root for others', () => {
  const soa = { name: 'example-m10.com.', type: 'SOA', ttlSeconds: 900 };
  expect(query('nope.example-m10.com', 'A')).toMatchObject({ status: 'NXDOMAIN', answers: [], authority: [soa] });
  expect(query('www.example-m10.com', 'MX')).toMatchObject({ status: 'NOERROR', answers: [], authority: [soa] });
  expect(query('nope.example', 'A')).toMatchObject({ status: 'NXDOMAIN', authority: [{ name: '.' }] });
});

test('addresses lead back to the names of instances, and AWS has names of its own', async () => {
  const { publicIp } = await world.launch();
  const reverse = `${publicIp.split('.').reverse().join('.')}.in-addr.arpa`;
  const name = `ec2-${publicIp.replaceAll('.', '-')}.ap-northeast-2.compute.amazonaws.com`;
  expect(values(reverse, 'PTR')).toEqual([`${name}.`]);
  expect(values(name, 'A')).toEqual([publicIp]);
  expect(query(name, 'AAAA')).toMatchObject({ status: 'NOERROR', answers: [] });
  expect(values('photos.s3-website.ap-northeast-2.amazonaws.com', 'A')).toHaveLength(1);
});

test('a multivalue answer gives all its sets; text has other bytes in decimal', () => {
  expect(values('many.example-m10.com', 'A')).toEqual(['192.0.2.7', '192.0.2.8']);
  expect(values('txt.example-m10.com', 'TXT')).toEqual(['"\\001\\195\\169"']);
});
