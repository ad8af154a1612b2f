import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsErrors } from '../../../core/errors/sqs.ts';
import type { CreateQueueRequest, SqsOperations } from '../../../wire/generated/sqs.ts';
import { setOwn } from '../../../wire/set-own.ts';
import type { Handlers } from '../../service.ts';
import { tokenPage } from '../../token-page.ts';
import {
  allAttributes,
  checkAttributes,
  defaultAttributes,
  checkAttributeNames,
  defaultFifoAttributes,
  mergeAttributes,
} from './queue-attributes.ts';
import { redrivePolicyOf } from './redrive-policy.ts';
import { findQueue, isFifo, queueUrl, sqsState, type QueueRecord } from './queue-record.ts';
import { requireQueue } from './require-queue.ts';

const pauseMs = 60_000;
const maxPage = 1000;

function checkName(name: string | undefined, isFifo: boolean): void {
  if (!name) throw new AwsError(sqsErrors.missingParameter, { parameter: 'QueueName' });
  if (isFifo && !/^[\w-]{1,75}\.fifo$/.test(name)) throw new AwsError(sqsErrors.invalidFifoName, {});
  if (!isFifo && !/^[\w-]{1,80}$/.test(name)) throw new AwsError(sqsErrors.invalidQueueName, {});
}

/** Asking again for a queue that exists is fine as long as nothing asked for differs. */
function assertSame(existing: QueueRecord, { Attributes: wanted = {} }: CreateQueueRequest): void {
  const attribute = Object.keys(wanted).find((name) => wanted[name] !== existing.attributes[name]);
  if (attribute !== undefined) throw new AwsError(sqsErrors.queueAlreadyExists, { attribute });
}

function page(names: string[], input: { MaxResults?: number; NextToken?: string }) {
  const onInvalidToken = () => {
    const parameters = { value: input.NextToken!, parameter: 'NextToken', reason: 'Must be a valid token.' };
    throw new AwsError(sqsErrors.invalidParameter, parameters);
  };
  return tokenPage(names, { size: input.MaxResults ?? maxPage, token: input.NextToken, onInvalidToken });
}

export const queueHandlers: Handlers<SqsOperations> = {
  CreateQueue: (input, context) => {
    const { QueueName: name, Attributes: attributes = {}, tags = {} } = input;
    const isForFifo = attributes.FifoQueue === 'true';
    checkName(name, isForFifo);
    const arn = `arn:aws:sqs:${context.region}:${context.accountId}:${name}`;
    const defaults = { ...defaultAttributes, ...(isForFifo && defaultFifoAttributes) };
    checkAttributes(context, { arn, isFifo: isForFifo, attributes: defaults }, attributes);
    const state = sqsState(context);
    const existing = findQueue(context, name);
    if (existing) {
      assertSame(existing, input);
      return { QueueUrl: queueUrl({ name, arn }, context) };
    }
    const deletedAtMs = Object.hasOwn(state.deletedAtMs, name) ? state.deletedAtMs[name]! : -Infinity;
    if (deletedAtMs + context.world.scaleMs(pauseMs) > context.nowMs) {
      throw new AwsError(sqsErrors.queueDeletedRecently, {});
    }
    const queue: QueueRecord = {
      name,
      arn,
      createdAtMs: context.nowMs,
      modifiedAtMs: context.nowMs,
      attributes: defaults,
      tags: { ...tags },
      messages: [],
      sent: {},
      nextSequence: 1,
    };
    mergeAttributes(queue.attributes, attributes);
    setOwn(state.queues, name, queue);
    return { QueueUrl: queueUrl({ name, arn }, context) };
  },

  GetQueueUrl: (input, context) => {
    const { QueueName: name, QueueOwnerAWSAccountId: ownerId = context.accountId } = input;
    return { QueueUrl: queueUrl(requireQueue(context, `/${ownerId}/${name}`), context) };
  },

  ListQueues: (input, context) => {
    const { queues } = sqsState(context);
    const names = Object.keys(queues).sort();
    const matching = names.filter((name) => name.startsWith(input.QueueNamePrefix ?? ''));
    const { page: found, nextToken } = page(matching, input);
    return {
      ...(found.length > 0 && { QueueUrls: found.map((name) => queueUrl(queues[name]!, context)) }),
      ...(nextToken !== undefined && { NextToken: nextToken }),
    };
  },

  DeleteQueue: (input, context) => {
    const { name, arn } = requireQueue(context, input.QueueUrl);
    const state = sqsState(context);
    delete state.queues[name];
    context.world.longPolls.wake(arn);
    state.deletedAtMs[name] = context.nowMs;
    return {};
  },

  PurgeQueue: (input, context) => {
    const queue = requireQueue(context, input.QueueUrl);
    if ((queue.purgedAtMs ?? -Infinity) + context.world.scaleMs(pauseMs) > context.nowMs) {
      throw new AwsError(sqsErrors.purgeInProgress, { queue: queue.name });
    }
    queue.messages = [];
    queue.purgedAtMs = context.nowMs;
    return {};
  },

  GetQueueAttributes: (input, context) => {
    const all = allAttributes(requireQueue(context, input.QueueUrl), context.nowMs);
    checkAttributeNames(input.AttributeNames);
    const wanted = new Set(input.AttributeNames);
    const chosen = Object.entries(all).filter(([name]) => wanted.has('All') || wanted.has(name));
    return chosen.length > 0 ? { Attributes: Object.fromEntries(chosen) } : {};
  },

  SetQueueAttributes: (input, context) => {
    const queue = requireQueue(context, input.QueueUrl);
    const { arn, attributes } = queue;
    checkAttributes(context, { arn, attributes, isFifo: isFifo(queue) }, input.Attributes);
    mergeAttributes(attributes, input.Attributes);
    context.world.longPolls.wake(arn);
    queue.modifiedAtMs = context.nowMs;
    return {};
  },

  ListDeadLetterSourceQueues: (input, context) => {
    const { arn } = requireQueue(context, input.QueueUrl);
    const { queues } = sqsState(context);
    const sources = Object.values(queues).filter(
      ({ attributes }) => redrivePolicyOf(attributes.RedrivePolicy)?.deadLetterTargetArn === arn,
    );
    const { page: found, nextToken } = page(sources.map(({ name }) => name).sort(), input);
    return {
      queueUrls: found.map((name) => queueUrl(queues[name]!, context)),
      ...(nextToken !== undefined && { NextToken: nextToken }),
    };
  },

  TagQueue: (input, context) => {
    Object.assign(requireQueue(context, input.QueueUrl).tags, input.Tags);
    return {};
  },

  UntagQueue: (input, context) => {
    const { tags } = requireQueue(context, input.QueueUrl);
    for (const key of input.TagKeys) delete tags[key];
    return {};
  },

  ListQueueTags: (input, context) => {
    const { tags } = requireQueue(context, input.QueueUrl);
    return Object.keys(tags).length > 0 ? { Tags: tags } : {};
  },
};
