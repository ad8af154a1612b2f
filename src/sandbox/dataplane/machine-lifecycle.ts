import { decodeBase64 } from '../../core/base64.ts';
import { privateDnsName } from '../services/ec2/dns-names.ts';
import { ec2State } from '../services/ec2/state.ts';
import type { EventHandler, World } from '../world.ts';
import { bootOverEvent, startBootClock } from './boot/boot-clock.ts';
import { bootRetryEvent, forgetBoot, resumeBoot, untilPaused } from './boot/boot-wait.ts';
import { consoleText, logToConsole } from './boot/console-log.ts';
import { finalStageAfterMs, runFinalStage } from './boot/final-stage.ts';
import { asRoot, openMachine, type Machine } from './machines/machine.ts';
import { loginUser } from './machines/base-image.ts';
import type { MachineRecord, MachineRef } from './machines/machine-record.ts';
import { findMachine, machineScope, machinesState } from './machines/machines.ts';
import { findUnit, imageUnitsOf } from './units/unit-data.ts';
import { enableUnit, startUnit, stopUnit } from './units/control-unit.ts';
import type { Scope } from '../slice.ts';

/** When the units that a boot starts answer, in milliseconds of AWS's time after its beginning. */
const unitsAfterMs = 8_000;
const finalStageEvent = 'dataplane.final-stage';

interface FinalStagePayload extends MachineRef {
  bootNumber: number;
}

function taskKey(ref: MachineRef): string {
  return `machine/${ref.accountId}/${ref.region}/${ref.instanceId}`;
}

function newRecord(world: World, ref: MachineRef): MachineRecord {
  const state = ec2State(machineScope(world, ref));
  const instance = state.instances[ref.instanceId]!;
  const primary = state.networkInterfaces[instance.networkInterfaceIds[0] ?? ''];
  const address = primary?.privateAddresses[0]?.privateIpAddress ?? '127.0.0.1';
  return {
    instanceId: ref.instanceId,
    distribution: instance.distribution,
    isOn: false,
    hostname: privateDnsName(ref.region, address),
    files: {},
    packages: {},
    services: {},
    boot: { number: 0, startedAtMs: 0, finalStage: 'done', finishedAfterMs: 0, console: [] },
    nextPid: 1700,
  };
}

/** Puts the key pair's public key where sshd looks for it. */
function installKey(machine: Machine): void {
  const { keyName } = machine.instance;
  const pair = Object.values(ec2State(machine.scope).keyPairs).find((candidate) => candidate.keyName === keyName);
  if (!pair) return;
  const user = loginUser(machine.record.distribution);
  const own = { owner: user, group: user, nowMs: machine.world.nowMs() };
  machine.files.makeDirectory(`/home/${user}/.ssh`, { ...own, mode: 0o700 });
  const line = new TextEncoder().encode(`${pair.publicKey.trim()}\n`);
  machine.files.write(`/home/${user}/.ssh/authorized_keys`, line, { ...own, mode: 0o600 });
}

/** cloud-init keeps what it did for the instance in a folder of its own. */
function linkInstanceFolder(machine: Machine): void {
  const root = asRoot(machine.world.nowMs());
  const folder = `/var/lib/cloud/instances/${machine.ref.instanceId}`;
  machine.files.makeDirectory(folder, { ...root, recursive: true });
  machine.files.link(folder, '/var/lib/cloud/instance', root);
  const userData = machine.instance.userData && decodeBase64(machine.instance.userData);
  if (userData) machine.files.write(`${folder}/user-data.txt`, userData, { ...root, mode: 0o600 });
}

function switchOn(world: World, machine: Machine): void {
  const { record, ref } = machine;
  record.isOn = true;
  record.boot = {
    number: record.boot.number + 1,
    startedAtMs: world.nowMs(),
    finalStage: 'waiting',
    finishedAfterMs: 0,
    console: [],
  };
  logToConsole(machine, 0, 'Linux version 6.1.155-176.282.amzn2023 (mockbuild@ip-10-0-46-38) #1 SMP PREEMPT_DYNAMIC');
  logToConsole(machine, 2_400, 'systemd[1]: Detected virtualization amazon.');
  logToConsole(machine, 2_900, `systemd[1]: Hostname set to <${record.hostname}>.`);
  const moment = { nowMs: world.nowMs() + world.scaleMs(unitsAfterMs), bootElapsedMs: unitsAfterMs };
  for (const [name, service] of Object.entries(record.services)) {
    const unit = service.isEnabled ? findUnit(machine, name) : undefined;
    if (unit) startUnit(machine, unit, moment);
  }
  logToConsole(machine, unitsAfterMs, `${record.hostname.split('.')[0]} login: `);
  startBootClock(world, ref, record.boot.number);
  const payload: FinalStagePayload = { ...ref, bootNumber: record.boot.number };
  world.schedule(finalStageAfterMs, finalStageEvent, payload);
}

