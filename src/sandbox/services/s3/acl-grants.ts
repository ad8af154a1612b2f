import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3AccessErrors } from '../../../core/errors/s3-access.ts';
import { s3AclErrors } from '../../../core/errors/s3-acl.ts';
import type { AccessControlPolicy, Grant, Grantee } from '../../../wire/generated/s3.ts';
import { ownerOf } from './owner.ts';

const groupPrefix = 'http://acs.amazonaws.com/groups/';
export const everybody: Grantee = { Type: 'Group', URI: `${groupPrefix}global/AllUsers` };
export const anyAccount: Grantee = { Type: 'Group', URI: `${groupPrefix}global/AuthenticatedUsers` };
const logDelivery: Grantee = { Type: 'Group', URI: `${groupPrefix}s3/LogDelivery` };
const groups = [everybody, anyAccount, logDelivery].map(({ URI }) => URI);
const permissions = ['READ', 'WRITE', 'READ_ACP', 'WRITE_ACP', 'FULL_CONTROL'];

/** What a request says about the ACL of a bucket or object. */
export interface AclInput {
  ACL?: string;
  GrantFullControl?: string;
  GrantRead?: string;
  GrantReadACP?: string;
  GrantWrite?: string;
  GrantWriteACP?: string;
  AccessControlPolicy?: AccessControlPolicy;
}

const headers = {
  GrantRead: 'READ',
  GrantWrite: 'WRITE',
  GrantReadACP: 'READ_ACP',
  GrantWriteACP: 'WRITE_ACP',
  GrantFullControl: 'FULL_CONTROL',
} as const;

/** Grants of each canned ACL besides the owner's. */
const cannedGrants: Record<string, Grant[]> = {
  private: [],
  'bucket-owner-full-control': [],
  'bucket-owner-read': [],
  'aws-exec-read': [],
  'public-read': [{ Grantee: everybody, Permission: 'READ' }],
  'public-read-write': [
    { Grantee: everybody, Permission: 'READ' },
    { Grantee: everybody, Permission: 'WRITE' },
  ],
  'authenticated-read': [{ Grantee: anyAccount, Permission: 'READ' }],
  'log-delivery-write': [
    { Grantee: logDelivery, Permission: 'WRITE' },
    { Grantee: logDelivery, Permission: 'READ_ACP' },
  ],
};

/** The grant that an owner has unless it is taken away. */
export function ownerGrant(accountId: string): Grant {
  return { Grantee: { ...ownerOf(accountId), Type: 'CanonicalUser' }, Permission: 'FULL_CONTROL' };
}

/** The grants of a canned ACL. Throws InvalidArgument for a name that is none. */
export function grantsOfCanned(acl: string, accountId: string): Grant[] {
  const more = Object.hasOwn(cannedGrants, acl) ? cannedGrants[acl] : undefined;
  if (!more) throw new AwsError(s3AclErrors.invalidAcl, {});
  return [ownerGrant(accountId), ...more];
}

function granteeOf(kind: string, value: string): Grantee {
  if (kind === 'emailaddress') throw new AwsError(s3AclErrors.unresolvableEmail, {});
  return checkedGrantee(kind === 'id' ? { Type: 'CanonicalUser', ID: value } : { Type: 'Group', URI: value });
}

/** Throws InvalidArgument, UnresolvableGrantByEmailAddress, MalformedACLError. */
function checkedGrantee(grantee: Grantee): Grantee {
  const { Type: type, ID, URI, EmailAddress: email } = grantee;
  if (type === 'AmazonCustomerByEmail' || email) throw new AwsError(s3AclErrors.unresolvableEmail, {});
  if (type === 'CanonicalUser') {
    if (!/^[0-9a-f]{64}$/.test(ID ?? '')) throw new AwsError(s3AclErrors.invalidId, {}, { ArgumentName: 'id' });
    return { Type: type, ID: ID! };
  }
  if (type !== 'Group') throw new AwsError(s3AclErrors.malformedAcl, {});
  if (!groups.includes(URI)) throw new AwsError(s3AclErrors.invalidGroup, {}, { ArgumentName: 'uri' });
  return { Type: type, URI: URI! };
}

/** Reads `id="…", uri="…"`. */
function grantsOfHeader(header: string, permission: string): Grant[] {
  return header.split(',').map((part) => {
    const [, kind, , value] = /^\s*(id|uri|emailaddress)\s*=\s*("?)(.+?)\2\s*$/i.exec(part) ?? [];
    if (kind === undefined || value === undefined) throw new AwsError(s3AclErrors.malformedGrant, {});
    return { Grantee: granteeOf(kind.toLowerCase(), value), Permission: permission };
  });
}

function grantsOfBody({ Grants: grants, Owner: owner }: AccessControlPolicy, accountId: string): Grant[] {
  if (!owner?.ID || !grants) throw new AwsError(s3AclErrors.malformedAcl, {});
  if (owner.ID !== ownerOf(accountId).ID) throw new AwsError(s3AccessErrors.accessDenied, {});
  return grants.map(({ Grantee: grantee, Permission: permission }) => {
    if (!grantee || !permissions.includes(permission ?? '')) throw new AwsError(s3AclErrors.malformedAcl, {});
    return { Grantee: checkedGrantee(grantee), Permission: permission! };
  });
}

/** The grants that a request asks for; undefined when it says nothing. Throws what S3 answers to malformed ones. */
export function requestedGrants(input: AclInput, accountId: string): Grant[] | undefined {
  const { ACL: canned, AccessControlPolicy: body } = input;
  const given = Object.entries(headers).flatMap(([name, permission]) => {
    const header = input[name as keyof typeof headers];
    return header === undefined ? [] : [{ header, permission }];
  });
  if (canned !== undefined && given.length > 0) throw new AwsError(s3AclErrors.cannedAndGrants, {});
  if (body && (canned !== undefined || given.length > 0)) throw new AwsError(s3AclErrors.headersAndBody, {});
  if (canned !== undefined) return grantsOfCanned(canned, accountId);
  if (body) return grantsOfBody(body, accountId);
  return given.length > 0 ? given.flatMap(({ header, permission }) => grantsOfHeader(header, permission)) : undefined;
}
