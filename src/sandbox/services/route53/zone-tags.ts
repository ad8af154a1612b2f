import type { Route53Operations } from '../../../wire/generated/route53.ts';
import { setOwn } from '../../../wire/set-own.ts';
import type { Handlers } from '../../service.ts';
import { requireZone, type HostedZoneRecord } from './hosted-zone-record.ts';

const resourceType = 'hostedzone';

function tagSetOf({ id, tags }: HostedZoneRecord) {
  return {
    ResourceType: resourceType,
    ResourceId: id,
    Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
  };
}

/** Tags of hosted zones; health checks do not exist in the sandbox. */
export const zoneTagHandlers: Handlers<Route53Operations> = {
  ChangeTagsForResource: (input, context) => {
    const { tags } = requireZone(context, input.ResourceId);
    for (const { Key = '', Value = '' } of input.AddTags ?? []) setOwn(tags, Key, Value);
    for (const key of input.RemoveTagKeys ?? []) delete tags[key];
    return {};
  },

  ListTagsForResource: (input, context) => ({ ResourceTagSet: tagSetOf(requireZone(context, input.ResourceId)) }),

  ListTagsForResources: (input, context) => ({
    ResourceTagSets: input.ResourceIds.map((id) => tagSetOf(requireZone(context, id))),
  }),
};
