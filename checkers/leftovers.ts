import {
  describeAddresses,
  describeInstances,
  describeSnapshots,
  describeVolumes,
} from '../src/account/operations/ec2.ts';
import { failWithProblems, nameOf, type Problem } from './candidates.ts';
import type { Check, CheckContext } from './define.ts';
import { leftoverMistakes } from './mistakes/leftover.ts';
import { pass, pending } from './outcome.ts';
import { ownedBy } from './owned.ts';

interface Leftover extends Problem {
  id: string;
  name: string | undefined;
}

async function leftoversOf(context: CheckContext): Promise<Leftover[]> {
  const { account } = context;
  const owned = { Filters: [ownedBy(context)] };
  const [instances, addresses, volumes, snapshots] = await Promise.all([
    account.list(describeInstances, owned),
    account.list(describeAddresses, owned),
    account.list(describeVolumes, owned),
    account.list(describeSnapshots, { ...owned, OwnerIds: ['self'] }),
  ]);
  const leftover = (
    id: string,
    tagged: Parameters<typeof nameOf>[0],
    mistake: Problem['mistake'],
    more: object = {},
  ) => ({
    id,
    name: nameOf(tagged),
    mistake,
    parameters: { id, ...more },
  });
  const alive = instances.filter((one) => one.State?.Name !== 'terminated' && one.State?.Name !== 'shutting-down');
  const detached = volumes.filter((one) => one.State === 'available');
  return [
    ...alive.map((one) => leftover(one.InstanceId ?? '', one, leftoverMistakes.instance, { found: one.State?.Name })),
    ...addresses.map((one) => leftover(one.AllocationId ?? '', one, leftoverMistakes.address, { ip: one.PublicIp })),
    ...detached.map((one) => leftover(one.VolumeId ?? '', one, leftoverMistakes.volume, { found: one.Size })),
    ...snapshots.map((one) => leftover(one.SnapshotId ?? '', one, leftoverMistakes.snapshot)),
  ];
}

/** Nothing of the learner's is left that costs money by the hour. Later labs add their own services here. */
export const nothingBilled: Check = {
  id: 'nothing-billed',
  title: '시간당 요금이 나가는 자원이 남아 있지 않다',
  async run(context) {
    const left = await leftoversOf(context);
    const [first] = left;
    if (first) return failWithProblems(first, left, { expected: '남은 자원 0개', found: `${left.length}개` });
    const instances = await context.account.list(describeInstances, { Filters: [ownedBy(context)] });
    const isGoing = instances.some((instance) => instance.State?.Name === 'shutting-down');
    if (isGoing) return pending('인스턴스가 종료되는 중이에요. 1분쯤 뒤에 다시 확인해 주세요.');
    return pass('시간당 요금이 나가는 자원이 없어요.', { expected: '남은 자원 0개', found: '0개' });
  },
};
