import { expect, it } from 'vitest';
import type { ServiceQuotasOperations } from '../../../wire/generated/service-quotas.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { serviceQuotasService } from './service.ts';

const account = () => new TestAccount<ServiceQuotasOperations>(serviceQuotasService);
const standard = { ServiceCode: 'ec2', QuotaCode: 'L-1216C47A' };

it('tells how many vCPUs of standard instances may run', async () => {
  const { Quota } = await account().call('GetServiceQuota', standard);
  expect(Quota).toMatchObject({
    QuotaArn: 'arn:aws:servicequotas:ap-northeast-2:123456789012:ec2/L-1216C47A',
    QuotaName: 'Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances',
    Value: 32,
    Adjustable: true,
    UsageMetric: { MetricDimensions: { Class: 'Standard/OnDemand', Resource: 'vCPU' } },
  });
  const byDefault = await account().call('GetAWSDefaultServiceQuota', standard);
  expect(byDefault.Quota?.Value).toBe(5);
});

it('lists services and their quotas page by page', async () => {
  const quotas = account();
  const first = await quotas.call('ListServiceQuotas', { ServiceCode: 'vpc', MaxResults: 3 });
  const rest = await quotas.call('ListServiceQuotas', { ServiceCode: 'vpc', NextToken: first.NextToken! });
  const all = await quotas.call('ListServiceQuotas', { ServiceCode: 'vpc' });
  expect([...first.Quotas!, ...rest.Quotas!]).toEqual(all.Quotas);
  const { Services } = await quotas.call('ListServices', {});
  expect(Services).toContainEqual({ ServiceCode: 'ec2', ServiceName: 'Amazon Elastic Compute Cloud (Amazon EC2)' });
});

it('takes one increase request a quota, which stays pending', async () => {
  const quotas = account();
  const { RequestedQuota } = await quotas.call('RequestServiceQuotaIncrease', { ...standard, DesiredValue: 64 });
  expect(RequestedQuota).toMatchObject({ Status: 'PENDING', DesiredValue: 64 });
  const again = await quotas.call('GetRequestedServiceQuotaChange', { RequestId: RequestedQuota!.Id! });
  expect(again.RequestedQuota).toEqual(RequestedQuota);
  const history = await quotas.call('ListRequestedServiceQuotaChangeHistory', { ServiceCode: 'ec2' });
  expect(history.RequestedQuotas).toHaveLength(1);
  expect(await quotas.errorOf('RequestServiceQuotaIncrease', { ...standard, DesiredValue: 99 })).toMatch(
    /^ResourceAlreadyExistsException: Only one open/,
  );
});

it.each([
  ['GetServiceQuota', { ServiceCode: 'nope', QuotaCode: 'L-1' }, 'NoSuchResourceException'],
  ['GetServiceQuota', { ServiceCode: 'ec2', QuotaCode: 'L-00000000' }, 'NoSuchResourceException'],
  ['GetServiceQuota', { ServiceCode: 'ec2', QuotaCode: '' }, 'ValidationException'],
  ['RequestServiceQuotaIncrease', { ...standard, DesiredValue: 8 }, 'IllegalArgumentException'],
  ['RequestServiceQuotaIncrease', { ServiceCode: 'iam', QuotaCode: 'L-F55AF5E4', DesiredValue: 9e5 }, 'not adjustable'],
  ['ListServices', { NextToken: 'x' }, 'InvalidPaginationTokenException'],
] as const)('%s %j → %s', async (operation, input, expected) => {
  expect(await account().errorOf(operation, input as never)).toContain(expected);
});
