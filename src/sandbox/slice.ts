import { setOwn } from '../wire/set-own.ts';
import type { World } from './world.ts';

/** Which account and Region a piece of state belongs to. */
export interface Scope {
  world: World;
  accountId: string;
  region: string;
}

/** The scope of an ARN, if the world has anything in that account and Region. */
export function scopeOfArn(world: World, arn: string): Scope | undefined {
  const [, , , region = '', accountId = ''] = arn.split(':');
  const { accounts } = world.data;
  const account = Object.hasOwn(accounts, accountId) ? accounts[accountId] : undefined;
  return account && Object.hasOwn(account.regions, region) ? { world, accountId, region } : undefined;
}

/** A record's own value of a key, which may be any text that a client sends; made on first use. */
function ownOr<Value>(record: Record<string, Value>, key: string, create: () => Value): Value {
  if (!Object.hasOwn(record, key)) setOwn(record, key, create());
  return record[key]!;
}

/**
 * Declares a service's state. Returns an accessor that finds the slice of a scope, creating it on first use
 * with `initial` (which may seed defaults such as the default VPC).
 */
export function defineSlice<State extends object>(options: {
  service: string;
  /** 'region': one slice an account and Region. 'account': one an account (global services). */
  per: 'region' | 'account';
  initial: (scope: Scope) => State;
}): (scope: Scope) => State {
  return (scope) => {
    const account = ownOr(scope.world.data.accounts, scope.accountId, () => ({ global: {}, regions: {} }));
    const slices: Record<string, unknown> =
      options.per === 'account' ? account.global : ownOr(account.regions, scope.region, () => ({}));
    const seedName = `${scope.accountId}/${options.per === 'region' ? scope.region : 'global'}/${options.service}`;
    return (slices[options.service] ??= scope.world.withOwnIds(seedName, () => options.initial(scope))) as State;
  };
}
