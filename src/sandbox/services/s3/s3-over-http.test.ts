import { beforeEach, expect, it } from 'vitest';
import type { HttpRequest } from '../../../core/http.ts';
import { bodyText, httpRequest } from '../../dataplane/dataplane-test-world.ts';
import { Sandbox } from '../../sandbox.ts';

const startMs = 1_795_262_400_000; // 2026-11-21T12:00:00Z
const host = 'm10-photos.s3.ap-northeast-2.amazonaws.com';
const scope = '20261121/ap-northeast-2/s3/aws4_request';
let nowMs: number;
let sandbox: Sandbox;

beforeEach(async () => {
  nowMs = startMs;
  sandbox = new Sandbox({
    seed: 'test',
    speed: 1,
    clock: 'own-time',
    host: { nowMs: () => nowMs, delay: () => Promise.resolve() },
  });
  const body =
    '<CreateBucketConfiguration><LocationConstraint>ap-northeast-2</LocationConstraint></CreateBucketConfiguration>';
  expect((await send('PUT', `https://${host}/`, { body })).status).toBe(200);
});

/** A signed request. */
async function send(method: string, url: string, options: { body?: string; headers?: object; region?: string } = {}) {
  const credential = `AKIACHEONMANSANDBOX0/${scope.replace('ap-northeast-2', options.region ?? 'ap-northeast-2')}`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`;
  const request: HttpRequest = {
    ...httpRequest(url),
    method,
    headers: { authorization, ...options.headers },
    body: new TextEncoder().encode(options.body),
  };
  const response = await sandbox.gateway.handle(request);
  return { ...response, text: bodyText(response) };
}

/** A request from the learner's `curl`, without a signature. */
async function curl(url: string, request: Partial<HttpRequest> = {}) {
  const result = await sandbox.connection.fetch(httpRequest(url, request));
  if (result.kind === 'failure') throw new Error(result.failure);
  return { ...result.response, text: bodyText(result.response) };
}

const presigned = (key: string, seconds: number) =>
  `https://${host}/${key}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIA%2F${encodeURIComponent(scope)}` +
  `&X-Amz-Date=20261121T120000Z&X-Amz-Expires=${seconds}&X-Amz-SignedHeaders=host&X-Amz-Signature=0`;

it('keeps private what is not presigned', async () => {
  await send('PUT', `https://${host}/a`, { body: 'text' });
  const answer = await curl(`https://${host}/a`);
  expect(answer.status).toBe(403);
  expect(answer.headers['content-type']).toBe('application/xml');
  expect(answer.text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<Error><Code>AccessDenied<\/Code>/);
  // Who may not list the bucket does not learn what is missing in it.
  expect((await curl(`https://${host}/none`)).status).toBe(403);
});

it('lets presigned URLs in until they expire', async () => {
  expect((await curl(presigned('a', 60), { method: 'PUT', body: new TextEncoder().encode('hi') })).status).toBe(200);
  expect((await curl(presigned('a', 60))).text).toBe('hi');
  nowMs += 60_000;
  const late = await curl(presigned('a', 60));
  expect(late.status).toBe(403);
  expect(late.text).toContain(
    '<Message>Request has expired</Message><X-Amz-Expires>60</X-Amz-Expires><Expires>2026-11-21T12:01:00Z</Expires>',
  );
  expect((await curl(presigned('a', 604_801))).text).toContain('<Code>AuthorizationQueryParametersError</Code>');
});

it('sends requests of other Regions on', async () => {
  const malformed = await send('HEAD', 'https://m10-photos.s3.amazonaws.com/', { region: 'us-east-1' });
  expect(malformed).toMatchObject({ status: 400, text: '' });
  expect(malformed.headers['x-amz-bucket-region']).toBe('ap-northeast-2');
  const url = 'https://m10-photos.s3.us-west-2.amazonaws.com/a';
  const redirected = await send('GET', url, { region: 'us-west-2' });
  expect(redirected.status).toBe(301);
  expect(redirected.text).toContain(`<Endpoint>${host}</Endpoint>`);
});

it('verifies checksums that follow the body', async () => {
  const headers = { 'content-encoding': 'aws-chunked', 'x-amz-trailer': 'x-amz-checksum-crc32' };
  const chunked = (checksum: string) => `9\r\n123456789\r\n0\r\nx-amz-checksum-crc32:${checksum}\r\n\r\n`;
  const wrong = await send('PUT', `https://${host}/a`, { headers, body: chunked('AAAAAA==') });
  expect(wrong.text).toContain('<Code>BadDigest</Code>');
  const right = await send('PUT', `https://${host}/a`, { headers, body: chunked('y/Q5Jg==') });
  expect(right.headers).toMatchObject({ 'x-amz-checksum-crc32': 'y/Q5Jg==', 'x-amz-checksum-type': 'FULL_OBJECT' });
  expect((await send('GET', `https://${host}/a`)).text).toBe('123456789');
});
