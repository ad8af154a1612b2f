import { formatIpv4, parseCidr, rangeSize } from '../../../../core/ipv4.ts';
import type { Scope } from '../../../slice.ts';
import type { World } from '../../../world.ts';
import { otherPools, publicPools } from './public-pools.ts';

/** Who has a public address. */
export interface PublicAddressOwner {
  accountId: string;
  region: string;
  /** 'elastic': an allocated Elastic IP. 'auto-assigned': AWS's own, lent to an interface while its instance runs. */
  kind: 'elastic' | 'auto-assigned';
}

const sharedKey = 'ec2PublicAddresses';

function owners(world: World): Record<string, PublicAddressOwner> {
  return (world.data.shared[sharedKey] ??= {}) as Record<string, PublicAddressOwner>;
}

/** Draws a public address that nobody in the world has, and notes its owner. */
export function takePublicAddress(scope: Scope, kind: PublicAddressOwner['kind']): string {
  const { world, accountId, region } = scope;
  const pools = publicPools[region] ?? otherPools;
  const taken = owners(world);
  for (;;) {
    const range = parseCidr(pools[world.randomInt(pools.length)]!)!;
    const address = formatIpv4(range.network + world.randomInt(rangeSize(range)));
    if (address in taken || /\.(0|255)$/.test(address)) continue;
    taken[address] = { accountId, region, kind };
    return address;
  }
}

/** Gives a public address back to the pool. */
export function returnPublicAddress(world: World, address: string): void {
  delete owners(world)[address];
}

/** Who has this public address, in whatever account and Region of the world. */
export function findPublicAddressOwner(world: World, address: string): PublicAddressOwner | undefined {
  const all = owners(world);
  return Object.hasOwn(all, address) ? all[address] : undefined;
}
