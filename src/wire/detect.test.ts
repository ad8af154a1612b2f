import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../core/http.ts';
import { detectRequest } from './detect.ts';

function request(parts: Partial<HttpRequest> & { text?: string; scope?: string }): HttpRequest {
  const { text = '', scope, ...rest } = parts;
  const authorization =
    scope && `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261121/${scope}/aws4_request, SignedHeaders=host`;
  return {
    method: 'POST',
    scheme: 'http',
    host: '127.0.0.1:4566',
    path: '/',
    query: '',
    body: new TextEncoder().encode(text),
    ...rest,
    headers: { ...(authorization && { authorization }), ...rest.headers },
  };
}

function summary(parts: Parameters<typeof request>[0]): string {
  const detected = detectRequest(request(parts));
  const what = detected.kind === 'detected' ? detected.operation.name : detected.error.code;
  return `${detected.service.id} ${detected.protocol} ${what} ${detected.region}`;
}

const form = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };

describe('how a request is recognised', () => {
  it.each([
    [
      'target header',
      { headers: { 'x-amz-target': 'AmazonSSM.GetParameter' }, scope: 'ap-northeast-2/ssm' },
      'ssm awsJson1_1 GetParameter ap-northeast-2',
    ],
    [
      'JSON 1.0',
      {
        headers: {
          'x-amz-target': 'AWSFreeTierService.GetAccountPlanState',
          'content-type': 'application/x-amz-json-1.0',
        },
      },
      'freetier awsJson1_0 GetAccountPlanState us-east-1',
    ],
    [
      'EC2 form',
      { headers: form, text: 'Action=DescribeVpcs&Version=2016-11-15', scope: 'ap-northeast-2/ec2' },
      'ec2 ec2Query DescribeVpcs ap-northeast-2',
    ],
    [
      'query form',
      { headers: form, text: 'Action=GetCallerIdentity&Version=2011-06-15', scope: 'us-east-1/sts' },
      'sts awsQuery GetCallerIdentity us-east-1',
    ],
    [
      'unsigned form, by version',
      { headers: form, text: 'Action=AssumeRoleWithSAML&Version=2011-06-15' },
      'sts awsQuery AssumeRoleWithSAML us-east-1',
    ],
    [
      'GET with Action',
      { method: 'GET', query: 'Action=ListUsers&Version=2010-05-08', scope: 'us-east-1/iam' },
      'iam awsQuery ListUsers us-east-1',
    ],
    [
      'host',
      { headers: form, host: 'ec2.eu-west-1.amazonaws.com', text: 'Action=DescribeVpcs&Version=2016-11-15' },
      'ec2 ec2Query DescribeVpcs eu-west-1',
    ],
    [
      'CloudWatch in CBOR',
      {
        path: '/service/GraniteServiceVersion20100801/operation/ListMetrics',
        headers: { 'smithy-protocol': 'rpc-v2-cbor' },
        scope: 'ap-northeast-2/monitoring',
      },
      'cloudwatch rpcv2Cbor ListMetrics ap-northeast-2',
    ],
    [
      'CloudWatch in JSON',
      {
        headers: {
          'x-amz-target': 'GraniteServiceVersion20100801.ListMetrics',
          'content-type': 'application/x-amz-json-1.0',
        },
        scope: 'ap-northeast-2/monitoring',
      },
      'cloudwatch awsJson1_0 ListMetrics ap-northeast-2',
    ],
    [
      'CloudWatch in Query',
      { headers: form, text: 'Action=ListMetrics&Version=2010-08-01', scope: 'ap-northeast-2/monitoring' },
      'cloudwatch awsQuery ListMetrics ap-northeast-2',
    ],
    [
      'REST path',
      { method: 'GET', path: '/2015-03-31/functions', scope: 'ap-northeast-2/lambda' },
      'lambda restJson ListFunctions ap-northeast-2',
    ],
    [
      'Route 53',
      { path: '/2013-04-01/hostedzone/Z1/rrset', scope: 'us-east-1/route53' },
      'route53 restXml ChangeResourceRecordSets us-east-1',
    ],
    [
      'presigned',
      { method: 'GET', path: '/b/k', query: 'X-Amz-Credential=AK%2F20261121%2Feu-west-1%2Fs3%2Faws4_request' },
      's3 restXml GetObject eu-west-1',
    ],
    ['nothing: S3', { method: 'GET', path: '/b/k' }, 's3 restXml GetObject us-east-1'],
    [
      'unknown service',
      { headers: form, text: 'Action=DescribeCacheClusters&Version=2015-02-02', scope: 'us-east-1/elasticache' },
      'elasticache awsQuery InvalidAction us-east-1',
    ],
    [
      'DynamoDB',
      { headers: { 'x-amz-target': 'DynamoDB_20120810.PutItem', 'content-type': 'application/x-amz-json-1.0' } },
      'dynamodb awsJson1_0 PutItem us-east-1',
    ],
    [
      'SQS in JSON',
      {
        headers: { 'x-amz-target': 'AmazonSQS.SendMessage', 'content-type': 'application/x-amz-json-1.0' },
        scope: 'ap-northeast-2/sqs',
      },
      'sqs awsJson1_0 SendMessage ap-northeast-2',
    ],
    [
      "SQS in Query, at the queue's address",
      {
        path: '/123456789012/m10-orders',
        headers: form,
        text: 'Action=SendMessage&Version=2012-11-05&MessageBody=x',
        scope: 'ap-northeast-2/sqs',
      },
      'sqs awsQuery SendMessage ap-northeast-2',
    ],
    [
      'SNS',
      { headers: form, text: 'Action=Publish&Version=2010-03-31', scope: 'ap-northeast-2/sns' },
      'sns awsQuery Publish ap-northeast-2',
    ],
    [
      'RDS',
      { headers: form, text: 'Action=DescribeDBInstances&Version=2014-10-31', scope: 'ap-northeast-2/rds' },
      'rds awsQuery DescribeDBInstances ap-northeast-2',
    ],
    [
      'ELBv2',
      {
        headers: form,
        text: 'Action=DescribeLoadBalancers&Version=2015-12-01',
        scope: 'ap-northeast-2/elasticloadbalancing',
      },
      'elbv2 awsQuery DescribeLoadBalancers ap-northeast-2',
    ],
  ] as const)('%s', (_name, parts, expected) => {
    expect(summary(parts)).toBe(expected);
  });

  it('reads the access key', () => {
    expect(detectRequest(request({ scope: 'us-east-1/sts' })).accessKeyId).toBe('AKIDEXAMPLE');
    expect(detectRequest(request({})).accessKeyId).toBeUndefined();
  });
});

