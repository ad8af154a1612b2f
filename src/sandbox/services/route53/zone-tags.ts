import type { Route53Operations } from '../../../wire/generated/route53.ts';
import type { Handlers } from '../../service.ts';
import { requireZone } from './hosted-zone-record.ts';

/** Tags of hosted zones; health checks do not exist in the sandbox. */
export const zoneTagHandlers: Handlers<Route53Operations> = {
  ChangeTagsForResource: (input, context) => {
    const { tags } = requireZone(context, input.ResourceId);
    for (const { Key = '', Value = '' } of input.AddTags ?? []) tags[Key] = Value;
    for (const key of input.RemoveTagKeys ?? []) delete tags[key];
    return {};
  },

  ListTagsForResource: (input, context) => {
    const { tags } = requireZone(context, input.ResourceId);
    return {
      ResourceTagSet: {
        ResourceType: input.ResourceType,
        ResourceId: input.ResourceId,
        Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
      },
    };
  },
};
