import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsErrors } from '../../../core/errors/sqs.ts';
import type { MessageAttributeValue } from '../../../wire/generated/sqs.ts';
import { messageAttributeProblem } from '../../message-attributes.ts';

const maxAttributes = 10;
// Characters that XML 1.0 knows.
const validText = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u;

/** Throws MissingParameter, InvalidMessageContents, InvalidParameterValue. */
export function checkContent(body: string | undefined, attributes: Record<string, MessageAttributeValue> = {}): void {
  if (!body) throw new AwsError(sqsErrors.missingParameter, { parameter: 'MessageBody' });
  const texts = [body, ...Object.values(attributes).map(({ StringValue }) => StringValue ?? '')];
  if (texts.some((text) => !validText.test(text))) throw new AwsError(sqsErrors.invalidMessageContents, {});
  const count = Object.keys(attributes).length;
  const problem =
    count > maxAttributes
      ? `Number of message attributes [${count}] exceeds the allowed maximum [${maxAttributes}].`
      : messageAttributeProblem(attributes);
  if (problem !== undefined) throw new AwsError(sqsErrors.invalidMessageAttribute, { detail: problem });
}
