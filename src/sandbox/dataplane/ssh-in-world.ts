import { encodeBase64 } from '../../core/base64.ts';
import { readPrivateKeyFile } from '../../core/ssh-keys/private-key-file.ts';
import type { SshResult, SshTarget } from '../../core/world-connection.ts';
import type { World } from '../world.ts';
import type { WorldSleep } from './boot/pace.ts';
import type { Machine } from './machines/machine.ts';
import { resolveOnInternet } from './network/names.ts';
import { reachMachineFromInternet } from './reach-machine.ts';
import { findUser } from './bash/users.ts';

import { MachineSession } from './ssh/session.ts';

/** Whether sshd lets the user in: the key's public half must be in the user's authorized_keys, and root may not log in. */
function isAuthorized(machine: Machine, target: SshTarget): boolean {
  const user = findUser(machine.files, target.user);
  const keyFile = readPrivateKeyFile(target.privateKey ?? '');
  if (!user || user.name === 'root' || !keyFile) return false;
  const publicKey = encodeBase64(keyFile.publicBlob);
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
  return { kind: 'session', session: new MachineSession(machine, { user: target.user, sleep }) };
}
