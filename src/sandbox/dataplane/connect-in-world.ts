import type { ConnectionFailure } from '../../core/world-connection.ts';
import type { World } from '../world.ts';
import { resolveOnInternet } from './network/names.ts';
import { reachMachineFromInternet } from './reach-machine.ts';

/** Whether a TCP connection from the learner's computer comes about, as `nc -z` finds out. */
export async function connectInWorld(world: World, host: string, port: number): Promise<'open' | ConnectionFailure> {
  const address = resolveOnInternet(world, host);
  if (address === undefined) return 'resolve';
  return (await reachMachineFromInternet(world, address, port)).outcome;
}
