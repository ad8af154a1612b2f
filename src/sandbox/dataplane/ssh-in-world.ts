import type { SshResult, SshTarget } from '../../core/world-connection.ts';
import type { World } from '../world.ts';
import type { WorldSleep } from './boot/pace.ts';
import type { Machine } from './machines/machine.ts';
import { resolveOnInternet } from './network/names.ts';
import { reachMachineFromInternet } from './reach-machine.ts';
import { findUser } from './bash/users.ts';
import { publicKeyOf } from '../../core/ssh-keys/private-key-file.ts';
import { MachineSession } from './ssh/session.ts';

/** Whether sshd lets the user in: the key's public half must be in the user's authorized_keys, and root may not log in. */
function isAuthorized(machine: Machine, target: SshTarget): boolean {
  const user = findUser(machine.files, target.user);
  const publicKey = target.privateKey === undefined ? undefined : publicKeyOf(target.privateKey);
  if (!user || user.name === 'root' || publicKey === undefined) return false;
  const authorized = machine.files.text(`${user.home}/.ssh/authorized_keys`) ?? '';
  return authorized.split('\n').some((line) => line.split(/\s+/).includes(publicKey));
}

/** Opens a shell on an instance from the learner's computer, as `ssh -i KEY USER@HOST` does. */
export async function sshInWorld(world: World, target: SshTarget, sleep: WorldSleep): Promise<SshResult> {
  const address = resolveOnInternet(world, target.host);
  if (address === undefined) return { kind: 'failure', failure: 'resolve' };
  const { outcome, machine } = await reachMachineFromInternet(world, address, target.port);
  if (outcome !== 'open' || !machine) return { kind: 'failure', failure: outcome === 'open' ? 'refused' : outcome };
  if (!machine.record.services.sshd?.ports.includes(target.port)) return { kind: 'failure', failure: 'reset' };
  if (!isAuthorized(machine, target)) return { kind: 'failure', failure: 'permission-denied' };
  return { kind: 'session', session: new MachineSession(machine, { user: target.user, host: target.host, sleep }) };
}
