import { FileTree, type NewFileOptions } from '../files/file-tree.ts';
import { bootElapsedMs } from '../boot/boot-clock.ts';
import { ec2State } from '../../services/ec2/state.ts';
import type { InstanceRecord } from '../../services/ec2/instances/instance-record.ts';
import type { Scope } from '../../slice.ts';
import type { World } from '../../world.ts';
import { baseImage } from './base-image.ts';
import type { MachineRecord, MachineRef, ServiceState } from './machine-record.ts';
import { findMachine, machineScope } from './machines.ts';

/** A machine's data with the world it lives in: what everything that looks into a machine is given. */
export interface Machine {
  world: World;
  scope: Scope;
  ref: MachineRef;
  record: MachineRecord;
  files: FileTree;
  instance: InstanceRecord;
}

/** The machine of an instance, or undefined when it never booted or is terminated. */
export function openMachine(world: World, ref: MachineRef): Machine | undefined {
  const record = findMachine(world, ref);
  const scope = machineScope(world, ref);
  const instance = record && ec2State(scope).instances[ref.instanceId];
  if (!record || !instance) return undefined;
  return { world, scope, ref, record, instance, files: new FileTree(baseImage(record.distribution), record.files) };
}

/** What files made by root get. */
export function asRoot(nowMs: number): NewFileOptions {
  return { owner: 'root', group: 'root', nowMs };
}

/** Whether a unit answers to the rest of the world now: it was started, and that moment of the boot has come. */
export function isAnswering(machine: Machine, service: ServiceState | undefined): boolean {
  if (!service?.isActive || !machine.record.isOn) return false;
  return service.answersAfterMs <= bootElapsedMs(machine.world, machine.ref, machine.record);
}

/** The unit that answers on a TCP port of the machine now, by name. */
export function unitOnPort(machine: Machine, port: number): string | undefined {
  const entry = Object.entries(machine.record.services).find(
    ([, service]) => service.ports.includes(port) && isAnswering(machine, service),
  );
  return entry?.[0];
}

/** `uname -m` of the machine. */
export function machineArchitecture(machine: Machine): 'x86_64' | 'aarch64' {
  return machine.instance.architecture === 'arm64' ? 'aarch64' : 'x86_64';
}
