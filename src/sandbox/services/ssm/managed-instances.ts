import { isAnswering, openMachine, type Machine } from '../../dataplane/machines/machine.ts';
import { machineInterface } from '../../dataplane/network/machine-interface.ts';
import { reachService } from '../../dataplane/reach-service.ts';
import { imageUnitsOf, ssmAgentUnit } from '../../dataplane/units/unit-data.ts';
import type { Scope } from '../../slice.ts';
import { instanceRole } from '../ec2/instances/instance-role.ts';
import { ec2State } from '../ec2/state.ts';
import { allowsEverywhere } from '../iam/identity-permissions.ts';

const sessionActions = ['CreateControlChannel', 'CreateDataChannel', 'OpenControlChannel', 'OpenDataChannel'].map(
  (action) => `ssmmessages:${action}`,
);

/** An instance that Systems Manager knows of. */
export interface ManagedInstance {
  machine: Machine;
  /** 'ConnectionLost' while the instance is stopped or its agent is not running. */
  pingStatus: 'Online' | 'ConnectionLost';
}

function mayDo({ scope, instance }: Machine, actions: readonly string[]): boolean {
  const role = instanceRole(scope, instance);
  return role.kind === 'assumed' && actions.every((action) => allowsEverywhere(scope, role.role, action));
}

function reaches(machine: Machine, service: string): boolean {
  const source = machineInterface(machine);
  return source !== undefined && reachService(source, service).outcome === 'open';
}

/**
 * The instance as Systems Manager knows it: its image brings the agent, its role lets the agent report itself, and the
 * agent reaches the service. Undefined when any of that is missing. Nothing is stored: what is repaired counts at once.
 */
export function managedInstance(scope: Scope, instanceId: string): ManagedInstance | undefined {
  const { world, accountId, region } = scope;
  const machine = openMachine(world, { accountId, region, instanceId });
  if (!machine || !imageUnitsOf(machine).includes(ssmAgentUnit)) return undefined;
  if (!mayDo(machine, ['ssm:UpdateInstanceInformation']) || !reaches(machine, 'ssm')) return undefined;
  const isOnline = isAnswering(machine, machine.record.services[ssmAgentUnit]);
  return { machine, pingStatus: isOnline ? 'Online' : 'ConnectionLost' };
}

/** Every managed instance of the account in the Region, in the order of their launch. */
export function managedInstances(scope: Scope): ManagedInstance[] {
  return Object.keys(ec2State(scope).instances).flatMap((instanceId) => managedInstance(scope, instanceId) ?? []);
}

/** The machine of an instance that Session Manager reaches now: managed, online, and with its message channels open. */
export function connectedMachine(scope: Scope, instanceId: string): Machine | undefined {
  const managed = managedInstance(scope, instanceId);
  if (managed?.pingStatus !== 'Online') return undefined;
  const { machine } = managed;
  return mayDo(machine, sessionActions) && reaches(machine, 'ssmmessages') ? machine : undefined;
}
