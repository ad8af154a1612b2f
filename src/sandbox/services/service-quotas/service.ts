import type { Service } from '../../service.ts';
import { increaseRequestHandlers } from './increase-requests.ts';
import { quotaHandlers } from './quotas.ts';

/** Service Quotas: limits of the account, and requests to raise them. */
export const serviceQuotasService: Service = {
  id: 'service-quotas',
  handlers: { ...quotaHandlers, ...increaseRequestHandlers },
};
