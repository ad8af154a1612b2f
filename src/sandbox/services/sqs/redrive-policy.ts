import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsErrors } from '../../../core/errors/sqs.ts';
import type { Scope } from '../../slice.ts';
import { parseObject } from './json-attribute.ts';
import { findQueueByArn, isFifo, type QueueRecord } from './queue-record.ts';

/** Where messages go that were received too often. */
export interface RedrivePolicy {
  deadLetterTargetArn: string;
  maxReceiveCount: number;
}

/** A queue's redrive policy; undefined without one. */
export function redrivePolicyOf(text: string | undefined): RedrivePolicy | undefined {
  const { deadLetterTargetArn: arn, maxReceiveCount } = parseObject(text) ?? {};
  const count = Number(maxReceiveCount);
  return typeof arn === 'string' && count >= 1 ? { deadLetterTargetArn: arn, maxReceiveCount: count } : undefined;
}

/** Whether a dead-letter queue's RedriveAllowPolicy lets a source queue use it. */
function admits(target: QueueRecord, sourceArn: string): boolean {
  const { redrivePermission: permission = 'allowAll', sourceQueueArns: arns } =
    parseObject(target.attributes.RedriveAllowPolicy) ?? {};
  return permission === 'byQueue' ? Array.isArray(arns) && arns.includes(sourceArn) : permission === 'allowAll';
}

/** Account and Region of a queue's ARN. */
function ownerOf(arn: string): string {
  return arn.slice(0, arn.lastIndexOf(':'));
}

/** Why `value` cannot be the redrive policy of a queue; undefined when it can. */
function problemOf(scope: Scope, source: { arn: string; isFifo: boolean }, value: string): string | undefined {
  const policy = parseObject(value);
  if (!policy) return 'Redrive policy is not a valid JSON map.';
  for (const name of ['maxReceiveCount', 'deadLetterTargetArn']) {
    if (policy[name] === undefined) return `Redrive policy does not contain mandatory attribute: ${name}.`;
  }
  const count = String(policy.maxReceiveCount);
  if (!/^\d+$/.test(count) || Number(count) < 1 || Number(count) > 1000) {
    return `Invalid value for maxReceiveCount: ${count}, valid values are from 1 to 1000 both inclusive.`;
  }
  const targetArn = String(policy.deadLetterTargetArn);
  const target = findQueueByArn(scope, targetArn);
  if (!target) return 'Dead letter target does not exist.';
  if (ownerOf(targetArn) !== ownerOf(source.arn)) return 'Dead-letter target owner should be same as the source.';
  if (isFifo(target) !== source.isFifo) return 'Dead-letter queue must be same type of queue as the source.';
  return admits(target, source.arn) ? undefined : 'Dead letter target does not allow this source queue.';
}

/** Throws InvalidParameterValue when `value` cannot be the redrive policy of the queue. */
export function checkRedrivePolicy(scope: Scope, source: { arn: string; isFifo: boolean }, value: string): void {
  const reason = problemOf(scope, source, value);
  if (reason !== undefined)
    throw new AwsError(sqsErrors.invalidParameter, { value, parameter: 'RedrivePolicy', reason });
}

/** Whether `value` is a RedriveAllowPolicy: everybody, nobody, or up to ten source queues. */
export function isRedriveAllowPolicy(value: string): boolean {
  const { redrivePermission: permission, sourceQueueArns: arns } = parseObject(value) ?? {};
  if (permission !== 'byQueue') return (permission === 'allowAll' || permission === 'denyAll') && arns === undefined;
  return Array.isArray(arns) && arns.length > 0 && arns.length <= 10;
}
