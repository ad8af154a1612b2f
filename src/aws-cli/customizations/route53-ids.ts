import type { Customization } from './customization.ts';

const idMembers = ['Id', 'HostedZoneId', 'ResourceId', 'DelegationSetId', 'ChangeId'];

/** Route 53 prints ids with their path (`/hostedzone/Z1`) and takes them without it. */
export const route53Ids: Customization = {
  changeParameters(parameters) {
    for (const name of idMembers) {
      const id = parameters[name];
      if (typeof id === 'string') parameters[name] = id.split('/').at(-1)!;
    }
  },
};
