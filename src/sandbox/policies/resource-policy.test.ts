import { expect, test } from 'vitest';
import { askPolicy, isResourcePolicy, type PolicyQuestion } from './resource-policy.ts';

const queue = 'arn:aws:sqs:ap-northeast-2:123456789012:inbox';
const question: PolicyQuestion = {
  principal: { kind: 'service', name: 'sns.amazonaws.com' },
  action: 'sqs:SendMessage',
  resource: queue,
  conditionValues: { 'aws:sourcearn': 'arn:aws:sns:ap-northeast-2:123456789012:news', 'aws:securetransport': 'true' },
};
const allow = {
  Effect: 'Allow',
  Principal: { Service: 'sns.amazonaws.com' },
  Action: 'SQS:SendMessage',
  Resource: queue,
};
const ask = (...Statement: object[]) => askPolicy(JSON.stringify({ Version: '2012-10-17', Statement }), question);
const under = (Condition: object) => ask({ ...allow, Condition });

test('a Deny wins over every Allow, silence allows nothing', () => {
  expect(ask(allow)).toBe('allowed');
  expect(ask(allow, { ...allow, Effect: 'Deny', Principal: '*', Action: 'sqs:*', Resource: '*' })).toBe('denied');
  expect(askPolicy(undefined, question)).toBe('silent');
});

test('principal, action and resource have to fit', () => {
  for (const wrong of [
    { Principal: { Service: 's3.amazonaws.com' } },
    { Principal: { AWS: 'arn:aws:iam::123456789012:root' } },
    { Action: 'sqs:ReceiveMessage' },
    { Resource: `${queue}2` },
  ]) {
    expect(ask({ ...allow, ...wrong })).toBe('silent');
  }
  expect(ask({ ...allow, Principal: { AWS: '*' }, Action: ['sqs:Send*'], Resource: 'arn:aws:sqs:*:*:in?ox' })).toBe(
    'allowed',
  );
});

test.each([
  [{ ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:news' } }, 'allowed'],
  [{ ArnEquals: { 'AWS:SourceArn': ['x', 'arn:aws:sns:ap-northeast-2:123456789012:news'] } }, 'allowed'],
  [{ StringEquals: { 'aws:SourceArn': 'arn:aws:sns:*' } }, 'silent'],
  [{ Bool: { 'aws:SecureTransport': true } }, 'allowed'],
  [{ Bool: { 'aws:SecureTransport': 'false' } }, 'silent'],
  [{ StringNotEquals: { 'aws:SourceAccount': '1' } }, 'allowed'],
  [{ StringEquals: { 'aws:SourceAccount': '1' } }, 'silent'],
  [{ StringEqualsIfExists: { 'aws:SourceAccount': '1' } }, 'allowed'],
  [{ Null: { 'aws:SourceAccount': 'true' } }, 'allowed'],
  [{ constructor: { 'aws:SourceArn': 'x' } }, 'silent'],
])('the condition %j is %s', (condition, verdict) => {
  expect(under(condition)).toBe(verdict);
});

test('what is no policy is told apart', () => {
  expect(isResourcePolicy(JSON.stringify({ Statement: allow }))).toBe(true);
  for (const text of ['', '[]', '{"Statement":[]}', JSON.stringify({ Statement: { ...allow, Action: 1 } })]) {
    expect(isResourcePolicy(text)).toBe(false);
  }
});
