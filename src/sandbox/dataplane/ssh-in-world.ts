import { encodeBase64 } from '../../core/base64.ts';
import { readPrivateKeyFile } from '../../core/ssh-keys/private-key-file.ts';
import type { RemoteSession, SshResult, SshTarget } from '../../core/world-connection.ts';
import { goodKeys } from '../services/ec2-instance-connect/pushed-keys.ts';
import { publicAncestor } from '../services/ec2/images/find-image.ts';
import { ec2State } from '../services/ec2/state.ts';
import type { World } from '../world.ts';
import type { WorldSleep } from './boot/pace.ts';
import type { Machine } from './machines/machine.ts';
import { reachThroughEndpoint } from './instance-connect-tunnel.ts';
import { resolveOnInternet } from './network/names.ts';
import { reachFromMachine, type Reached } from './reach-from-machine.ts';
import { reachMachineFromInternet } from './reach-machine.ts';
import { findUser } from './bash/users.ts';
import { MachineSession } from './ssh/session.ts';
import { networkOf } from './machine-network.ts';

/** Keys that EC2 Instance Connect pushed for the user; sshd's helper on the instance reads them from its metadata. */
function pushedKeys(machine: Machine, user: string): string[] {
  const { scope, ref, instance } = machine;
  const hasHelper = publicAncestor(ec2State(scope), instance.imageId, scope.region)?.isMinimal === false;
  if (!hasHelper || instance.metadataOptions.httpEndpoint === 'disabled') return [];
  return goodKeys(scope, ref.instanceId).flatMap((key) => (key.user === user ? [key.publicKey] : []));
}

/** Whether sshd lets the user in: the key's public half must be authorized for the user, and root may not log in. */
function isAuthorized(machine: Machine, target: SshTarget): boolean {
  const user = findUser(machine.files, target.user);
  const keyFile = readPrivateKeyFile(target.privateKey ?? '');
  if (!user || user.name === 'root' || !keyFile) return false;
  const publicKey = encodeBase64(keyFile.publicBlob);
  const authorized = machine.files.text(`${user.home}/.ssh/authorized_keys`) ?? '';
  const lines = [...authorized.split('\n'), ...pushedKeys(machine, user.name)];
  return lines.some((line) => line.split(/\s+/).includes(publicKey));
}

/** The way to the target's port: by the internet, through an EC2 Instance Connect Endpoint, or from another server. */
async function reachTarget(world: World, { host, port, endpointId, jump }: SshTarget): Promise<Reached> {
  if (jump) {
    const way = await logIn(world, jump);
    return way.kind === 'machine' ? reachFromMachine(way.machine, host, port) : { outcome: 'refused' };
  }
  if (endpointId !== undefined) return reachThroughEndpoint(world, endpointId, host, port);
  const address = resolveOnInternet(world, host);
  return address === undefined ? { outcome: 'resolve' } : reachMachineFromInternet(world, address, port);
}

/** The machine that lets the user in, or how it does not. */
async function logIn(
  world: World,
  target: SshTarget,
): Promise<{ kind: 'machine'; machine: Machine } | Extract<SshResult, { kind: 'failure' }>> {
  const { outcome, machine } = await reachTarget(world, target);
  if (outcome !== 'open' || !machine) return { kind: 'failure', failure: outcome === 'open' ? 'refused' : outcome };
  if (!machine.record.services.sshd?.ports.includes(target.port)) return { kind: 'failure', failure: 'reset' };
  if (!isAuthorized(machine, target)) return { kind: 'failure', failure: 'permission-denied' };
  return { kind: 'machine', machine };
}

/** Opens a shell on an instance from the learner's computer, as `ssh -i KEY USER@HOST` does. */
export async function sshInWorld(world: World, target: SshTarget, sleep: WorldSleep): Promise<SshResult> {
  const result = await logIn(world, target);
  if (result.kind === 'failure') return result;
  const { machine } = result;
  const session: RemoteSession = new MachineSession(machine, { user: target.user, sleep });
  session.network = networkOf(machine);
  return { kind: 'session', session };
}
