import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsErrors } from '../../../core/errors/sqs.ts';
import type { SqsOperations } from '../../../wire/generated/sqs.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { runBatch } from './batches.ts';
import { checkRange } from './parameter-range.ts';
import { isFifo, type QueueRecord, type StoredMessage } from './queue-record.ts';
import { messageIdOfReceipt } from './receipt-handle.ts';
import { requireQueue } from './require-queue.ts';

/** Longest visibility timeout: 12 hours. */
const maxVisibilitySeconds = 43_200;

/** The message that a handle was given for; undefined when it is gone. Throws ReceiptHandleIsInvalid. */
function messageOfHandle(queue: QueueRecord, handle: string | undefined): StoredMessage | undefined {
  if (!handle) throw new AwsError(sqsErrors.missingParameter, { parameter: 'ReceiptHandle' });
  const id = messageIdOfReceipt(handle);
  return queue.messages.find((message) => message.id === id);
}

function deleteMessage(queue: QueueRecord, handle: string, { world }: RequestContext): Record<string, never> {
  const message = messageOfHandle(queue, handle);
  if (message) queue.messages.splice(queue.messages.indexOf(message), 1);
  // The next message of a FIFO group may be received now.
  if (isFifo(queue)) world.longPolls.wake(queue.arn);
  return {};
}

function changeVisibility(
  queue: QueueRecord,
  input: { ReceiptHandle: string; VisibilityTimeout?: number },
  { nowMs, world }: RequestContext,
): Record<string, never> {
  const { ReceiptHandle: handle, VisibilityTimeout: timeoutSeconds } = input;
  if (timeoutSeconds === undefined) throw new AwsError(sqsErrors.missingParameter, { parameter: 'VisibilityTimeout' });
  checkRange('VisibilityTimeout', timeoutSeconds, [0, maxVisibilitySeconds]);
  const message = messageOfHandle(queue, handle);
  if (!message || message.receipt !== handle || message.visibleAtMs <= nowMs) {
    throw new AwsError(sqsErrors.messageNotInflight, { handle });
  }
  message.visibleAtMs = nowMs + timeoutSeconds * 1000;
  world.longPolls.wake(queue.arn);
  return {};
}

/** What is done to messages that were received: deleting them, and changing how long they stay hidden. */
export const receivedMessageHandlers: Handlers<SqsOperations> = {
  DeleteMessage: (input, context) => deleteMessage(requireQueue(context, input.QueueUrl), input.ReceiptHandle, context),

  DeleteMessageBatch: (input, context) => {
    const queue = requireQueue(context, input.QueueUrl);
    const name = 'DeleteMessageBatchRequestEntry';
    return runBatch(name, input.Entries, ({ ReceiptHandle }) => deleteMessage(queue, ReceiptHandle, context));
  },

  ChangeMessageVisibility: (input, context) => changeVisibility(requireQueue(context, input.QueueUrl), input, context),

  ChangeMessageVisibilityBatch: (input, context) => {
    const queue = requireQueue(context, input.QueueUrl);
    const name = 'ChangeMessageVisibilityBatchRequestEntry';
    return runBatch(name, input.Entries, (entry) => changeVisibility(queue, entry, context));
  },
};