describe("S3's operations, told apart without x-id", () => {
  const s3 = (
    method: string,
    path: string,
    query = '',
    headers: Record<string, string> = {},
    host = '127.0.0.1:4566',
  ) => summary({ method, path, query, headers, host, scope: 'us-east-1/s3' }).split(' ')[2];

  it.each([
    ['GET', '/', '', 'ListBuckets'],
    ['PUT', '/b', '', 'CreateBucket'],
    ['GET', '/b', '', 'ListObjects'],
    ['GET', '/b/', 'list-type=2&prefix=a', 'ListObjectsV2'],
    ['GET', '/b', 'location', 'GetBucketLocation'],
    ['POST', '/b', 'delete', 'DeleteObjects'],
    ['GET', '/b/k', '', 'GetObject'],
    ['HEAD', '/b/a/b/c', '', 'HeadObject'],
    ['PUT', '/b/k', '', 'PutObject'],
    ['PUT', '/b/k', 'partNumber=1&uploadId=u', 'UploadPart'],
    ['POST', '/b/k', 'uploads', 'CreateMultipartUpload'],
    ['POST', '/b/k', 'uploadId=u', 'CompleteMultipartUpload'],
    ['DELETE', '/b/k', 'uploadId=u', 'AbortMultipartUpload'],
    ['DELETE', '/b/k', '', 'DeleteObject'],
    ['GET', '/b/k', 'tagging', 'GetObjectTagging'],
  ])('%s %s?%s → %s', (method, path, query, operation) => {
    expect(s3(method, path, query)).toBe(operation);
  });

  it('by header and by host', () => {
    expect(s3('PUT', '/b/k', '', { 'x-amz-copy-source': 'b/j' })).toBe('CopyObject');
    expect(s3('PUT', '/b/k', 'partNumber=1&uploadId=u', { 'x-amz-copy-source': 'b/j' })).toBe('UploadPartCopy');
    expect(s3('GET', '/k', '', {}, 'b.s3.ap-northeast-2.amazonaws.com')).toBe('GetObject');
    expect(s3('GET', '/', '', {}, 'b.localhost:4566')).toBe('ListObjects');
  });
});
