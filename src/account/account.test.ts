import { RunInstancesCommand } from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import { emptyBody, type HttpRequest, type HttpResponse } from '../core/http.ts';
import type { RecordedCall } from '../core/verdict.ts';
import { createAccount } from './account.ts';
import { CallFailure } from './call-failure.ts';
import { createGatewayRequestHandler } from './gateway-request-handler.ts';
import { describeAddresses, describeVpcs } from './operations/ec2.ts';
import { defineRead } from './read-operation.ts';

const xmlns = 'xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"';

function xml(status: number, body: string): HttpResponse {
  return { status, headers: { 'content-type': 'text/xml' }, body: new TextEncoder().encode(body) };
}

/** An account whose AWS answers with what `answer` makes of each request. */
function accountWith(answer: (request: HttpRequest, form: URLSearchParams) => HttpResponse) {
  const sent: HttpRequest[] = [];
  const calls: RecordedCall[] = [];
  const account = createAccount({
    region: 'ap-northeast-2',
    credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' },
    requestHandler: createGatewayRequestHandler(async (request) => {
      sent.push(request);
      return answer(request, new URLSearchParams(new TextDecoder().decode(request.body)));
    }),
    probe: async () => ({
      kind: 'response',
      remoteAddress: '',
      response: { status: 200, headers: {}, body: emptyBody },
    }),
    onCall: (call) => calls.push(call),
  });
  return { account, sent, calls };
}

const vpcPage = (id: string, nextToken = '') =>
  xml(
    200,
    `<DescribeVpcsResponse ${xmlns}><vpcSet><item><vpcId>${id}</vpcId></item></vpcSet>` +
      `${nextToken && `<nextToken>${nextToken}</nextToken>`}</DescribeVpcsResponse>`,
  );

describe('createAccount', () => {
  it('reads every page, records each call, and asks the same thing only once', async () => {
    const { account, sent, calls } = accountWith((_, form) =>
      form.get('NextToken') === 'two' ? vpcPage('vpc-2') : vpcPage('vpc-1', 'two'),
    );
    const [first, second] = await Promise.all([account.list(describeVpcs, {}), account.list(describeVpcs, {})]);
    expect(first.map((vpc) => vpc.VpcId)).toEqual(['vpc-1', 'vpc-2']);
    expect(second).toBe(first);
    expect(sent.map((request) => request.host)).toEqual(Array(2).fill('ec2.ap-northeast-2.amazonaws.com'));
    expect(calls.map(({ action }) => action)).toEqual(['ec2:DescribeVpcs', 'ec2:DescribeVpcs']);
  });

  it('asks another Region at its own endpoint', async () => {
    const { account, sent } = accountWith(() => vpcPage('vpc-1'));
    await account.list(describeVpcs, {}, { region: 'us-east-1' });
    expect(sent[0]?.host).toBe('ec2.us-east-1.amazonaws.com');
  });

  it('never sends an operation that is not on the read-only list, however it is dressed', async () => {
    const { account, sent } = accountWith(() => vpcPage('vpc-1'));
    const disguised = defineRead({
      action: 'ec2:DescribeVpcs',
      client: describeVpcs.client,
      command: RunInstancesCommand,
      items: () => [],
    });
    await expect(account.list(disguised, { MinCount: 1, MaxCount: 1 })).rejects.toThrow(/RunInstances/);
    expect(sent).toEqual([]);
  });

  it.each([
    ['UnauthorizedOperation', 403, 'access-denied'],
    ['ExpiredToken', 400, 'expired-credentials'],
    ['AuthFailure', 401, 'invalid-credentials'],
    ['InvalidAction', 400, 'not-implemented'],
    ['InvalidParameterValue', 400, 'other'],
  ])('names %s', async (code, status, kind) => {
    const { account, calls } = accountWith(() =>
      xml(status, `<Response><Errors><Error><Code>${code}</Code><Message>no</Message></Error></Errors></Response>`),
    );
    const failure = await account.list(describeVpcs, {}).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CallFailure);
    expect(failure).toMatchObject({ kind, code, action: 'ec2:DescribeVpcs' });
    expect(calls[0]?.errorCode).toBe(code);
  });

  it.each([
    ['ECONNREFUSED', 'network'],
    ['ERR_PROXY_TUNNEL', 'network'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
  ])('names a connection that fails with %s', async (code, kind) => {
    const { account } = accountWith(() => {
      throw Object.assign(new Error(code), { code });
    });
    await expect(account.list(describeVpcs, {})).rejects.toMatchObject({ kind, code });
  });

  it('probes only addresses that the account named', async () => {
    const { account, calls } = accountWith(() =>
      xml(
        200,
        `<DescribeAddressesResponse ${xmlns}><addressesSet><item><publicIp>203.0.113.7</publicIp></item></addressesSet></DescribeAddressesResponse>`,
      ),
    );
    expect(() => account.probe('http://203.0.113.7/')).toThrow(/not an endpoint/);
    await account.list(describeAddresses, {});
    await expect(account.probe('http://203.0.113.7/')).resolves.toMatchObject({ kind: 'response' });
    expect(() => account.probe('http://169.254.169.254/')).toThrow(/not an endpoint/);
    expect(calls.at(-1)?.action).toBe('probe:http');
  });
});
