import { beforeEach, describe, expect, it } from 'vitest';
import type { ResourceRecordSet, Route53Operations } from '../../../wire/generated/route53.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { ec2State } from '../ec2/state.ts';
import { route53Service } from './service.ts';

let dns: TestAccount<Route53Operations>;
let zoneId: string;

beforeEach(async () => {
  dns = new TestAccount<Route53Operations>(route53Service, { region: 'us-east-1' });
  const { HostedZone } = await dns.call('CreateHostedZone', { Name: 'Example.com', CallerReference: '1' });
  zoneId = HostedZone.Id;
});

const web: ResourceRecordSet = {
  Name: 'www.example.com',
  Type: 'A',
  TTL: 60,
  ResourceRecords: [{ Value: '192.0.2.1' }],
};

function batch(
  Action: string,
  set: Partial<ResourceRecordSet> = {},
): Route53Operations['ChangeResourceRecordSets']['input'] {
  return { HostedZoneId: zoneId, ChangeBatch: { Changes: [{ Action, ResourceRecordSet: { ...web, ...set } }] } };
}

const names = async () => {
  const { ResourceRecordSets } = await dns.call('ListResourceRecordSets', { HostedZoneId: zoneId });
  return ResourceRecordSets.map(({ Name, Type }) => `${Name} ${Type}`);
};

describe('hosted zones', () => {
  it('start with four name servers and an authority', async () => {
    const { HostedZone, DelegationSet } = await dns.call('GetHostedZone', { Id: zoneId });
    expect(HostedZone).toMatchObject({
      Name: 'example.com.',
      ResourceRecordSetCount: 2,
      Config: { PrivateZone: false },
    });
    expect(DelegationSet?.NameServers).toHaveLength(4);
    expect(await names()).toEqual(['example.com. NS', 'example.com. SOA']);
  });

  it('are deleted only when nothing else is left', async () => {
    await dns.call('ChangeResourceRecordSets', batch('CREATE'));
    expect(await dns.errorOf('DeleteHostedZone', { Id: zoneId })).toMatch(/^HostedZoneNotEmpty/);
    await dns.call('ChangeResourceRecordSets', batch('DELETE'));
    await dns.call('DeleteHostedZone', { Id: zoneId });
    expect(await dns.errorOf('GetHostedZone', { Id: zoneId })).toMatch(
      /^NoSuchHostedZone: No hosted zone found with ID: Z/,
    );
  });

  it('are listed by name, from the top-level domain down', async () => {
    await dns.call('CreateHostedZone', { Name: 'a.org', CallerReference: '2' });
    await dns.call('CreateHostedZone', { Name: 'sub.example.com', CallerReference: '3' });
    const { HostedZones } = await dns.call('ListHostedZonesByName', {});
    expect(HostedZones.map(({ Name }) => Name)).toEqual(['example.com.', 'sub.example.com.', 'a.org.']);
    const later = await dns.call('ListHostedZonesByName', { DNSName: 'sub.example.com', MaxItems: 1 });
    expect(later).toMatchObject({ IsTruncated: true, NextDNSName: 'a.org.' });
  });

  it('carry tags', async () => {
    const ResourceId = zoneId.replace('/hostedzone/', '');
    const AddTags = [{ Key: 'Project', Value: 'm10' }];
    await dns.call('ChangeTagsForResource', { ResourceType: 'hostedzone', ResourceId, AddTags });
    const { ResourceTagSet } = await dns.call('ListTagsForResource', { ResourceType: 'hostedzone', ResourceId });
    expect(ResourceTagSet.Tags).toEqual(AddTags);
  });
});

describe('records', () => {
  it('are pending until they have spread', async () => {
    const { ChangeInfo } = await dns.call('ChangeResourceRecordSets', batch('UPSERT'));
    expect(ChangeInfo.Status).toBe('PENDING');
    expect((await dns.call('GetChange', { Id: ChangeInfo.Id })).ChangeInfo.Status).toBe('PENDING');
    dns.pass(31_000);
    expect((await dns.call('GetChange', { Id: ChangeInfo.Id })).ChangeInfo.Status).toBe('INSYNC');
  });

  it('change all together or not at all', async () => {
    const Changes = [
      { Action: 'CREATE', ResourceRecordSet: web },
      { Action: 'DELETE', ResourceRecordSet: { ...web, Name: 'nope.example.com' } },
    ];
    expect(await dns.errorOf('ChangeResourceRecordSets', { HostedZoneId: zoneId, ChangeBatch: { Changes } })).toBe(
      "InvalidChangeBatch: [Tried to delete resource record set [name='nope.example.com.', type='A'] but it was not found]",
    );
    expect(await names()).toHaveLength(2);
  });

  it('are sorted and paged', async () => {
    await dns.call('ChangeResourceRecordSets', batch('CREATE'));
    await dns.call('ChangeResourceRecordSets', batch('CREATE', { Name: 'api.example.com' }));
    expect((await names()).slice(2)).toEqual(['api.example.com. A', 'www.example.com. A']);
    const page = await dns.call('ListResourceRecordSets', { HostedZoneId: zoneId, MaxItems: 3 });
    expect(page).toMatchObject({ IsTruncated: true, NextRecordName: 'www.example.com.', NextRecordType: 'A' });
  });
});

