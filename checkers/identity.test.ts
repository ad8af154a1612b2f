import { describe, expect, it } from 'vitest';
import { createAccount } from '../src/account/account.ts';
import { createGatewayRequestHandler } from '../src/account/gateway-request-handler.ts';
import type { CheckContext } from './define.ts';
import { callerIsNotRoot, regionIsSeoul } from './identity.ts';

/** A context whose AWS gives the same recorded answer to everything. */
function contextWith(answer: string, region = 'ap-northeast-2'): CheckContext {
  const response = { status: 200, headers: { 'content-type': 'text/xml' }, body: new TextEncoder().encode(answer) };
  const account = createAccount({
    region,
    credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' },
    requestHandler: createGatewayRequestHandler(async () => response),
    probe: async () => ({ kind: 'failure', failure: 'timeout' }),
  });
  return { account, owner: { tagKey: 'Project', tagValue: 'm10' }, region, nowMs: 0, history: [] };
}

const identity = (arn: string) =>
  `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>` +
  `<Arn>${arn}</Arn><UserId>U</UserId><Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;

const zones = (names: Record<string, string>) =>
  `<DescribeAvailabilityZonesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><availabilityZoneInfo>` +
  Object.entries(names)
    .map(([name, state]) => `<item><zoneName>${name}</zoneName><zoneState>${state}</zoneState></item>`)
    .join('') +
  `</availabilityZoneInfo></DescribeAvailabilityZonesResponse>`;

describe('callerIsNotRoot', () => {
  it('refuses the root user', async () => {
    const outcome = await callerIsNotRoot.run(contextWith(identity('arn:aws:iam::111122223333:root')));
    expect(outcome).toMatchObject({ state: 'fail', mistake: 'root-identity' });
    expect(outcome.hints).toHaveLength(3);
  });

  it('accepts users and assumed roles', async () => {
    const role = 'arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Admin_0/kim';
    const outcome = await callerIsNotRoot.run(contextWith(identity(role)));
    expect(outcome).toMatchObject({ state: 'pass', message: '계정 111122223333에 kim으로 접속했어요.' });
  });
});

describe('regionIsSeoul', () => {
  it('refuses another Region without asking it anything', async () => {
    const outcome = await regionIsSeoul.run(contextWith('', 'us-east-1'));
    expect(outcome).toMatchObject({ state: 'fail', mistake: 'wrong-region-profile', found: 'us-east-1' });
  });

  it('needs both zones to be available', async () => {
    const one = contextWith(zones({ 'ap-northeast-2a': 'available', 'ap-northeast-2c': 'impaired' }));
    expect(await regionIsSeoul.run(one)).toMatchObject({ state: 'fail', mistake: 'zones-missing' });
    const both = contextWith(zones({ 'ap-northeast-2a': 'available', 'ap-northeast-2c': 'available' }));
    expect(await regionIsSeoul.run(both)).toMatchObject({ state: 'pass' });
  });
});
