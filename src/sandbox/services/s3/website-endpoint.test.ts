import { beforeEach, expect, it } from 'vitest';
import type { Route53Operations } from '../../../wire/generated/route53.ts';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import { bodyText, httpRequest } from '../../dataplane/dataplane-test-world.ts';
import { fetchInWorld } from '../../dataplane/fetch-in-world.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { route53Service } from '../route53/service.ts';
import { s3Service } from './service.ts';

const Bucket = 'www.example-m10.com';
const endpoint = 's3-website.ap-northeast-2.amazonaws.com';
let s3: TestAccount<S3Operations>;

beforeEach(async () => {
  s3 = new TestAccount<S3Operations>(s3Service);
  await s3.call('CreateBucket', { Bucket, CreateBucketConfiguration: { LocationConstraint: 'ap-northeast-2' } });
  for (const Key of ['index.html', 'docs/index.html', 'error.html']) {
    await s3.call('PutObject', { Bucket, Key, Body: new TextEncoder().encode(Key), ContentType: 'text/html' });
  }
});

async function open() {
  await s3.call('DeletePublicAccessBlock', { Bucket });
  const Statement = [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` }];
  await s3.call('PutBucketPolicy', { Bucket, Policy: JSON.stringify({ Version: '2012-10-17', Statement }) });
}

const host = () =>
  s3.call('PutBucketWebsite', { Bucket, WebsiteConfiguration: { IndexDocument: { Suffix: 'index.html' } } });

async function get(url: string) {
  const result = await fetchInWorld(s3.world, httpRequest(url));
  if (result.kind === 'failure') return { status: 0, text: result.failure };
  const { status, headers } = result.response;
  return { status, text: bodyText(result.response), location: headers.location };
}

it('answers nothing before hosting is on, and nothing in private', async () => {
  expect(await get(`http://${Bucket}.${endpoint}/`)).toMatchObject({
    status: 404,
    text: expect.stringContaining('<li>Code: NoSuchWebsiteConfiguration</li>') as string,
  });
  await host();
  expect(await get(`http://${Bucket}.${endpoint}/`)).toMatchObject({
    status: 403,
    text: expect.stringContaining('<h1>403 Forbidden</h1>') as string,
  });
  expect((await get(`http://none.${endpoint}/`)).text).toContain('<li>Code: NoSuchBucket</li>');
});

it('serves index and error documents', async () => {
  await host();
  await open();
  expect(await get(`http://${Bucket}.${endpoint}/`)).toMatchObject({ status: 200, text: 'index.html' });
  expect(await get(`http://${Bucket}.${endpoint}/docs/`)).toMatchObject({ status: 200, text: 'docs/index.html' });
  expect(await get(`http://${Bucket}.${endpoint}/docs`)).toMatchObject({ status: 302, location: '/docs/' });
  expect((await get(`http://${Bucket}.${endpoint}/none`)).text).toContain('<li>Key: none</li>');
  const WebsiteConfiguration = { IndexDocument: { Suffix: 'index.html' }, ErrorDocument: { Key: 'error.html' } };
  await s3.call('PutBucketWebsite', { Bucket, WebsiteConfiguration });
  expect(await get(`http://${Bucket}.${endpoint}/none`)).toMatchObject({ status: 404, text: 'error.html' });
});

it('answers under its own domain', async () => {
  await host();
  await open();
  expect(await get(`http://${Bucket}/`)).toMatchObject({ text: 'resolve' });
  const dns = new TestAccount<Route53Operations>(route53Service, { world: s3.world, region: 'us-east-1' });
  const { HostedZone } = await dns.call('CreateHostedZone', { Name: 'example-m10.com', CallerReference: '1' });
  const AliasTarget = { HostedZoneId: 'Z3W03O7B5YMIYP', DNSName: endpoint, EvaluateTargetHealth: false };
  await dns.call('ChangeResourceRecordSets', {
    HostedZoneId: HostedZone.Id,
    ChangeBatch: { Changes: [{ Action: 'UPSERT', ResourceRecordSet: { Name: Bucket, Type: 'A', AliasTarget } }] },
  });
  expect(await get(`http://${Bucket}/`)).toMatchObject({ status: 200, text: 'index.html' });
});

it('sends requests on by its rules, before and after looking', async () => {
  await open();
  const RoutingRules = [
    { Condition: { KeyPrefixEquals: 'old/' }, Redirect: { ReplaceKeyPrefixWith: 'docs/', HttpRedirectCode: '302' } },
    {
      Condition: { HttpErrorCodeReturnedEquals: '404' },
      Redirect: { HostName: 'example.com', Protocol: 'https' as const, ReplaceKeyWith: 'missing' },
    },
  ];
  const WebsiteConfiguration = { IndexDocument: { Suffix: 'index.html' }, RoutingRules };
  await s3.call('PutBucketWebsite', { Bucket, WebsiteConfiguration });
  const site = `http://${Bucket}.${endpoint}`;
  expect(await get(`${site}/old/한글`)).toMatchObject({
    status: 302,
    location: `${site}/docs/%ED%95%9C%EA%B8%80`,
  });
  expect(await get(`${site}/none`)).toMatchObject({ status: 301, location: 'https://example.com/missing' });
  expect(await get(`${site}/`)).toMatchObject({ status: 200 });
});
