import { encodeBase64 } from '../../../core/base64.ts';
import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsErrors } from '../../../core/errors/sqs.ts';
import type { World } from '../../world.ts';

const encoder = new TextEncoder();

/** A new receipt handle. Handles name their message, so that older ones still delete it. */
export function newReceipt(messageId: string, world: World): string {
  return encodeBase64(encoder.encode(`${messageId} ${world.newHex(64)}`));
}

/** The id of the message that a handle was given for. Throws ReceiptHandleIsInvalid. */
export function messageIdOfReceipt(handle: string): string {
  let text = '';
  try {
    text = atob(handle);
  } catch {
    throw new AwsError(sqsErrors.invalidReceiptHandle, {});
  }
  const id = /^([0-9a-f-]{36}) [0-9a-f]{64}$/.exec(text)?.[1];
  if (id === undefined) throw new AwsError(sqsErrors.invalidReceiptHandle, {});
  return id;
}
