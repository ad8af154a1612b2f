import type { World } from '../../world.ts';
import { iamState, type AccessKeyRecord, type UserRecord } from './iam-records.ts';

/** An access key with its owner. */
export interface OwnedAccessKey {
  accountId: string;
  user: UserRecord;
  key: AccessKeyRecord;
}

/** The key that CreateAccessKey made in some account of the world, or undefined. Creates no state. */
export function findAccessKey(world: World, accessKeyId: string): OwnedAccessKey | undefined {
  for (const [accountId, account] of Object.entries(world.data.accounts)) {
    if (!('iam' in account.global)) continue;
    const { users } = iamState({ world, accountId, region: '' });
    for (const user of Object.values(users)) {
      const key = user.accessKeys.find((candidate) => candidate.accessKeyId === accessKeyId);
      if (key) return { accountId, user, key };
    }
  }
  return undefined;
}
