import { beforeEach, expect, test } from 'vitest';
import { bodyText, createTestDataplane, httpRequest, type TestDataplane } from '../dataplane-test-world.ts';
import type { HttpRequest } from '../../../core/http.ts';
import type { Machine } from '../machines/machine.ts';
import { answerImds } from './answer-imds.ts';

let world: TestDataplane;
let machine: Machine;

async function launch(input: object = {}) {
  world = createTestDataplane();
  const { instanceId } = await world.launch({ userData: '#!/bin/bash\ntrue\n', input });
  machine = await world.machine(instanceId);
}

beforeEach(() => launch());

function ask(path: string, request: Partial<HttpRequest> = {}) {
  const response = answerImds(machine, httpRequest(`http://169.254.169.254${path}`, request));
  return { status: response.status, text: bodyText(response), headers: response.headers };
}

function token(ttlSeconds = 60): string {
  return ask('/latest/api/token', {
    method: 'PUT',
    headers: { 'x-aws-ec2-metadata-token-ttl-seconds': String(ttlSeconds) },
  }).text;
}

const withToken = (value: string) => ({ headers: { 'x-aws-ec2-metadata-token': value } });

test('version 2: a token opens the tree until it expires', () => {
  const value = token(60);
  expect(value).toHaveLength(56);
  expect(ask('/latest/meta-data/instance-id', withToken(value))).toMatchObject({
    status: 200,
    text: machine.ref.instanceId,
  });
  expect(ask('/latest/meta-data/placement/', withToken(value)).text).toBe(
    'availability-zone\navailability-zone-id\nregion',
  );
  expect(ask('/latest/meta-data/placement/region', withToken(value)).text).toBe('ap-northeast-2');
  expect(ask('/latest/user-data', withToken(value)).text).toBe('#!/bin/bash\ntrue\n');
  expect(ask('/latest/meta-data/nothing', withToken(value)).status).toBe(404);
  expect(ask('/latest/meta-data/constructor', withToken(value)).status).toBe(404);
  const document = JSON.parse(ask('/latest/dynamic/instance-identity/document', withToken(value)).text) as object;
  expect(document).toMatchObject({ accountId: '123456789012', instanceType: 't3.micro', region: 'ap-northeast-2' });
  world.ec2.pass(60_000);
  expect(ask('/latest/meta-data/', withToken(value)).status).toBe(401);
});

test('requests that the service turns down', () => {
  expect(ask('/latest/meta-data/instance-id').status).toBe(401);
  expect(ask('/latest/meta-data/', withToken('AQAEAforged')).status).toBe(401);
  expect(ask('/latest/api/token', { method: 'PUT' }).status).toBe(400);
  expect(
    ask('/latest/api/token', { method: 'PUT', headers: { 'x-aws-ec2-metadata-token-ttl-seconds': '21601' } }).status,
  ).toBe(400);
  expect(ask('/latest/api/token')).toMatchObject({ status: 405, headers: { allow: 'OPTIONS, PUT' } });
});

test('version 1 answers only where tokens are optional; tags only where they are shown', async () => {
  await launch({
    MetadataOptions: { HttpTokens: 'optional', InstanceMetadataTags: 'enabled' },
    TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Project', Value: 'm10' }] }],
  });
  expect(ask('/latest/meta-data/instance-id')).toMatchObject({ status: 200, text: machine.ref.instanceId });
  expect(ask('/latest/meta-data/tags/instance/Project').text).toBe('m10');
  await launch({ MetadataOptions: { HttpEndpoint: 'disabled' } });
  expect(ask('/latest/meta-data/instance-id').status).toBe(403);
});
