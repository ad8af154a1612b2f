import { beforeEach, expect, it } from 'vitest';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { ownerOf } from './owner.ts';
import { s3Service } from './service.ts';

const Bucket = 'm10-grants';
const Key = 'a';
const friendId = '210987654321';
const friend = ownerOf(friendId).ID!;
const allUsers = 'http://acs.amazonaws.com/groups/global/AllUsers';

let owner: TestAccount<S3Operations>;
let other: TestAccount<S3Operations>;
let anonymous: TestAccount<S3Operations>;

beforeEach(async () => {
  owner = new TestAccount<S3Operations>(s3Service);
  other = new TestAccount<S3Operations>(s3Service, { world: owner.world, accountId: friendId });
  anonymous = new TestAccount<S3Operations>(s3Service, { world: owner.world, accessKeyId: 'anonymous' });
  const CreateBucketConfiguration = { LocationConstraint: 'ap-northeast-2' };
  await owner.call('CreateBucket', { Bucket, CreateBucketConfiguration, ObjectOwnership: 'ObjectWriter' });
  await owner.call('DeletePublicAccessBlock', { Bucket });
});

it('headers grant to an account, and to nobody else', async () => {
  await owner.call('PutObject', { Bucket, Key, GrantRead: `id="${friend}"` });
  expect((await owner.call('GetObjectAcl', { Bucket, Key })).Grants).toEqual([
    { Grantee: { Type: 'CanonicalUser', ID: friend }, Permission: 'READ' },
  ]);
  expect(await other.errorOf('GetObject', { Bucket, Key })).toBe('');
  expect(await other.errorOf('GetObjectAcl', { Bucket, Key })).toBe('AccessDenied: Access Denied');
  expect(await anonymous.errorOf('GetObject', { Bucket, Key })).toBe('AccessDenied: Access Denied');
});

it('a body replaces what was granted', async () => {
  await owner.call('PutObject', { Bucket, Key, ACL: 'public-read' });
  expect(await anonymous.errorOf('GetObject', { Bucket, Key })).toBe('');
  const { Owner } = await owner.call('GetObjectAcl', { Bucket, Key });
  const Grants = [{ Grantee: { Type: 'Group', URI: allUsers }, Permission: 'READ_ACP' }];
  await owner.call('PutObjectAcl', { Bucket, Key, AccessControlPolicy: { Owner, Grants } });
  expect(await anonymous.errorOf('GetObject', { Bucket, Key })).toBe('AccessDenied: Access Denied');
  expect((await anonymous.call('GetObjectAcl', { Bucket, Key })).Grants).toEqual(Grants);
});

it('canned ACLs of buckets open them to everybody, to accounts, to the delivery of logs', async () => {
  await owner.call('PutBucketAcl', { Bucket, ACL: 'public-read-write' });
  expect(await anonymous.errorOf('ListObjectsV2', { Bucket })).toBe('');
  expect(await anonymous.errorOf('PutObject', { Bucket, Key: 'theirs' })).toBe('');
  await owner.call('PutBucketAcl', { Bucket, ACL: 'authenticated-read' });
  expect(await anonymous.errorOf('ListObjectsV2', { Bucket })).toBe('AccessDenied: Access Denied');
  expect(await other.errorOf('ListObjectsV2', { Bucket })).toBe('');
  await owner.call('PutBucketAcl', { Bucket, ACL: 'log-delivery-write' });
  const { Grants } = await owner.call('GetBucketAcl', { Bucket });
  expect(Grants!.map(({ Permission }) => Permission)).toEqual(['FULL_CONTROL', 'WRITE', 'READ_ACP']);
});

it('what is blocked, enforced or malformed is refused', async () => {
  const errorOf = (more: object) => owner.errorOf('PutBucketAcl', { Bucket, ...more });
  const { Owner } = await owner.call('GetBucketAcl', { Bucket });
  const grant = (Grantee: object, Permission: string) => ({
    AccessControlPolicy: { Owner, Grants: [{ Grantee, Permission }] },
  });
  expect(
    [
      await errorOf({}),
      await errorOf({ ACL: 'private', GrantRead: `uri=${allUsers}` }),
      await errorOf({ GrantRead: allUsers }),
      await errorOf({ GrantRead: 'uri="http://x"' }),
      await errorOf({ GrantRead: 'id=123456789012' }),
      await errorOf({ GrantRead: 'emailAddress="a@example.com"' }),
      await errorOf(grant({ Type: 'Group', URI: allUsers }, 'LIST')),
    ].map((text) => text.split(':')[0]),
  ).toEqual([
    'MissingSecurityHeader',
    'InvalidRequest',
    'InvalidArgument',
    'InvalidArgument',
    'InvalidArgument',
    'UnresolvableGrantByEmailAddress',
    'MalformedACLError',
  ]);
  await owner.call('PutPublicAccessBlock', { Bucket, PublicAccessBlockConfiguration: { BlockPublicAcls: true } });
  expect(await errorOf({ GrantRead: `uri="${allUsers}"` })).toBe('AccessDenied: Access Denied');
  await owner.call('PutBucketOwnershipControls', {
    Bucket,
    OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
  });
  expect(await errorOf({ GrantRead: `id=${friend}` })).toBe(
    'AccessControlListNotSupported: The bucket does not allow ACLs',
  );
  expect(await errorOf({ GrantFullControl: `id=${Owner!.ID}` })).toBe('');
});
