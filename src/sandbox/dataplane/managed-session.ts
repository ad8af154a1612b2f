import type { InstanceNetwork, ManagedSession, RemoteSession } from '../../core/world-connection.ts';
import { connectedMachine } from '../services/ssm/managed-instances.ts';
import { isSessionOver, sessionOfToken, type SessionRecord } from '../services/ssm/sessions/session-record.ts';
import type { World } from '../world.ts';
import { addUser } from './bash/commands/user-management.ts';
import { findUser } from './bash/users.ts';
import type { WorldSleep } from './boot/pace.ts';
import { settleMachine } from './machine-lifecycle.ts';
import { networkOf } from './machine-network.ts';
import { asRoot, type Machine } from './machines/machine.ts';
import { MachineSession } from './ssh/session.ts';

const sessionUser = 'ssm-user';
const sudoersFile = '/etc/sudoers.d/ssm-agent-users';

/** The agent makes its user with the first session, and lets it become root. */
function ensureSessionUser(machine: Machine): void {
  if (findUser(machine.files, sessionUser)) return;
  const nowMs = machine.world.nowMs();
  addUser(machine, { name: sessionUser }, nowMs);
  const rules = `# User rules for ${sessionUser}\n${sessionUser} ALL=(ALL) NOPASSWD:ALL\n`;
  machine.files.write(sudoersFile, new TextEncoder().encode(rules), { ...asRoot(nowMs), mode: 0o440 });
}

/** The network while the session goes on, noting in its record that it is used. */
function recordedNetwork(
  world: World,
  { session, network, isOpen }: { session: SessionRecord; network: InstanceNetwork; isOpen: () => boolean },
): InstanceNetwork {
  return {
    async fetch(request) {
      if (!isOpen()) return { kind: 'failure', failure: 'reset' };
      session.usedAtMs = world.nowMs();
      return network.fetch(request);
    },
    async connect(host, port) {
      return isOpen() ? network.connect(host, port) : 'reset';
    },
  };
}

/** The shell, noting in the session's record when it is used and when it ends. */
function recorded(world: World, session: SessionRecord, shell: RemoteSession): RemoteSession {
  const end = () => (session.endedAtMs ??= world.nowMs());
  const state = () => {
    const own = shell.state();
    if (own !== 'open' || !isSessionOver(session, world.nowMs())) return own;
    return 'lost';
  };
  const { network } = shell;
  return {
    state,
    ...(network && { network: recordedNetwork(world, { session, network, isOpen: () => state() === 'open' }) }),
    prompt: () => shell.prompt(),
    async run(command, output) {
      if (state() !== 'open') return 255;
      session.usedAtMs = world.nowMs();
      const exitCode = await shell.run(command, output);
      session.usedAtMs = world.nowMs();
      if (shell.state() !== 'open') end();
      return exitCode;
    },
    interrupt: () => shell.interrupt(),
    close() {
      end();
      shell.close();
    },
  };
}

/** Opens the shell behind a token of Session Manager; undefined when the token is no good or the instance is gone. */
export async function openManagedSession(
  world: World,
  token: string,
  sleep: WorldSleep,
): Promise<ManagedSession | undefined> {
  const found = sessionOfToken(world, token);
  if (!found) return undefined;
  const { accountId, region, session } = found;
  await settleMachine(world, { accountId, region, instanceId: session.target });
  const machine = connectedMachine({ world, accountId, region }, session.target);
  if (!machine) return undefined;
  const { command, forward } = session;
  ensureSessionUser(machine);
  session.usedAtMs = world.nowMs();
  const shell = new MachineSession(machine, { user: sessionUser, sleep, cwd: '/usr/bin', shell: 'sh' });
  if (forward) shell.network = networkOf(machine);
  return { shell: recorded(world, session, shell), ...(command && { command }), ...(forward && { forward }) };
}
