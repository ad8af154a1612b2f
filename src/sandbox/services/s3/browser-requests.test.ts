import { beforeEach, describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../core/http.ts';
import { bodyText, httpRequest } from '../../dataplane/dataplane-test-world.ts';
import { Sandbox } from '../../sandbox.ts';

const startMs = 1_795_262_400_000; // 2026-11-21T12:00:00Z
const url = 'https://m10-photos.s3.ap-northeast-2.amazonaws.com';
const credential = 'AKIACHEONMANSANDBOX0/20261121/ap-northeast-2/s3/aws4_request';
let sandbox: Sandbox;

async function send(method: string, path: string, request: Partial<HttpRequest> & { text?: string } = {}) {
  const { text, ...rest } = request;
  const body = new TextEncoder().encode(text);
  const response = await sandbox.gateway.handle({ ...httpRequest(`${url}${path}`), method, body, ...rest });
  return { ...response, text: bodyText(response) };
}

/** A request with the learner's signature. */
const signed = (method: string, path: string, text: string) =>
  send(method, path, {
    text,
    headers: { authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0` },
  });

beforeEach(async () => {
  const host = { nowMs: () => startMs, delay: () => Promise.resolve() };
  sandbox = new Sandbox({ seed: 'test', speed: 1, clock: 'own-time', host });
  const location = '<LocationConstraint>ap-northeast-2</LocationConstraint>';
  const created = await signed('PUT', '/', `<CreateBucketConfiguration>${location}</CreateBucketConfiguration>`);
  expect(created.status).toBe(200);
});

describe('a page of another origin', () => {
  const preflight = (origin: string, method: string, asked = '') =>
    send('OPTIONS', '/a.txt', {
      headers: {
        origin,
        'access-control-request-method': method,
        ...(asked && { 'access-control-request-headers': asked }),
      },
    });
  const rule = `<CORSRule><AllowedOrigin>https://*.example.com</AllowedOrigin><AllowedMethod>PUT</AllowedMethod>
    <AllowedMethod>GET</AllowedMethod><AllowedHeader>x-amz-*</AllowedHeader><ExposeHeader>ETag</ExposeHeader>
    <MaxAgeSeconds>300</MaxAgeSeconds></CORSRule>`;

  it('is refused until the bucket has rules', async () => {
    const refused = await preflight('https://www.example.com', 'PUT');
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('<Message>CORSResponse: CORS is not enabled for this bucket.</Message>');
    expect(refused.text).toContain('<Method>PUT</Method><ResourceType>OBJECT</ResourceType>');
  });

  it('may do what a rule allows to its origin, with the headers of the rule', async () => {
    await signed('PUT', '/?cors', `<CORSConfiguration>${rule}</CORSConfiguration>`);
    const allowed = await preflight('https://www.example.com', 'PUT', 'X-Amz-Date, x-amz-meta-a');
    expect(allowed.status).toBe(200);
    expect(allowed.headers).toMatchObject({
      'access-control-allow-origin': 'https://www.example.com',
      'access-control-allow-methods': 'PUT, GET',
      'access-control-allow-headers': 'x-amz-date, x-amz-meta-a',
      'access-control-expose-headers': 'ETag',
      'access-control-max-age': '300',
    });
    for (const refused of [
      await preflight('https://example.org', 'PUT'),
      await preflight('https://www.example.com', 'DELETE'),
      await preflight('https://www.example.com', 'PUT', 'authorization'),
    ]) {
      expect(refused.status).toBe(403);
      expect(refused.text).toContain('CORSResponse: This CORS request is not allowed.');
    }
    // Also answers that fail: a page has to be able to read why.
    const denied = await send('GET', '/a.txt', { headers: { origin: 'https://www.example.com' } });
    expect(denied.status).toBe(403);
    expect(denied.headers['access-control-allow-origin']).toBe('https://www.example.com');
    expect((await send('GET', '/a.txt')).headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('an HTML form', () => {
  const policy = (conditions: unknown[], expiration = '2026-11-21T13:00:00Z') =>
    btoa(JSON.stringify({ expiration, conditions }));
  const fields = {
    key: 'photos/${filename}',
    'Content-Type': 'image/png',
    'x-amz-meta-owner': 'm10',
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': credential,
    'x-amz-date': '20261121T120000Z',
  };
  const conditions = [
    { bucket: 'm10-photos' },
    ['starts-with', '$key', 'photos/'],
    ['starts-with', '$Content-Type', 'image/'],
    { 'x-amz-meta-owner': 'm10' },
    ['content-length-range', 1, 10],
    { 'x-amz-algorithm': 'AWS4-HMAC-SHA256' },
    { 'x-amz-credential': credential },
    { 'x-amz-date': '20261121T120000Z' },
  ];
  const post = (form: Record<string, string>, file = 'bytes') => {
    const line = (name: string, value: string) =>
      `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const lines = Object.entries(form).map(([name, value]) => line(name, value));
    const last = `--edge\r\nContent-Disposition: form-data; name="file"; filename="a b.png"\r\n\r\n${file}\r\n--edge--\r\n`;
    const headers = { 'content-type': 'multipart/form-data; boundary=edge' };
    return send('POST', '/', { headers, text: lines.join('') + last });
  };

  it('stores its file under the key of the form', async () => {
    const stored = await post({ ...fields, policy: policy(conditions), 'x-amz-signature': '0' });
    expect([stored.status, stored.text]).toEqual([204, '']);
    expect(stored.headers.location).toBe(`${url}/photos/a%20b.png`);
    const read = await signed('GET', '/photos/a%20b.png', '');
    expect(read.text).toBe('bytes');
    expect(read.headers).toMatchObject({ 'content-type': 'image/png', 'x-amz-meta-owner': 'm10' });
  });

  it('may ask for XML or to be sent on', async () => {
    const success = { success_action_status: '201' };
    const created = await post({
      ...fields,
      ...success,
      policy: policy([...conditions, success]),
      'x-amz-signature': '0',
    });
    expect(created.status).toBe(201);
    expect(created.text).toContain('<Bucket>m10-photos</Bucket><Key>photos/a b.png</Key>');
    const redirect = { success_action_redirect: 'https://example.com/done?x=1' };
    const moved = await post({
      ...fields,
      ...redirect,
      policy: policy([...conditions, redirect]),
      'x-amz-signature': '0',
    });
    expect([moved.status, moved.headers.location]).toEqual([
      303,
      expect.stringMatching(/^https:\/\/example\.com\/done\?x=1&bucket=m10-photos&key=photos%2Fa\+b\.png&etag=/),
    ]);
  });

  it('is refused when it breaks its policy', async () => {
    const errorOf = async (form: Record<string, string>, file?: string) =>
      /<Message>(.*)<\/Message>/.exec((await post(form, file)).text)?.[1];
    const ok = { ...fields, policy: policy(conditions), 'x-amz-signature': '0' };
    expect(await errorOf({ ...ok, key: 'other' })).toBe(
      'Invalid according to Policy: Policy Condition failed: [&quot;starts-with&quot;,&quot;$key&quot;,&quot;photos/&quot;]',
    );
    expect(await errorOf({ ...ok, acl: 'public-read' })).toBe('Invalid according to Policy: Extra input fields: acl');
    expect(await errorOf({ ...ok, policy: policy(conditions, '2026-11-21T11:00:00Z') })).toBe(
      'Invalid according to Policy: Policy expired.',
    );
    expect(await errorOf(ok, 'more than ten')).toBe('Your proposed upload exceeds the maximum allowed size');
    expect(await errorOf({ ...ok, policy: '!' })).toBe('Invalid Policy: Invalid JSON.');
    // Without a policy it is anybody's.
    expect(await errorOf({ key: 'a' })).toBe('Access Denied');
  });
});

it('a policy may deny what is not encrypted on its way, even to the owner', async () => {
  const Statement = {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: ['arn:aws:s3:::m10-photos', 'arn:aws:s3:::m10-photos/*'],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
  await signed('PUT', '/a.txt', 'text');
  await signed('PUT', '/?policy', JSON.stringify({ Version: '2012-10-17', Statement }));
  expect((await signed('GET', '/a.txt', '')).status).toBe(200);
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`;
  const plain = await send('GET', '/a.txt', { scheme: 'http', headers: { authorization } });
  expect(plain.text).toContain('<Code>AccessDenied</Code>');
});