describe('private zones', () => {
  const region = 'ap-northeast-2';
  const vpcOf = () => Object.keys(ec2State({ ...dns.scope, region }).vpcs)[0]!;

  it('belong to VPCs, at least to one', async () => {
    const VPC = { VPCId: vpcOf(), VPCRegion: region };
    const created = await dns.call('CreateHostedZone', { Name: 'm10.internal', CallerReference: '2', VPC });
    const HostedZoneId = created.HostedZone.Id;
    expect(await dns.call('ListHostedZonesByVPC', VPC)).toMatchObject({
      HostedZoneSummaries: [{ Name: 'm10.internal.', Owner: { OwningAccount: '123456789012' } }],
    });
    expect((await dns.call('ListHostedZones', { HostedZoneType: 'PrivateHostedZone' })).HostedZones).toHaveLength(1);
    expect(await dns.errorOf('DisassociateVPCFromHostedZone', { HostedZoneId, VPC })).toMatch(/^LastVPCAssociation/);
    expect(await dns.errorOf('AssociateVPCWithHostedZone', { HostedZoneId, VPC })).toMatch(/^ConflictingDomainExists/);
    expect(await dns.errorOf('AssociateVPCWithHostedZone', { HostedZoneId: zoneId, VPC })).toMatch(/^PublicZoneVPC/);
  });
});

describe("AWS's errors", () => {
  it.each([
    ['CREATE', { ResourceRecords: [{ Value: '300.1.1.1' }] }, 'InvalidChangeBatch: [Invalid Resource Record: '],
    ['CREATE', { Name: 'www.example.org' }, 'is not permitted in zone example.com.'],
    ['CREATE', { Name: 'example.com', Type: 'CNAME', ResourceRecords: [{ Value: 'a.b' }] }, 'not permitted at apex'],
    ['CREATE', { Type: 'TXT', ResourceRecords: [{ Value: 'unquoted' }] }, 'enclosed in quotation marks'],
    [
      'CREATE',
      { Type: 'B' },
      "InvalidInput: 1 validation error detected: Value 'B' at 'changes.resourceRecordSet.type'",
    ],
    ['CREATE', { ResourceRecords: [] }, 'InvalidInput: Invalid request: Expected exactly one of [AliasTarget'],
    ['MOVE', {}, "Value 'MOVE' at 'changes.action'"],
  ])('%s %j → %s', async (action, set, expected) => {
    expect(await dns.errorOf('ChangeResourceRecordSets', batch(action, set))).toContain(expected);
  });

  it('changes a record set once in a batch', async () => {
    const Changes = ['CREATE', 'UPSERT'].map((Action) => ({ Action, ResourceRecordSet: web }));
    expect(await dns.errorOf('ChangeResourceRecordSets', { HostedZoneId: zoneId, ChangeBatch: { Changes } })).toBe(
      "InvalidChangeBatch: [The request contains an invalid set of changes for a resource record set 'A www.example.com.']",
    );
    const ResourceRecords = [{ Value: '192.0.2.1' }, { Value: '192.0.2.1' }];
    expect(await dns.errorOf('ChangeResourceRecordSets', batch('CREATE', { ResourceRecords }))).toContain(
      "[Duplicate Resource Record: '192.0.2.1']",
    );
  });

  it('protects what exists', async () => {
    await dns.call('ChangeResourceRecordSets', batch('CREATE'));
    expect(await dns.errorOf('ChangeResourceRecordSets', batch('CREATE'))).toContain('but it already exists');
    expect(await dns.errorOf('ChangeResourceRecordSets', batch('DELETE', { TTL: 5 }))).toContain('do not match');
    expect(await dns.errorOf('CreateHostedZone', { Name: 'x.com', CallerReference: '1' })).toMatch(
      /^HostedZoneAlreadyExists/,
    );
    expect(await dns.errorOf('CreateHostedZone', { Name: 'a b', CallerReference: '9' })).toMatch(/^InvalidDomainName/);
    expect(await dns.errorOf('GetChange', { Id: '/change/C1' })).toMatch(/^NoSuchChange/);
  });
});
