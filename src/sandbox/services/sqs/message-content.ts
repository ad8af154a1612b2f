import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsErrors } from '../../../core/errors/sqs.ts';
import type { MessageAttributeValue } from '../../../wire/generated/sqs.ts';

const encoder = new TextEncoder();
const maxAttributes = 10;
// Characters that XML 1.0 knows.
const validText = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u;

function refuse(detail: string): never {
  throw new AwsError(sqsErrors.invalidMessageAttribute, { detail });
}

/** Bytes of a message as SQS counts them: body, and names, types and values of attributes. */
export function messageBytes(body: string, attributes: Record<string, MessageAttributeValue> = {}): number {
  return Object.entries(attributes).reduce(
    (sum, [name, { DataType: type = '', StringValue: text = '', BinaryValue: bytes }]) =>
      sum + encoder.encode(name + type + text).length + (bytes?.length ?? 0),
    encoder.encode(body).length,
  );
}

function checkAttribute(name: string, value: MessageAttributeValue): void {
  const { DataType: type = '', StringValue: text, BinaryValue: bytes } = value;
  if (name.startsWith('AWS.') || name.startsWith('Amazon.') || !/^[\w-]+(?:\.[\w-]+)*$/.test(name)) {
    refuse(
      'Invalid non-alphanumeric character was found in the message attribute name. Can only include alphanumeric characters, hyphens, underscores, or dots.',
    );
  }
  if (type === '') refuse(`The message attribute '${name}' must contain non-empty message attribute type.`);
  if (!/^(?:String|Number|Binary)(?:\..+)?$/.test(type)) {
    refuse(
      `The message attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`,
    );
  }
  const isBinary = type.startsWith('Binary');
  if ((isBinary ? text : bytes) !== undefined) {
    refuse(`The message attribute '${name}' with type '${type}' must use field '${isBinary ? 'Binary' : 'String'}'.`);
  }
  if (!(isBinary ? bytes : text)?.length) {
    refuse(
      `The message attribute '${name}' must contain non-empty message attribute value for message attribute type '${type}'.`,
    );
  }
  if (type.startsWith('Number') && Number.isNaN(Number(text))) {
    refuse(`Can't cast the value of message (user) attribute '${name}' to a number.`);
  }
}

/** Throws MissingParameter, InvalidMessageContents, InvalidParameterValue. */
export function checkContent(body: string | undefined, attributes: Record<string, MessageAttributeValue> = {}): void {
  if (!body) throw new AwsError(sqsErrors.missingParameter, { parameter: 'MessageBody' });
  const texts = [body, ...Object.values(attributes).map(({ StringValue }) => StringValue ?? '')];
  if (texts.some((text) => !validText.test(text))) throw new AwsError(sqsErrors.invalidMessageContents, {});
  const entries = Object.entries(attributes);
  if (entries.length > maxAttributes) {
    refuse(`Number of message attributes [${entries.length}] exceeds the allowed maximum [${maxAttributes}].`);
  }
  for (const [name, value] of entries) checkAttribute(name, value);
}
