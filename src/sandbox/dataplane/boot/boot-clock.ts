import type { World } from '../../world.ts';
import type { MachineRecord, MachineRef } from '../machines/machine-record.ts';

/** Longest boot: user data that goes on for longer counts as having taken this long. */
export const longestBootMs = 2 * 3_600_000;

export const bootOverEvent = 'dataplane.boot-over';

export interface BootOverPayload extends MachineRef {
  bootNumber: number;
}

/**
 * Starts the ruler that a boot is measured with: an event at its latest possible end. Skipping time, changing the
 * speed and reopening a saved world all move scheduled events, so what is left until this one always tells how much
 * of AWS's time the boot has had.
 */
export function startBootClock(world: World, ref: MachineRef, bootNumber: number): void {
  const payload: BootOverPayload = { ...ref, bootNumber };
  world.schedule(longestBootMs, bootOverEvent, payload);
}

/** How much of AWS's time the machine's present boot has had, in milliseconds; Infinity when it is long over. */
export function bootElapsedMs(world: World, ref: MachineRef, machine: MachineRecord): number {
  const ruler = world.data.events.find((event) => {
    if (event.type !== bootOverEvent) return false;
    const payload = event.payload as BootOverPayload;
    return payload.instanceId === ref.instanceId && payload.bootNumber === machine.boot.number;
  });
  if (!ruler || world.data.speed === 'instant') return Infinity;
  return longestBootMs - (ruler.dueAtMs - world.nowMs()) * world.data.speed;
}