function switchOff(machine: Machine): void {
  machine.record.isOn = false;
  machine.record.boot.finalStage = 'done';
  for (const name of Object.keys(machine.record.services)) {
    const unit = findUnit(machine, name);
    if (unit) stopUnit(machine, unit);
  }
}

/** First boot of an instance, when it becomes `running`: its machine comes into being and runs the user data. */
export function bootMachine(world: World, ref: MachineRef): void {
  machinesState(machineScope(world, ref)).byInstanceId[ref.instanceId] = newRecord(world, ref);
  const machine = openMachine(world, ref)!;
  for (const name of imageUnitsOf(machine)) enableUnit(machine, findUnit(machine, name)!, true);
  installKey(machine);
  linkInstanceFolder(machine);
  machine.files.write('/etc/hostname', new TextEncoder().encode(`${machine.record.hostname}\n`), asRoot(world.nowMs()));
  switchOn(world, machine);
}

/** A stopped instance runs again: same files, enabled units start, user data does not run again. */
export function startMachine(world: World, ref: MachineRef): void {
  const machine = openMachine(world, ref);
  if (machine) switchOn(world, machine);
}

/** The instance stops: nothing answers any more, files stay. */
export function stopMachine(world: World, ref: MachineRef): void {
  const machine = openMachine(world, ref);
  if (machine) switchOff(machine);
}

/** Stops and starts at once: files and the address stay. */
export function rebootMachine(world: World, ref: MachineRef): void {
  stopMachine(world, ref);
  startMachine(world, ref);
}

/** The instance is terminated: its machine is gone. */
export function terminateMachine(world: World, ref: MachineRef): void {
  delete machinesState(machineScope(world, ref)).byInstanceId[ref.instanceId];
}

function runTask(world: World, ref: MachineRef): Promise<void> {
  const key = taskKey(ref);
  const task = runFinalStage(world, ref).finally(() => {
    if (world.tasks.get(key) !== task) return;
    world.tasks.delete(key);
    forgetBoot(world, ref);
  });
  world.tasks.set(key, task);
  return task;
}

/**
 * Resolves when what is due in the machine has run: its boot script, if that has begun, to its end or until it waits
 * for time to pass. After a reload an unfinished
 * one starts again. Everything that looks into a machine from outside waits for this first.
 */
export async function settleMachine(world: World, ref: MachineRef): Promise<void> {
  world.advance();
  if (findMachine(world, ref)?.boot.finalStage !== 'running') return;
  if (!world.tasks.has(taskKey(ref))) forgetBoot(world, ref);
  const task = world.tasks.get(taskKey(ref)) ?? runTask(world, ref);
  await Promise.race([task, untilPaused(world, ref)]);
}

/** Text of the instance's serial console so far; undefined when it never booted. */
export async function consoleOutput(world: World, scope: Scope, instanceId: string): Promise<string | undefined> {
  const ref: MachineRef = { accountId: scope.accountId, region: scope.region, instanceId };
  await settleMachine(world, ref);
  const machine = openMachine(world, ref);
  return machine && consoleText(machine);
}

/** Handlers of the events that machines schedule. */
export const machineEvents: Record<string, EventHandler> = {
  [finalStageEvent]: (world, payload: FinalStagePayload) => {
    const machine = findMachine(world, payload);
    if (!machine?.isOn || machine.boot.number !== payload.bootNumber) return;
    const { accountId, region, instanceId } = payload;
    machine.boot.finalStage = 'running';
    void runTask(world, { accountId, region, instanceId });
  },
  [bootRetryEvent]: resumeBoot,
  // Nothing happens then: the event is the ruler of boot-clock.ts.
  [bootOverEvent]: () => {},
};
