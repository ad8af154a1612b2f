import { beforeEach, describe, expect, test } from 'vitest';
import { decodeJson, encodeJson } from '../core/json.ts';
import { replay } from './replay.ts';
import { Sandbox } from './sandbox.ts';

const startMs = 1_795_262_400_000; // 2026-11-21T12:00:00Z
const queue = { QueueUrl: 'https://sqs.ap-northeast-2.amazonaws.com/123456789012/jobs' };
const host = { nowMs: () => startMs, delay: () => new Promise<void>(() => undefined) };
let sandbox: Sandbox;

/** Sends a request in SQS's JSON protocol. */
async function sqs(operation: string, input: object, signal?: AbortSignal): Promise<Record<string, unknown>> {
  const credential = 'AKIACHEONMANSANDBOX0/20261121/ap-northeast-2/sqs/aws4_request';
  const headers = {
    'x-amz-target': `AmazonSQS.${operation}`,
    'content-type': 'application/x-amz-json-1.0',
    authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`,
  };
  const request = {
    method: 'POST',
    scheme: 'https' as const,
    host: 'sqs.ap-northeast-2.amazonaws.com',
    path: '/',
    query: '',
    headers,
    body: encodeJson(input),
  };
  const response = await sandbox.gateway.handle(request, signal);
  return decodeJson(response.body) as Record<string, unknown>;
}

const poll = (signal?: AbortSignal) => sqs('ReceiveMessage', { ...queue, WaitTimeSeconds: 20 }, signal);

beforeEach(async () => {
  sandbox = new Sandbox({ seed: 'test', speed: 1, clock: 'own-time', host });
  await sqs('CreateQueue', { QueueName: 'jobs', Attributes: { VisibilityTimeout: '300' } });
});

describe('a held request', () => {
  test('lets others pass and is not in snapshots', async () => {
    const before = sandbox.save();
    const held = poll();
    expect(sandbox.save()).toBe(before);
    sandbox.skip(20_000);
    expect(await held).toEqual({});
  });

  test('takes nothing once its client hung up', async () => {
    const hangUp = new AbortController();
    const held = poll(hangUp.signal);
    hangUp.abort();
    await sqs('SendMessage', { ...queue, MessageBody: 'x' });
    expect(await held).toEqual({});
    expect((await poll()).Messages).toHaveLength(1);
  });

  test('ends when another world takes the place of its own', async () => {
    const saved = sandbox.save();
    const held = poll();
    sandbox.restore(saved);
    expect(await held).toEqual({});
  });

  test('waits for the host where time passes by itself', async () => {
    const asked: number[] = [];
    let wakeUp: () => void = () => undefined;
    let nowMs = startMs;
    const delay = (durationMs: number) => {
      asked.push(durationMs);
      return new Promise<void>((resolve) => (wakeUp = resolve));
    };
    sandbox = new Sandbox({ seed: 'test', speed: 1, clock: 'own-time', host: { nowMs: () => nowMs, delay } });
    await sqs('CreateQueue', { QueueName: 'jobs' });
    const held = poll();
    expect(asked).toEqual([20_001]);
    nowMs += 20_001;
    wakeUp();
    expect(await held).toEqual({});
  });
});

test('replays give what was received, when it was received', async () => {
  const held = poll();
  await sqs('SendMessage', { ...queue, MessageBody: 'at once' });
  await held;
  await sqs('SendMessage', { ...queue, MessageBody: 'in the midst of a skip', DelaySeconds: 7 });
  const second = poll();
  sandbox.skip(60_000);
  expect((await second).Messages).toHaveLength(1);
  const { journal, world } = sandbox;
  const again = await replay({ seed: 'test', speed: 1, entries: journal.entries, untilMs: world.nowMs() });
  expect(again.world.data.accounts).toEqual(world.data.accounts);
  expect(again.world.data.prng).toEqual(world.data.prng);
});
