import { expect, test } from 'vitest';
import { serviceModels } from './models.ts';
import { protocols } from './protocols.ts';

function bodyOf(serviceId: string, operation: string, output: Record<string, unknown>): string {
  const service = serviceModels.get(serviceId)!;
  const call = { service, operation: service.operations[operation]! };
  return new TextDecoder().decode(protocols[service.protocol].serializeResponse(call, output, 'r').body);
}

test('whole floating-point numbers travel with their fraction, integers without', () => {
  const quota = { Quota: { Value: 32, QuotaCode: 'L-1216C47A', Period: { PeriodValue: 1 } } };
  expect(bodyOf('service-quotas', 'GetServiceQuota', quota)).toBe(
    '{"Quota":{"QuotaCode":"L-1216C47A","Value":32.0,"Period":{"PeriodValue":1}}}',
  );
  const type = { VCpuInfo: { DefaultVCpus: 2 }, ProcessorInfo: { SustainedClockSpeedInGhz: 3 } };
  const xml = bodyOf('ec2', 'DescribeInstanceTypes', { InstanceTypes: [type] });
  expect(xml).toContain('<sustainedClockSpeedInGhz>3.0</sustainedClockSpeedInGhz>');
  expect(xml).toContain('<defaultVCpus>2</defaultVCpus>');
});
