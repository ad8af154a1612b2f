import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsErrors } from '../../../core/errors/sqs.ts';
import type { ReceiveMessageRequest, ReceiveMessageResult, SqsOperations } from '../../../wire/generated/sqs.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { nextVisibleMs, takeAvailable } from './available-messages.ts';
import { messageView } from './message-view.ts';
import { checkRange } from './parameter-range.ts';
import { countInFlight } from './queue-record.ts';
import { checkAttemptId, messagesOfAttempt, rememberAttempt } from './receive-attempts.ts';
import { newReceipt } from './receipt-handle.ts';
import { requireQueue } from './require-queue.ts';

/** docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html */
const maxInFlight = 120_000;

/** What can be received now; undefined when there is nothing. Throws OverLimit, and QueueDoesNotExist. */
function receive(input: ReceiveMessageRequest, context: RequestContext): ReceiveMessageResult | undefined {
  const { world } = context;
  const queue = requireQueue(context, input.QueueUrl);
  const nowMs = world.nowMs();
  const hiddenMs = (input.VisibilityTimeout ?? Number(queue.attributes.VisibilityTimeout)) * 1000;
  const lost = messagesOfAttempt(queue, input.ReceiveRequestAttemptId, nowMs);
  if (lost) {
    for (const message of lost) message.visibleAtMs = nowMs + hiddenMs;
    return { Messages: lost.map((message) => messageView(message, input)) };
  }
  const found = takeAvailable(queue, input.MaxNumberOfMessages ?? 1, context);
  if (found.length === 0) return undefined;
  const isFull = queue.messages.length > maxInFlight && countInFlight(queue, nowMs) >= maxInFlight;
  if (isFull) throw new AwsError(sqsErrors.overLimit, { queue: queue.arn });
  for (const message of found) {
    message.receiveCount++;
    message.firstReceivedAtMs ??= nowMs;
    message.visibleAtMs = nowMs + hiddenMs;
    message.receipt = newReceipt(message.id, world);
  }
  rememberAttempt(queue, input.ReceiveRequestAttemptId, { messages: found, nowMs });
  return { Messages: found.map((message) => messageView(message, input)) };
}

/** Waits and timeouts run on the world's clock, unscaled: clients count the same seconds. */
export const receiveHandlers: Handlers<SqsOperations> = {
  ReceiveMessage: (input, context) => {
    const queue = requireQueue(context, input.QueueUrl);
    checkAttemptId(queue, input.ReceiveRequestAttemptId);
    checkRange('MaxNumberOfMessages', input.MaxNumberOfMessages, [1, 10]);
    checkRange('WaitTimeSeconds', input.WaitTimeSeconds, [0, 20]);
    checkRange('VisibilityTimeout', input.VisibilityTimeout, [0, 43_200]);
    const waitSeconds = input.WaitTimeSeconds ?? Number(queue.attributes.ReceiveMessageWaitTimeSeconds);
    const received = receive(input, context);
    if (received || waitSeconds === 0) return received ?? {};
    return context.longPoll({
      topic: queue.arn,
      untilMs: context.nowMs + waitSeconds * 1000,
      attempt: () => receive(input, context),
      nextTryMs: () => nextVisibleMs(requireQueue(context, input.QueueUrl), context.world.nowMs()),
      emptyHanded: () => ({}),
    });
  },
};
