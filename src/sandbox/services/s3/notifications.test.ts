import { beforeEach, describe, expect, it } from 'vitest';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import type { SnsOperations } from '../../../wire/generated/sns.ts';
import type { SqsOperations } from '../../../wire/generated/sqs.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { snsService } from '../sns/service.ts';
import { sqsService } from '../sqs/service.ts';
import { s3Service } from './service.ts';

const Bucket = 'm10-photos';
const QueueArn = 'arn:aws:sqs:ap-northeast-2:123456789012:inbox';
const TopicArn = 'arn:aws:sns:ap-northeast-2:123456789012:news';
let s3: TestAccount<S3Operations>;
let sqs: TestAccount<SqsOperations>;
let sns: TestAccount<SnsOperations>;
let QueueUrl: string;

const policyFor = (service: string, Action: string, Resource: string, sourceArn: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { Service: service },
      Action,
      Resource,
      Condition: { ArnLike: { 'aws:SourceArn': sourceArn }, StringEquals: { 'aws:SourceAccount': '123456789012' } },
    },
  });
const allowQueue = (service: string, sourceArn: string) =>
  sqs.call('SetQueueAttributes', {
    QueueUrl,
    Attributes: { Policy: policyFor(service, 'sqs:SendMessage', QueueArn, sourceArn) },
  });
const configure = (NotificationConfiguration: object) =>
  s3.call('PutBucketNotificationConfiguration', { Bucket, NotificationConfiguration });
const received = async () => {
  const { Messages = [] } = await sqs.call('ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 });
  return Messages.map(({ Body }) => JSON.parse(Body!) as Record<string, unknown>);
};

beforeEach(async () => {
  s3 = new TestAccount<S3Operations>(s3Service);
  sqs = new TestAccount<SqsOperations>(sqsService, { world: s3.world });
  sns = new TestAccount<SnsOperations>(snsService, { world: s3.world });
  await s3.call('CreateBucket', { Bucket, CreateBucketConfiguration: { LocationConstraint: 'ap-northeast-2' } });
  QueueUrl = (await sqs.call('CreateQueue', { QueueName: 'inbox' })).QueueUrl!;
});

describe('a bucket', () => {
  it('reports to no queue that keeps it out', async () => {
    const NotificationConfiguration = { QueueConfigurations: [{ QueueArn, Events: ['s3:ObjectCreated:*' as const] }] };
    expect(await s3.errorOf('PutBucketNotificationConfiguration', { Bucket, NotificationConfiguration })).toBe(
      'InvalidArgument: Unable to validate the following destination configurations',
    );
    await allowQueue('s3.amazonaws.com', 'arn:aws:s3:::other');
    expect(await s3.errorOf('PutBucketNotificationConfiguration', { Bucket, NotificationConfiguration })).not.toBe('');
  });

  it('tries a queue out, then reports what was asked for', async () => {
    await allowQueue('s3.amazonaws.com', `arn:aws:s3:::${Bucket}`);
    const FilterRules = [
      { Name: 'prefix' as const, Value: '사진/' },
      { Name: 'suffix' as const, Value: '.png' },
    ];
    await configure({
      QueueConfigurations: [
        { Id: 'new', QueueArn, Events: ['s3:ObjectCreated:*'], Filter: { Key: { FilterRules } } },
        { QueueArn, Events: ['s3:ObjectRemoved:Delete'] },
      ],
    });
    expect(await received()).toMatchObject([
      { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket },
      { Event: 's3:TestEvent' },
    ]);
    for (const Key of ['사진/a b.png', '사진/a.txt', 'b.png']) {
      await s3.call('PutObject', { Bucket, Key, Body: new Uint8Array(3) });
    }
    const [report, ...others] = await received();
    expect(others).toEqual([]);
    expect(report!.Records).toMatchObject([
      {
        eventName: 'ObjectCreated:Put',
        awsRegion: 'ap-northeast-2',
        s3: {
          configurationId: 'new',
          bucket: { name: Bucket, arn: `arn:aws:s3:::${Bucket}` },
          object: { key: '%EC%82%AC%EC%A7%84/a+b.png', size: 3, eTag: '693e9af84d3dfcc71e640e005bdc5e2e' },
        },
      },
    ]);
    await s3.call('DeleteObject', { Bucket, Key: 'b.png' });
    expect((await received())[0]!.Records).toMatchObject([{ eventName: 'ObjectRemoved:Delete' }]);
  });

  it('reports through a topic whose policy lets it', async () => {
    await sns.call('CreateTopic', { Name: 'news' });
    const Events = ['s3:ObjectCreated:Put' as const];
    const NotificationConfiguration = { TopicConfigurations: [{ TopicArn, Events }] };
    expect(await s3.errorOf('PutBucketNotificationConfiguration', { Bucket, NotificationConfiguration })).not.toBe('');
    const AttributeValue = policyFor('s3.amazonaws.com', 'SNS:Publish', TopicArn, `arn:aws:s3:::${Bucket}`);
    await sns.call('SetTopicAttributes', { TopicArn, AttributeName: 'Policy', AttributeValue });
    await allowQueue('sns.amazonaws.com', TopicArn);
    await configure(NotificationConfiguration);
    await sns.call('Subscribe', { TopicArn, Protocol: 'sqs', Endpoint: QueueArn });
    await s3.call('PutObject', { Bucket, Key: 'a', Body: new Uint8Array(1) });
    const [message] = await received();
    expect(message).toMatchObject({ Type: 'Notification', Subject: 'Amazon S3 Notification' });
    expect(message!.Message).toContain('"eventName":"ObjectCreated:Put"');
  });
});
