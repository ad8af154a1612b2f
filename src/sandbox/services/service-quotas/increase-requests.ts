import { AwsError } from '../../../core/errors/aws-error.ts';
import { serviceQuotasErrors } from '../../../core/errors/service-quotas.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { RequestedServiceQuotaChange, ServiceQuotasOperations } from '../../../wire/generated/service-quotas.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers } from '../../service.ts';
import { defineSlice } from '../../slice.ts';
import { quotaArn, quotasPage, requireQuota } from './quotas.ts';

interface QuotaRequests {
  /** Newest first. */
  requests: RequestedServiceQuotaChange[];
}

const quotaRequests = defineSlice<QuotaRequests>({
  service: 'service-quotas',
  per: 'region',
  initial: () => ({ requests: [] }),
});

/** People at AWS decide about requests, which takes days: in the sandbox they stay open and change no quota. */
export const increaseRequestHandlers: Handlers<ServiceQuotasOperations> = {
  RequestServiceQuotaIncrease: (input, context) => {
    const { service, row } = requireQuota(input);
    checkConstraints(validationErrors.validationException, [
      ['desiredValue', input.DesiredValue, { isRequired: true, min: 0, max: 10_000_000_000 }],
    ]);
    if (!row.isAdjustable) throw new AwsError(serviceQuotasErrors.notAdjustable, {});
    if (input.DesiredValue <= (row.appliedValue ?? row.defaultValue)) {
      throw new AwsError(serviceQuotasErrors.valueNotGreater, {});
    }
    const { requests } = quotaRequests(context);
    if (requests.some((request) => request.QuotaCode === row.code)) {
      throw new AwsError(serviceQuotasErrors.requestAlreadyOpen, {});
    }
    const request: RequestedServiceQuotaChange = {
      Id: context.world.newHex(32),
      ServiceCode: service.code,
      ServiceName: service.name,
      QuotaCode: row.code,
      QuotaName: row.name,
      DesiredValue: input.DesiredValue,
      Status: 'PENDING',
      Created: context.nowMs,
      LastUpdated: context.nowMs,
      Requester: JSON.stringify({ accountId: context.accountId, callerArn: context.caller.arn }),
      QuotaArn: quotaArn(service, row, context),
      GlobalQuota: row.isGlobal ?? false,
      Unit: 'None',
      QuotaRequestedAtLevel: 'ACCOUNT',
    };
    requests.unshift(request);
    return { RequestedQuota: request };
  },

  GetRequestedServiceQuotaChange: (input, context) => {
    const request = quotaRequests(context).requests.find(({ Id }) => Id === input.RequestId);
    if (!request) throw new AwsError(serviceQuotasErrors.noSuchRequest, {});
    return { RequestedQuota: request };
  },

  ListRequestedServiceQuotaChangeHistory: (input, context) => {
    const { requests } = quotaRequests(context);
    const wanted = requests.filter(
      (request) =>
        (!input.ServiceCode || request.ServiceCode === input.ServiceCode) &&
        (!input.Status || request.Status === input.Status),
    );
    const { page, nextToken } = quotasPage(wanted, input);
    return { RequestedQuotas: page, ...(nextToken && { NextToken: nextToken }) };
  },

  ListRequestedServiceQuotaChangeHistoryByQuota: (input, context) => {
    requireQuota(input);
    const wanted = quotaRequests(context).requests.filter(
      (request) => request.QuotaCode === input.QuotaCode && (!input.Status || request.Status === input.Status),
    );
    const { page, nextToken } = quotasPage(wanted, input);
    return { RequestedQuotas: page, ...(nextToken && { NextToken: nextToken }) };
  },
};
