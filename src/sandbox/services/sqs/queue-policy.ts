import type { QueueRecord } from './queue-record.ts';

interface Statement {
  Effect?: string;
  Principal?: string | Record<string, string | string[]>;
  Action?: string | string[];
  Condition?: Record<string, Record<string, string | string[]>>;
}

function asList<Value>(value: Value | Value[] | undefined): Value[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function matches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 'i').test(text);
}

function allows(statement: Statement, service: string, sourceArn: string): boolean {
  const { Effect: effect, Principal: principal, Action: action, Condition: condition = {} } = statement;
  const principals = typeof principal === 'string' ? [principal] : Object.values(principal ?? {}).flatMap(asList);
  const sources = Object.values(condition).flatMap((test) =>
    Object.entries(test).flatMap(([key, value]) => (key.toLowerCase() === 'aws:sourcearn' ? [asList(value)] : [])),
  );
  return (
    effect === 'Allow' &&
    principals.some((name) => name === '*' || name === service) &&
    asList(action).some((pattern) => matches(pattern, 'sqs:SendMessage')) &&
    sources.every((patterns) => patterns.some((pattern) => matches(pattern, sourceArn)))
  );
}

/** Whether a queue's policy lets a service such as `sns.amazonaws.com` send on behalf of `sourceArn`. */
export function letsServiceSend(queue: QueueRecord, service: string, sourceArn: string): boolean {
  const policy = JSON.parse(queue.attributes.Policy ?? '{}') as { Statement?: Statement | Statement[] };
  return asList(policy.Statement).some((statement) => allows(statement, service, sourceArn));
}
