import { execFile } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dnsMessage } from '../../core/dns/dns-message.ts';
import { createTestDataplane } from '../../sandbox/dataplane/dataplane-test-world.ts';
import { queryInWorld } from '../../sandbox/dataplane/network/dns-query.ts';
import { route53Service } from '../../sandbox/services/route53/service.ts';
import { TestAccount } from '../../sandbox/testing/test-account.ts';
import type { World } from '../../sandbox/world.ts';
import { runScriptInShell } from '../../shell/run-script.ts';
import { hostClockConnection, nodeLikeHost } from '../../shell/testing/connections.ts';
import type { Route53Operations } from '../../wire/generated/route53.ts';

const typeNames: Record<number, string> = {
  1: 'A',
  2: 'NS',
  5: 'CNAME',
  6: 'SOA',
  12: 'PTR',
  15: 'MX',
  16: 'TXT',
  28: 'AAAA',
  33: 'SRV',
  255: 'ANY',
  257: 'CAA',
};

/** A world with one zone that has a record of every type. */
async function worldWithZone(): Promise<World> {
  const { ec2 } = createTestDataplane();
  const dns = new TestAccount<Route53Operations>(route53Service, { world: ec2.world, region: 'us-east-1' });
  const { HostedZone } = await dns.call('CreateHostedZone', { Name: 'example-m10.com', CallerReference: 'x' });
  const add = (Name: string, Type: string, ...values: string[]) => ({
    Action: 'CREATE' as const,
    ResourceRecordSet: { Name, Type, TTL: 60, ResourceRecords: values.map((Value) => ({ Value })) },
  });
  const AliasTarget = { HostedZoneId: HostedZone.Id, DNSName: 'www.example-m10.com', EvaluateTargetHealth: false };
  const Changes = [
    add('www.example-m10.com', 'A', '192.0.2.1', '192.0.2.2'),
    add('www.example-m10.com', 'AAAA', '2001:db8::1'),
    add('blog.example-m10.com', 'CNAME', 'www.example-m10.com'),
    add('far.example-m10.com', 'CNAME', 'ec2-192-0-2-9.ap-northeast-2.compute.amazonaws.com'),
    add('lost.example-m10.com', 'CNAME', 'nowhere.example'),
    add('example-m10.com', 'MX', '10 mail.example-m10.com', '20 mail2.example-m10.com'),
    add('example-m10.com', 'TXT', '"v=spf1 -all" "두 번째 \\"말\\""'),
    add('example-m10.com', 'CAA', '0 issue "amazon.com"'),
    add('_sip._tcp.example-m10.com', 'SRV', '1 2 5060 sip.example-m10.com'),
    add('*.wild.example-m10.com', 'A', '192.0.2.3'),
    { Action: 'CREATE' as const, ResourceRecordSet: { Name: 'alias.example-m10.com', Type: 'A', AliasTarget } },
  ];
  await dns.call('ChangeResourceRecordSets', { HostedZoneId: HostedZone.Id, ChangeBatch: { Changes } });
  return ec2.world;
}

/** The answer's bytes to a question's bytes. */
function answerBytes(world: World, message: Buffer): Uint8Array {
  const labels: string[] = [];
  let at = 12;
  for (; message[at]! > 0; at += message[at]! + 1) labels.push(message.toString('utf8', at + 1, at + 1 + message[at]!));
  const question = { name: `${labels.join('.')}.`, type: typeNames[message.readUInt16BE(at + 1)] ?? 'A' };
  return dnsMessage(message.readUInt16BE(0), question, queryInWorld(world, question));
}

let world: World;
let udp: Socket;
let tcp: Server;
let port: number;

beforeAll(async () => {
  world = await worldWithZone();
  udp = createSocket('udp4', (message, peer) => udp.send(answerBytes(world, message), peer.port, peer.address));
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');
  ({ port } = udp.address());
  // ANY is asked over TCP, where the length goes before the message.
  tcp = createServer((socket) => {
    socket.on('data', (data: Buffer) => {
      const bytes = answerBytes(world, data.subarray(2));
      socket.end(Buffer.concat([Uint8Array.of(bytes.length >> 8, bytes.length & 255), bytes]));
    });
  }).listen(port, '127.0.0.1');
  await once(tcp, 'listening');
});

