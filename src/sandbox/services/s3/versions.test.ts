import { beforeEach, describe, expect, it } from 'vitest';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { s3Service } from './service.ts';

const Bucket = 'm10-versions';
const Key = 'a';
const bytes = (text: string) => new TextEncoder().encode(text);
let s3: TestAccount<S3Operations>;

const put = (text: string, key = Key) => s3.call('PutObject', { Bucket, Key: key, Body: bytes(text) });
const setVersioning = (Status: string) =>
  s3.call('PutBucketVersioning', { Bucket, VersioningConfiguration: { Status } });
const text = async (VersionId?: string) =>
  new TextDecoder().decode((await s3.call('GetObject', { Bucket, Key, ...(VersionId && { VersionId }) })).Body);

beforeEach(async () => {
  s3 = new TestAccount<S3Operations>(s3Service);
  await s3.call('CreateBucket', { Bucket, CreateBucketConfiguration: { LocationConstraint: 'ap-northeast-2' } });
});

describe('a bucket with versioning', () => {
  it('keeps what is written over, also from before', async () => {
    await put('one');
    await setVersioning('Enabled');
    const { VersionId: second } = await put('two');
    expect(await text()).toBe('two');
    expect(await text('null')).toBe('one');
    expect(await text(second)).toBe('two');
    expect(await s3.errorOf('GetObject', { Bucket, Key, VersionId: 'x' })).toMatch(/^NoSuchVersion/);
    const { Versions } = await s3.call('ListObjectVersions', { Bucket });
    expect(Versions?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [second, true],
      ['null', false],
    ]);
  });

  it('deletes behind a marker; without the marker the object is back', async () => {
    await setVersioning('Enabled');
    const { VersionId: only } = await put('one');
    const { VersionId: marker, DeleteMarker } = await s3.call('DeleteObject', { Bucket, Key });
    expect(DeleteMarker).toBe(true);
    expect(await s3.errorOf('GetObject', { Bucket, Key })).toMatch(/^NoSuchKey/);
    expect(await s3.errorOf('GetObject', { Bucket, Key, VersionId: marker! })).toMatch(/^MethodNotAllowed/);
    expect((await s3.call('ListObjectsV2', { Bucket })).KeyCount).toBe(0);
    expect(await s3.errorOf('DeleteBucket', { Bucket })).toMatch(/^BucketNotEmpty/);
    const { DeleteMarkers } = await s3.call('ListObjectVersions', { Bucket });
    expect(DeleteMarkers).toMatchObject([{ Key, VersionId: marker, IsLatest: true }]);
    await s3.call('DeleteObject', { Bucket, Key, VersionId: marker! });
    expect(await text()).toBe('one');
    const Objects = [{ Key, VersionId: only! }];
    expect((await s3.call('DeleteObjects', { Bucket, Delete: { Objects } })).Deleted).toEqual(Objects);
    await s3.call('DeleteBucket', { Bucket });
  });

  it('keeps one null version while versioning is suspended', async () => {
    await setVersioning('Enabled');
    const { VersionId: first } = await put('one');
    await setVersioning('Suspended');
    await put('two');
    await put('three');
    expect(await text('null')).toBe('three');
    expect(await text(first)).toBe('one');
    expect((await s3.call('ListObjectVersions', { Bucket })).Versions).toHaveLength(2);
    await s3.call('DeleteObject', { Bucket, Key, VersionId: 'null' });
    expect(await text()).toBe('one');
  });

  it('lists versions page by page', async () => {
    await setVersioning('Enabled');
    for (const key of ['a', 'a', 'b', 'c/1', 'c/2']) await put('x', key);
    const seen: string[] = [];
    let markers = {};
    for (;;) {
      const page = await s3.call('ListObjectVersions', { Bucket, MaxKeys: 1, Delimiter: '/', ...markers });
      seen.push(...(page.Versions ?? []).map((version) => version.Key!));
      seen.push(...(page.CommonPrefixes ?? []).map((prefix) => prefix.Prefix!));
      if (!page.IsTruncated) break;
      markers = {
        KeyMarker: page.NextKeyMarker!,
        ...(page.NextVersionIdMarker && { VersionIdMarker: page.NextVersionIdMarker }),
      };
    }
    expect(seen).toEqual(['a', 'a', 'b', 'c/']);
  });
});
