import { Sandbox } from '../src/sandbox/sandbox.ts';
import { atMostTimes, median, report } from './report.ts';

/**
 * What a request costs in a world of 1,000 queues with a long poll each and 1,000 tables with time to live, against one
 * of 10: no request may look through what it is not about. And what an hour of that world costs.
 */
const startMs = 1_795_262_400_000;
const rounds = 1000;
const laps = 5;
const [few, many] = [10, 1000];
const encoder = new TextEncoder();

class CrowdedWorld {
  readonly sandbox: Sandbox;
  readonly count: number;

  constructor(count: number) {
    this.count = count;
    // Time stands still but for skips.
    const host = { nowMs: () => startMs, delay: () => new Promise<void>(() => undefined) };
    this.sandbox = new Sandbox({ seed: 'bench', speed: 1, clock: 'own-time', host });
  }

  call(service: 'sqs' | 'dynamodb', operation: string, input: object) {
    const target = { sqs: 'AmazonSQS', dynamodb: 'DynamoDB_20120810' }[service];
    const credential = `AKIACHEONMANSANDBOX0/20261121/ap-northeast-2/${service}/aws4_request`;
    return this.sandbox.gateway.handle({
      method: 'POST',
      scheme: 'https',
      host: `${service}.ap-northeast-2.amazonaws.com`,
      path: '/',
      query: '',
      headers: {
        'x-amz-target': `${target}.${operation}`,
        'content-type': 'application/x-amz-json-1.0',
        authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`,
      },
      body: encoder.encode(JSON.stringify(input)),
    });
  }

  async fill(): Promise<void> {
    for (let i = 0; i < this.count; i++) {
      await this.call('sqs', 'CreateQueue', { QueueName: `q${i}` });
      await this.call('dynamodb', 'CreateTable', {
        TableName: `table-${i}`,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      });
    }
    this.sandbox.skip(10_000);
    for (let i = 0; i < this.count; i++) {
      const TimeToLiveSpecification = { Enabled: true, AttributeName: 'expires' };
      await this.call('dynamodb', 'UpdateTimeToLive', { TableName: `table-${i}`, TimeToLiveSpecification });
      void this.call('sqs', 'ReceiveMessage', { QueueUrl: `/123456789012/q${i}`, WaitTimeSeconds: 20 });
    }
  }

  /** Microseconds a request, of a mixture of writes. */
  async requestUs(): Promise<number> {
    const startedMs = performance.now();
    for (let i = 0; i < rounds; i++) {
      await this.call('sqs', 'SendMessage', { QueueUrl: '/123456789012/q0', MessageBody: 'x' });
      await this.call('dynamodb', 'PutItem', { TableName: 'table-0', Item: { pk: { S: `item-${i % 50}` } } });
    }
    return ((performance.now() - startedMs) * 1000) / (2 * rounds);
  }

  /** Milliseconds that an hour of the world takes, for each of its queues and tables. */
  hourMs(): number {
    const startedMs = performance.now();
    this.sandbox.skip(3_600_000);
    return (performance.now() - startedMs) / this.count;
  }
}

const [small, large] = [new CrowdedWorld(few), new CrowdedWorld(many)];
const requestUs = { small: [] as number[], large: [] as number[] };
const hourMs = { small: [] as number[], large: [] as number[] };
await small.fill();
await large.fill();
for (const world of [small, large]) await world.requestUs();
for (let lap = 0; lap < laps; lap++) {
  requestUs.large.push(await large.requestUs());
  requestUs.small.push(await small.requestUs());
}
for (let lap = 0; lap < laps; lap++) {
  hourMs.large.push(large.hourMs());
  hourMs.small.push(small.hourMs());
}
report({
  what: 'request in a crowded world',
  ours: median(requestUs.large),
  against: 'a world of 10',
  yardstick: median(requestUs.small),
  unit: 'µs',
  target: atMostTimes(1.5),
});
report({
  what: 'an hour of a crowded world, each queue and table',
  ours: median(hourMs.large) * 1000,
  against: 'a world of 10',
  yardstick: median(hourMs.small) * 1000,
  unit: 'µs',
  target: atMostTimes(3),
});
