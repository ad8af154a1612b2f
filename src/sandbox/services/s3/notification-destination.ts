import { AwsError } from '../../../core/errors/aws-error.ts';
import { scopeOfArn, type Scope } from '../../slice.ts';
import { publish } from '../sns/publish.ts';
import { letsServicePublish } from '../sns/topic-policy.ts';
import { findTopic } from '../sns/topic-record.ts';
import { letsServiceSend } from '../sqs/queue-policy.ts';
import { findQueueByArn, isFifo } from '../sqs/queue-record.ts';
import { sendMessage } from '../sqs/send-messages.ts';
import type { BucketRecord } from './bucket-record.ts';

/** User id of S3 itself, as queues show it. */
const senderId = 'AIDACHEONMANS300000';

interface Destination {
  send(text: string): void;
}

/** Somewhere that a bucket may report to; undefined where there is none of that ARN, or its policy keeps S3 out. */
export function findDestination(arn: string, bucket: BucketRecord, scope: Scope): Destination | undefined {
  const service = arn.split(':')[2];
  const source = { arn: `arn:aws:s3:::${bucket.name}`, accountId: scope.accountId };
  if (service === 'sqs') {
    const queue = findQueueByArn(scope, arn);
    if (!queue || isFifo(queue) || !letsServiceSend(queue, 's3.amazonaws.com', source)) return undefined;
    return { send: (text) => void sendMessage(queue, { MessageBody: text }, { world: scope.world, senderId }) };
  }
  const there = service === 'sns' ? scopeOfArn(scope.world, arn) : undefined;
  const topic = there && findTopic(there, arn);
  if (!topic || topic.attributes.FifoTopic === 'true' || !letsServicePublish(topic, 's3.amazonaws.com', source)) {
    return undefined;
  }
  return { send: (text) => void publish(topic, { Message: text, Subject: 'Amazon S3 Notification' }, there) };
}

/** Sends a report. Where the destination is gone or keeps S3 out by now, the report is lost, as on AWS. */
export function sendToDestination(arn: string, text: string, bucket: BucketRecord, scope: Scope): void {
  try {
    findDestination(arn, bucket, scope)?.send(text);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
  }
}
