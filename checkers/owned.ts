import type { CheckContext } from './define.ts';

/** EC2 filter for the learner's own resources: every search for a candidate starts here. */
export function ownedBy(context: CheckContext): { Name: string; Values: string[] } {
  return { Name: `tag:${context.owner.tagKey}`, Values: [context.owner.tagValue] };
}

/** Name tag that the lesson gives to a resource, e.g. 'm10-web1'. */
export function ownedName(context: CheckContext, name: string): string {
  return `${context.owner.tagValue}-${name}`;
}

/** Regions where commands end up by accident: the CLI's and the console's usual defaults, and the neighbours of Seoul. */
const strayRegions = ['us-east-1', 'us-west-2', 'ap-northeast-1', 'ap-northeast-2'];

/** Looks for a resource in the other Regions where it may have been made by accident; the first hit, if any. */
export async function findInStrayRegion<Item>(
  context: CheckContext,
  list: (region: string) => Promise<readonly Item[]>,
): Promise<{ region: string; item: Item } | undefined> {
  for (const region of strayRegions) {
    if (region === context.region) continue;
    // A Region that an organisation has closed answers AccessDenied: that says nothing about the learner's work.
    const items = await list(region).catch((): readonly Item[] => []);
    if (items[0] !== undefined) return { region, item: items[0] };
  }
  return undefined;
}