afterAll(() => {
  udp.close();
  tcp.close();
});

interface Result {
  stdout: string;
  exitCode: number;
}

function runReal(command: string, args: readonly string[]): Promise<Result> {
  return new Promise((resolve) => {
    execFile(command, args, (error, stdout) => resolve({ stdout, exitCode: Number(error?.code ?? 0) }));
  });
}

/** Without what is another one each time. */
const steady = ({ stdout, exitCode }: Result) => ({
  stdout: stdout
    .replace(/, id: \d+/, ', id: 0')
    .replace(/Query time: \d+/, 'Query time: 0')
    .replace(/WHEN: .*/, 'WHEN:')
    .replace('(TCP)', '(UDP)')
    .replaceAll(/ DiG \S+/g, ' DiG'),
  exitCode,
});

async function expectSame(command: string, args: readonly string[]): Promise<void> {
  const connection = hostClockConnection({ query: async (question) => queryInWorld(world, question) });
  const ours = await runScriptInShell([command, ...args].join(' '), { connection, host: nodeLikeHost() });
  expect(ours.stderr).toBe('');
  expect(steady(ours)).toEqual(steady(await runReal(command, args)));
}

describe('beside the real dig, host and nslookup', () => {
  test.each([
    'www.example-m10.com',
    'blog.example-m10.com',
    'far.example-m10.com',
    'lost.example-m10.com',
    'alias.example-m10.com',
    'a.b.wild.example-m10.com',
    'nope.example-m10.com',
    'wild.example-m10.com',
    'nowhere.example',
    'WWW.example-m10.com AAAA +noall +answer',
    'example-m10.com',
    'MX example-m10.com +short',
    'example-m10.com -t TXT +noall +answer',
    'example-m10.com NS +short',
    'example-m10.com SOA',
    'example-m10.com CAA',
    'example-m10.com ANY',
    '_sip._tcp.example-m10.com srv',
    '+short blog.example-m10.com',
    '+noall +answer blog.example-m10.com far.example-m10.com',
    '+noall +comments +authority nope.example-m10.com',
    '+nocmd +noall +answer +stats www.example-m10.com',
    '+nocomments www.example-m10.com',
    '+noquestion +nostats www.example-m10.com',
    '-q www.example-m10.com +nocmd +nostats',
    '-x 192.0.2.1 +short',
    '-x 192.0.2.1 +noall +question',
    'example-m10.com MX +nocmd www.example-m10.com A +noall +answer',
  ])('dig %s', (args) => expectSame('dig', ['-p', String(port), '@127.0.0.1', ...args.split(' ')]));

  test.each([
    'www.example-m10.com',
    'blog.example-m10.com',
    'example-m10.com',
    'nope.example-m10.com',
    '192.0.2.1',
    ...['MX', 'TXT', 'NS', 'SOA', 'CAA', 'AAAA'].map((type) => `-t ${type} example-m10.com`),
    '-t SRV _sip._tcp.example-m10.com',
    '-t CNAME blog.example-m10.com',
    '-t AAAA blog.example-m10.com',
    '-t MX www.example-m10.com',
  ])('host %s', (args) => expectSame('host', ['-p', String(port), ...args.split(' '), '127.0.0.1']));

  test.each([
    'www.example-m10.com',
    'blog.example-m10.com',
    'nope.example-m10.com',
    '192.0.2.1',
    ...['MX', 'TXT', 'NS', 'SOA', 'CAA', 'AAAA'].map((type) => `-type=${type} example-m10.com`),
    '-query=SRV _sip._tcp.example-m10.com',
    '-type=MX www.example-m10.com',
    '-type=CNAME blog.example-m10.com',
    '-type=AAAA www.example-m10.com',
  ])('nslookup %s', (args) => expectSame('nslookup', [`-port=${port}`, ...args.split(' '), '127.0.0.1']));
});
