import type { World } from './world.ts';

/** Which account and Region a piece of state belongs to. */
export interface Scope {
  world: World;
  accountId: string;
  region: string;
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
    const account = (scope.world.data.accounts[scope.accountId] ??= { global: {}, regions: {} });
    const slices = options.per === 'account' ? account.global : (account.regions[scope.region] ??= {});
    const seedName = `${scope.accountId}/${options.per === 'region' ? scope.region : 'global'}/${options.service}`;
    return (slices[options.service] ??= scope.world.withOwnIds(seedName, () => options.initial(scope))) as State;
  };
}
