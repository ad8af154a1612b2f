import type { Machine } from '../machines/machine.ts';
import type { ServiceState } from '../machines/machine-record.ts';
import type { UnitData } from './unit-data.ts';

/** When something happens in a machine: on the world's clock, and counted from the beginning of the boot. */
export interface Moment {
  nowMs: number;
  /** Milliseconds of AWS's time since the boot began; 0 for what happens after it. */
  bootElapsedMs: number;
}

function serviceState(machine: Machine, name: string): ServiceState {
  return (machine.record.services[name] ??= {
    isEnabled: false,
    isActive: false,
    ports: [],
    answersAfterMs: 0,
    startedAtMs: 0,
    pid: 0,
  });
}

/** Whether the unit starts with the machine; it does not start now. */
export function enableUnit(machine: Machine, unit: UnitData, isEnabled: boolean): void {
  serviceState(machine, unit.name).isEnabled = isEnabled;
}

/** Starts a unit. Returns the port that another unit already holds, in which case nothing is started. */
export function startUnit(machine: Machine, unit: UnitData, moment: Moment): { takenPort?: number } {
  const service = serviceState(machine, unit.name);
  if (service.isActive) return {};
  const ports = unit.ports(machine);
  const others = Object.entries(machine.record.services).filter(
    ([name, other]) => name !== unit.name && other.isActive,
  );
  const takenPort = ports.find((port) => others.some(([, other]) => other.ports.includes(port)));
  if (takenPort !== undefined) return { takenPort };
  machine.record.nextPid += 7;
  Object.assign(service, {
    isActive: true,
    ports,
    answersAfterMs: moment.bootElapsedMs,
    startedAtMs: moment.nowMs,
    pid: machine.record.nextPid,
  });
  return {};
}

/** Ends the unit's process and frees its ports; nothing when it never ran. */
export function stopUnit(machine: Machine, unit: UnitData): void {
  const service = machine.record.services[unit.name];
  if (service) Object.assign(service, { isActive: false, ports: [], pid: 0 });
}
