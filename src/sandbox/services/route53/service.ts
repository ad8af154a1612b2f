import type { Service } from '../../service.ts';
import { changeEvents, changeHandlers } from './changes.ts';
import { hostedZoneHandlers } from './hosted-zones.ts';
import { recordSetHandlers } from './record-sets.ts';
import { vpcAssociationHandlers } from './vpc-associations.ts';
import { zoneTagHandlers } from './zone-tags.ts';

/** Amazon Route 53: hosted zones and their records. Without health checks and traffic policies. */
export const route53Service: Service = {
  id: 'route53',
  handlers: {
    ...hostedZoneHandlers,
    ...recordSetHandlers,
    ...changeHandlers,
    ...zoneTagHandlers,
    ...vpcAssociationHandlers,
  },
  events: changeEvents,
};
