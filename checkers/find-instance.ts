import { describeInstances, describeVpcs, type Instance } from '../src/account/operations/ec2.ts';
import { nameOf, tagValue } from './candidates.ts';
import type { CheckContext, CheckOutcome } from './define.ts';
import { instanceMistakes } from './mistakes/instance.ts';
import { fail } from './outcome.ts';
import { findInStrayRegion, ownedBy, ownedName } from './owned.ts';

function isAlive(instance: Instance): boolean {
  return instance.State?.Name !== 'terminated' && instance.State?.Name !== 'shutting-down';
}

/**
 * When the instance was launched for the first time: its launch time moves with every start, while its root volume
 * stays attached since the first.
 */
export function firstLaunchMs(instance: Instance): number {
  const root = instance.BlockDeviceMappings?.find((mapping) => mapping.DeviceName === instance.RootDeviceName);
  return (root?.Ebs?.AttachTime ?? instance.LaunchTime)?.getTime() ?? 0;
}

/** Name match first, then running before the rest, then the oldest. */
function rank(instance: Instance, name: string): number[] {
  const byName = nameOf(instance) === name ? 0 : 1;
  const byState = instance.State?.Name === 'running' || instance.State?.Name === 'pending' ? 0 : 1;
  return [byName, byState, firstLaunchMs(instance)];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, position) => value !== b[position]);
  return index < 0 ? 0 : a[index]! - b[index]!;
}

/** The learner's instances that are alive, best candidates for a role first: by name, state and age. */
async function candidatesFor(context: CheckContext, role: string): Promise<Instance[]> {
  const owned = await context.account.list(describeInstances, { Filters: [ownedBy(context)] });
  const name = ownedName(context, role);
  return owned.filter(isAlive).sort((a, b) => compareRanks(rank(a, name), rank(b, name)));
}

/** The learner's instance that plays a role ('web1'). Undefined when the learner owns none that is alive. */
export async function findInstance(context: CheckContext, role: string): Promise<Instance | undefined> {
  return (await candidatesFor(context, role))[0];
}

/** Every instance that carries the role's name: more than one means that a block was run twice. */
export async function namesakesOf(context: CheckContext, role: string): Promise<Instance[]> {
  const name = ownedName(context, role);
  return (await candidatesFor(context, role)).filter((instance) => nameOf(instance) === name);
}

/** An instance without the owner's tag that is still the learner's: by its name, or because it is in their VPC. */
async function untaggedInstance(context: CheckContext): Promise<Instance | undefined> {
  const { account, owner } = context;
  const vpcs = await account.list(describeVpcs, { Filters: [ownedBy(context)] });
  const vpcIds = new Set(vpcs.map((vpc) => vpc.VpcId));
  const everything = await account.list(describeInstances, {});
  return everything.find(
    (instance) =>
      isAlive(instance) &&
      tagValue(instance.Tags, owner.tagKey) === undefined &&
      (nameOf(instance)?.startsWith(ownedName(context, '')) || vpcIds.has(instance.VpcId)),
  );
}

/** Why `findInstance` found nothing: terminated, untagged, in another Region, or not there at all. */
export async function explainMissingInstance(context: CheckContext, role: string): Promise<CheckOutcome> {
  const { account, owner, region } = context;
  const name = ownedName(context, role);
  const prefix = owner.tagValue;
  const expected = `Project=${prefix} 태그가 붙은 인스턴스(${name})`;
  const owned = { Filters: [ownedBy(context)] };

  const untagged = await untaggedInstance(context);
  if (untagged) {
    const id = untagged.InstanceId ?? '';
    const problems = [`Project=${prefix} 태그가 없어요.`];
    const ownName = nameOf(untagged);
    const nearest = { id, ...(ownName === undefined ? {} : { name: ownName }), problems };
    return fail(instanceMistakes.untagged, { id, prefix, name }, { expected, nearest });
  }
  const stray = await findInStrayRegion(context, async (other) =>
    (await account.list(describeInstances, owned, { region: other })).filter(isAlive),
  );
  if (stray) {
    const id = stray.item.InstanceId ?? '';
    const problems = [`${stray.region} 리전에 있어요.`];
    const parameters = { id, region: stray.region, expected: region };
    return fail(instanceMistakes.wrongRegion, parameters, { expected, nearest: { id, name, problems } });
  }
  const [gone] = await account.list(describeInstances, owned);
  if (gone) return fail(instanceMistakes.terminated, { name }, { expected, found: gone.InstanceId ?? '' });
  return fail(instanceMistakes.missing, { prefix }, { expected });
}

/** What texts call the instance: its Name tag, or its id. */
export function labelOf(instance: Instance): string {
  return nameOf(instance) ?? instance.InstanceId ?? '';
}
