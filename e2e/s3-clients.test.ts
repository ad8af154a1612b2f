import { createHash, randomBytes } from 'node:crypto';
import { lookup } from 'node:dns';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sandboxCredentials } from '../src/core/sandbox-credentials.ts';
import { realAws } from './support/real-cli.ts';
import { runPython, sandboxEndpoint } from './support/sandbox-endpoint.ts';

const url = await sandboxEndpoint();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cheonman-s3-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Runs the real CLI; what it prints, after it succeeded. */
async function aws(...argv: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await realAws(url, argv);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.concurrent('the real CLI', () => {
  test('copies a large file in parts, there and back', async () => {
    await aws('s3', 'mb', 's3://m10-large');
    const bytes = randomBytes(20 * 1024 * 1024);
    const [source, target] = [join(folder, 'large.bin'), join(folder, 'back.bin')];
    await writeFile(source, bytes);
    await aws('s3', 'cp', source, 's3://m10-large/large.bin', '--no-progress');
    await aws('s3', 'cp', 's3://m10-large/large.bin', target, '--no-progress');
    expect(sha256(await readFile(target))).toBe(sha256(bytes));
    expect(await aws('s3', 'rb', 's3://m10-large', '--force')).toContain('remove_bucket: m10-large');
  }, 60_000);

  test('synchronises a folder with Korean names, moves, presigns, finds the Region and cleans up', async () => {
    await aws('s3', 'mb', 's3://m10-site');
    const site = join(folder, '사이트');
    await mkdir(join(site, '그림'), { recursive: true });
    await writeFile(join(site, '안내 문서.txt'), '안녕하세요\n');
    await writeFile(join(site, '그림', 'a+b.svg'), '<svg/>');
    await aws('s3', 'sync', site, 's3://m10-site/웹', '--no-progress');
    expect(await aws('s3', 'sync', site, 's3://m10-site/웹', '--no-progress')).toBe('');
    const listed = await aws('s3', 'ls', 's3://m10-site/웹/');
    expect(listed).toMatch(/PRE 그림\/\n.* 16 안내 문서\.txt\n/);
    await aws('s3', 'mv', 's3://m10-site/웹/안내 문서.txt', 's3://m10-site/문서.txt', '--no-progress');
    const presigned = (await aws('s3', 'presign', 's3://m10-site/문서.txt', '--expires-in', '60')).trim();
    expect(await (await fetch(presigned)).text()).toBe('안녕하세요\n');
    const elsewhere = ['s3', 'ls', 's3://m10-site', '--region', 'us-west-2'];
    expect(await aws(...elsewhere)).toContain('문서.txt');
    const unsigned = await fetch(`${url}/m10-site/${encodeURIComponent('문서.txt')}`);
    expect(unsigned.status).toBe(403);
    expect(await unsigned.text()).toContain('<Code>AccessDenied</Code><Message>Access Denied</Message>');
    await aws('s3', 'rm', 's3://m10-site', '--recursive');
    expect(await aws('s3', 'rb', 's3://m10-site')).toBe('remove_bucket: m10-site\n');
  }, 60_000);
});

const boto3 = `
import boto3, botocore, json, sys
s3 = boto3.client('s3', endpoint_url=sys.argv[1])
s3.create_bucket(Bucket='m10-boto', CreateBucketConfiguration={'LocationConstraint': 'ap-northeast-2'})
s3.put_object(Bucket='m10-boto', Key='한글 키', Body=b'hello', Metadata={'owner': 'm10'}, ContentType='text/plain')
got = s3.get_object(Bucket='m10-boto', Key='한글 키', Range='bytes=1-3')
presigned = s3.generate_presigned_url('put_object', Params={'Bucket': 'm10-boto', 'Key': 'put'}, ExpiresIn=60)
import urllib.request
urllib.request.urlopen(urllib.request.Request(presigned, data=b'presigned', method='PUT'))
def code(call, **kwargs):
    try:
        call(**kwargs)
    except botocore.exceptions.ClientError as error:
        return error.response['Error']['Code']
pages = s3.get_paginator('list_objects_v2').paginate(Bucket='m10-boto', PaginationConfig={'PageSize': 1})
print(json.dumps({
    'body': got['Body'].read().decode(), 'status': got['ResponseMetadata']['HTTPStatusCode'],
    'metadata': got['Metadata'], 'keys': [item['Key'] for page in pages for item in page['Contents']],
    'missing': code(s3.get_object, Bucket='m10-boto', Key='none'),
    'head': code(s3.head_object, Bucket='m10-boto', Key='none'),
    'again': code(s3.create_bucket, Bucket='m10-boto', CreateBucketConfiguration={'LocationConstraint': 'ap-northeast-2'}),
    'deleted': sorted(item['Key'] for item in s3.delete_objects(
        Bucket='m10-boto', Delete={'Objects': [{'Key': '한글 키'}, {'Key': 'put'}]})['Deleted']),
}, ensure_ascii=False))
`;

test.concurrent(
  'boto3 puts, reads ranges, pages, presigns and deletes',
  async () => {
    expect(JSON.parse(await runPython(boto3, url))).toEqual({
      body: 'ell',
      status: 206,
      metadata: { owner: 'm10' },
      keys: ['put', '한글 키'],
      missing: 'NoSuchKey',
      head: '404',
      again: 'BucketAlreadyOwnedByYou',
      deleted: ['put', '한글 키'],
    });
  },
  20_000,
);

describe.concurrent('the SDK for JavaScript', () => {
  const Bucket = 'm10-sdk';
  // Not every system resolves names under localhost.
  const httpAgent = new Agent({ lookup: (_name, options, callback) => lookup('127.0.0.1', options, callback) });
  const clientFor = (forcePathStyle: boolean) =>
    new S3Client({
      region: 'ap-northeast-2',
      endpoint: forcePathStyle ? url : url.replace('127.0.0.1', 'localhost'),
      forcePathStyle,
      requestHandler: { httpAgent },
      credentials: sandboxCredentials,
    });

  test('puts with checksums and metadata, reads with both kinds of addresses', async () => {
    const s3 = clientFor(true);
    await s3.send(
      new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'ap-northeast-2' } }),
    );
    const Key = '폴더/노트.txt';
    const put = await s3.send(
      new PutObjectCommand({ Bucket, Key, Body: '노트', ContentType: 'text/plain', Metadata: { author: 'm10' } }),
    );
    expect(put.ETag).toBe(`"${createHash('md5').update('노트').digest('hex')}"`);
    const got = await s3.send(new GetObjectCommand({ Bucket, Key }));
    expect(await got.Body?.transformToString()).toBe('노트');
    expect(got.Metadata).toEqual({ author: 'm10' });
    const virtual = clientFor(false);
    const { Contents } = await virtual.send(new ListObjectsV2Command({ Bucket, Prefix: '폴더/' }));
    expect(Contents?.map((item) => item.Key)).toEqual([Key]);
    await expect(s3.send(new GetObjectCommand({ Bucket, Key: 'none' }))).rejects.toBeInstanceOf(NoSuchKey);
    const head = s3.send(new HeadObjectCommand({ Bucket, Key: 'none' }));
    await expect(head).rejects.toSatisfy(
      (error) => error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404,
    );
  }, 60_000);
});
