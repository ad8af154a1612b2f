import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../core/http.ts';
import { answer } from './testing/answer.ts';

function signedFor(signingName: string, request: Partial<HttpRequest> & { text?: string }): HttpRequest {
  const authorization = `AWS4-HMAC-SHA256 Credential=AK/20261121/us-east-1/${signingName}/aws4_request`;
  return {
    method: 'POST',
    scheme: 'http',
    host: '127.0.0.1:4566',
    path: '/',
    query: '',
    body: new TextEncoder().encode(request.text ?? ''),
    ...request,
    headers: { authorization, ...request.headers },
  };
}

function ask(request: HttpRequest): { status: number; text: string } {
  const { status, body } = answer(request);
  return { status, text: new TextDecoder().decode(body) };
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const version = 'Version=2016-11-15';

describe('EC2', () => {
  const ec2 = (text: string) => ask(signedFor('ec2', { text, headers: form }));

  it.each([
    [`${version}&Action=LaunchRocket`, 'InvalidAction'],
    [version, 'MissingAction'],
    [`Action=DescribeVpcs&${version}&Colour=red`, 'UnknownParameter'],
    [`Action=DescribeVpcs&${version}&MaxResults=many`, 'InvalidParameterValue'],
    [`Action=DescribeVpcs&${version}&DryRun=maybe`, 'InvalidParameterValue'],
    [`Action=DescribeVpcs&${version}&Filter.1=x`, 'InvalidParameterValue'],
    [`Action=DescribeVpcs&${version}&VpcId=%E0%A4%A`, 'MalformedQueryString'],
    [`Action=DescribeVpcs&${version}&VpcId.1=a&VpcId.1=b`, 'MalformedQueryString'],
  ])('%s → %s', (text, code) => {
    const { status, text: xml } = ec2(text);
    expect(status).toBe(400);
    expect(xml).toMatch(new RegExp(`^<\\?xml .*\\n<Response><Errors><Error><Code>${code}</Code><Message>`));
    expect(xml).toMatch(/<RequestID>r<\/RequestID><\/Response>$/);
  });

  it('takes huge list numbers without allocating', () => {
    expect(ec2(`Action=DescribeVpcs&${version}&VpcId.999999999=vpc-1`).status).toBe(200);
  });

  it('refuses absurd nesting and floods of parameters', () => {
    expect(ec2(`Action=DescribeVpcs&${version}&a${'.b'.repeat(5000)}=1`).text).toContain('MalformedQueryString');
    expect(ec2(`Action=DescribeVpcs&${version}&${'a=1&'.repeat(30_000)}`).text).toContain('MalformedQueryString');
  });
});

describe('IAM (query)', () => {
  it('answers errors in its own form', () => {
    const { status, text } = ask(signedFor('iam', { text: 'Action=Nope&Version=2010-05-08', headers: form }));
    expect(status).toBe(400);
    expect(text).toMatch(/^<ErrorResponse xmlns="https:\/\/iam.*><Error><Type>Sender<\/Type><Code>InvalidAction</);
  });
});

describe('SSM (JSON)', () => {
  const ssm = (text: string, operation = 'GetParameter') =>
    ask(signedFor('ssm', { text, headers: { 'x-amz-target': `AmazonSSM.${operation}` } }));

  it.each([
    ['{', 'GetParameter', 'SerializationException'],
    ['[]', 'GetParameter', 'SerializationException'],
    ['{"Name":1}', 'GetParameter', 'NUMBER_VALUE can not be converted to a String'],
    ['{"Names":"a"}', 'GetParameters', 'Expected list or null'],
    ['{}', 'LaunchRocket', 'UnknownOperationException'],
    ['{}', '__proto__', 'UnknownOperationException'],
    ['{}', 'toString', 'UnknownOperationException'],
  ])('%s to %s → %s', (text, operation, expected) => {
    const answered = ssm(text, operation);
    expect(answered.status).toBe(400);
    expect(answered.text).toContain(expected);
    expect(JSON.parse(answered.text)).toHaveProperty('__type');
  });

  it('survives deep nesting', () => {
    const depth = 200_000;
    expect(ssm(`${'['.repeat(depth)}${']'.repeat(depth)}`).status).toBe(400);
    expect(ssm(`{"Name":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`).status).toBe(400);
  });
});

describe('S3 (REST XML)', () => {
  const put = (text: string, query: string) => ask(signedFor('s3', { method: 'PUT', path: '/b', query, text }));

  it.each(['<Tagging>', '<a></b>', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', '<x>&unknown;</x>', '<x/>y'])(
    'malformed XML %j',
    (text) => {
      expect(put(text, 'tagging').text).toContain('<Code>MalformedXML</Code>');
    },
  );

  it('survives deep nesting', () => {
    expect(put('<a>'.repeat(100_000), 'tagging').status).toBe(400);
  });

  it('says that it lacks a feature instead of doing another operation', () => {
    expect(put('', 'metadataTable')).toMatchObject({ status: 501 });
    expect(ask(signedFor('s3', { method: 'BREW', path: '/b' })).text).toContain('MethodNotAllowed');
  });

  it('answers chunks that are cut short', () => {
    const headers = { 'content-encoding': 'aws-chunked' };
    const cut = ask(signedFor('s3', { method: 'PUT', path: '/b/k', headers, text: '10\r\nabc' }));
    expect(cut.text).toContain('<Code>IncompleteBody</Code>');
  });
});

describe('unknown services', () => {
  it('answers in the form of the request', () => {
    const headers = {
      ...form,
      authorization: 'AWS4-HMAC-SHA256 Credential=AK/20261121/us-east-1/redshift/aws4_request',
    };
    const query = ask(signedFor('redshift', { text: 'Action=DescribeClusters&Version=2012-12-01', headers }));
    expect(query.text).toContain('DescribeClusters of redshift is not implemented');
    const target = { 'x-amz-target': 'Kinesis_20131202.ListStreams', 'content-type': 'application/x-amz-json-1.1' };
    const json = ask(signedFor('kinesis', { text: '{}', headers: target }));
    expect(JSON.parse(json.text)).toMatchObject({
      __type: expect.stringContaining('UnknownOperationException') as string,
    });
  });
});
