import { encodeBase64 } from '../../../core/base64.ts';
import { formatIsoTime } from '../../../core/iso-time.ts';
import type { Scope } from '../../slice.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import type { SubscriptionRecord, TopicRecord } from './topic-record.ts';

const encoder = new TextEncoder();

/** What subscribers get instead of the bare message, unless they asked for that: JSON with the message inside. */
export function envelope(
  topic: TopicRecord,
  subscription: SubscriptionRecord,
  delivery: { message: OutgoingMessage; text: string; id: string; sequence?: string },
  { region, world }: Scope,
): string {
  const { message, text, id, sequence } = delivery;
  const attributes = Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => {
    const { DataType, StringValue, BinaryValue } = value;
    return [name, { Type: DataType, Value: StringValue ?? encodeBase64(BinaryValue ?? new Uint8Array(0)) }];
  });
  const host = `https://sns.${region}.amazonaws.com`;
  return JSON.stringify({
    Type: 'Notification',
    MessageId: id,
    ...(sequence !== undefined && { SequenceNumber: sequence }),
    TopicArn: topic.arn,
    ...(message.Subject !== undefined && { Subject: message.Subject }),
    Message: text,
    Timestamp: formatIsoTime(world.nowMs(), 'always'),
    SignatureVersion: topic.attributes.SignatureVersion ?? '1',
    // Looks like a signature; nothing can check it, as the certificate is not ours.
    Signature: encodeBase64(encoder.encode(world.newHex(192))),
    SigningCertURL: `${host}/SimpleNotificationService-cheonman.pem`,
    UnsubscribeURL: `${host}/?Action=Unsubscribe&SubscriptionArn=${subscription.arn}`,
    ...(attributes.length > 0 && { MessageAttributes: Object.fromEntries(attributes) }),
  });
}
