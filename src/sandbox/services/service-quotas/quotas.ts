import { AwsError } from '../../../core/errors/aws-error.ts';
import { serviceQuotasErrors } from '../../../core/errors/service-quotas.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { ServiceQuota, ServiceQuotasOperations } from '../../../wire/generated/service-quotas.ts';
import { checkConstraints, type Constraint } from '../../constraints.ts';
import type { Handlers } from '../../service.ts';
import type { Scope } from '../../slice.ts';
import { tokenPage, type Page } from '../../token-page.ts';
import { quotaServices, type QuotaRow, type QuotaService } from './quota-table.ts';

const codeConstraint: Constraint = {
  isRequired: true,
  minLength: 1,
  maxLength: 63,
  pattern: /^[a-zA-Z][a-zA-Z0-9-]{1,63}$/,
};

/** Throws NoSuchResourceException. */
function requireService(code: string): QuotaService {
  checkConstraints(validationErrors.validationException, [['serviceCode', code, codeConstraint]]);
  const service = quotaServices.find((candidate) => candidate.code === code);
  if (!service) throw new AwsError(serviceQuotasErrors.noSuchService, {});
  return service;
}

/** Throws NoSuchResourceException. */
export function requireQuota(input: { ServiceCode: string; QuotaCode: string }): {
  service: QuotaService;
  row: QuotaRow;
} {
  checkConstraints(validationErrors.validationException, [['quotaCode', input.QuotaCode, codeConstraint]]);
  const service = requireService(input.ServiceCode);
  const row = service.quotas.find((candidate) => candidate.code === input.QuotaCode);
  if (!row) throw new AwsError(serviceQuotasErrors.noSuchQuota, {});
  return { service, row };
}

export function quotaArn(service: QuotaService, row: QuotaRow, { region, accountId }: Scope): string {
  return `arn:aws:servicequotas:${row.isGlobal ? '' : region}:${accountId}:${service.code}/${row.code}`;
}

function quotaView(service: QuotaService, row: QuotaRow, scope: Scope, kind: 'default' | 'applied'): ServiceQuota {
  return {
    ServiceCode: service.code,
    ServiceName: service.name,
    QuotaArn:
      kind === 'applied'
        ? quotaArn(service, row, scope)
        : `arn:aws:servicequotas:${row.isGlobal ? '' : scope.region}::${service.code}/${row.code}`,
    QuotaCode: row.code,
    QuotaName: row.name,
    Value: kind === 'applied' ? (row.appliedValue ?? row.defaultValue) : row.defaultValue,
    Unit: 'None',
    Adjustable: row.isAdjustable,
    GlobalQuota: row.isGlobal ?? false,
    ...(row.usage && {
      UsageMetric: {
        MetricNamespace: 'AWS/Usage',
        MetricName: 'ResourceCount',
        MetricDimensions: { Class: row.usage.class, Resource: row.usage.resource, Service: 'EC2', Type: 'Resource' },
        MetricStatisticRecommendation: 'Maximum',
      },
    }),
    ...(kind === 'applied' && { QuotaAppliedAtLevel: 'ACCOUNT' }),
  };
}

/** A page of at most 100. */
export function quotasPage<Item>(
  items: readonly Item[],
  input: { MaxResults?: number; NextToken?: string },
): Page<Item> {
  checkConstraints(validationErrors.validationException, [['maxResults', input.MaxResults, { min: 1, max: 100 }]]);
  return tokenPage(items, {
    size: input.MaxResults ?? 100,
    token: input.NextToken,
    onInvalidToken: () => {
      throw new AwsError(serviceQuotasErrors.invalidPaginationToken, {});
    },
  });
}

export const quotaHandlers: Handlers<ServiceQuotasOperations> = {
  ListServices: (input) => {
    const { page, nextToken } = quotasPage(quotaServices, input);
    const services = page.map(({ code, name }) => ({ ServiceCode: code, ServiceName: name }));
    return { Services: services, ...(nextToken && { NextToken: nextToken }) };
  },

  GetServiceQuota: (input, context) => {
    const { service, row } = requireQuota(input);
    return { Quota: quotaView(service, row, context, 'applied') };
  },

  GetAWSDefaultServiceQuota: (input, context) => {
    const { service, row } = requireQuota(input);
    return { Quota: quotaView(service, row, context, 'default') };
  },

  ListServiceQuotas: (input, context) => {
    const service = requireService(input.ServiceCode);
    const rows = input.QuotaCode ? service.quotas.filter(({ code }) => code === input.QuotaCode) : service.quotas;
    const { page, nextToken } = quotasPage(rows, input);
    const quotas = page.map((row) => quotaView(service, row, context, 'applied'));
    return { Quotas: quotas, ...(nextToken && { NextToken: nextToken }) };
  },

  ListAWSDefaultServiceQuotas: (input, context) => {
    const service = requireService(input.ServiceCode);
    const { page, nextToken } = quotasPage(service.quotas, input);
    const quotas = page.map((row) => quotaView(service, row, context, 'default'));
    return { Quotas: quotas, ...(nextToken && { NextToken: nextToken }) };
  },
};
