import type { World } from '../../world.ts';
import type { MachineRef } from '../machines/machine-record.ts';

export const bootRetryEvent = 'dataplane.boot-retry';

/** A boot script that waits for the world's time to come: how to go on, and who wants to know that it waits. */
interface BootWait {
  resume?: () => void;
  onPause: (() => void)[];
}

/** Runtime only: after a reload a boot script starts again from the data. */
const waits = new WeakMap<World, Map<string, BootWait>>();

function waitOf(world: World, { accountId, region, instanceId }: MachineRef): BootWait {
  let ofWorld = waits.get(world);
  if (!ofWorld) waits.set(world, (ofWorld = new Map()));
  const key = `${accountId}/${region}/${instanceId}`;
  let wait = ofWorld.get(key);
  if (!wait) ofWorld.set(key, (wait = { onPause: [] }));
  return wait;
}

/** Suspends a boot script until `durationMs` of AWS's time has passed in the world. */
export function pauseBoot(world: World, ref: MachineRef, durationMs: number): Promise<void> {
  const wait = waitOf(world, ref);
  return new Promise((resolve) => {
    wait.resume = resolve;
    world.schedule(durationMs, bootRetryEvent, ref);
    for (const notify of wait.onPause.splice(0)) notify();
  });
}

/** The event's handler: lets the script go on. */
export function resumeBoot(world: World, ref: MachineRef): void {
  const wait = waitOf(world, ref);
  const { resume } = wait;
  delete wait.resume;
  resume?.();
}

/** Forgets a script that is over, or one of a world that was replaced. */
export function forgetBoot(world: World, { accountId, region, instanceId }: MachineRef): void {
  waits.get(world)?.delete(`${accountId}/${region}/${instanceId}`);
}

/** Resolves as soon as the boot script is suspended: then nothing more happens before the world's clock moves on. */
export function untilPaused(world: World, ref: MachineRef): Promise<void> {
  const wait = waitOf(world, ref);
  if (wait.resume) return Promise.resolve();
  return new Promise((resolve) => wait.onPause.push(resolve));
}
