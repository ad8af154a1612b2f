import { MachineShell } from '../../../dataplane/bash/machine-shell.ts';
import { commandPace } from '../../../dataplane/boot/pace.ts';
import { settleMachine } from '../../../dataplane/machine-lifecycle.ts';
import type { EventHandler, World } from '../../../world.ts';
import { managedInstance } from '../managed-instances.ts';
import { findInvocation, type CommandRecord, type InvocationRecord } from './command-record.ts';

/** How long the agent takes to pick a command up, in AWS's time. */
const pickUpAfterMs = 1_000;
/** What starting the shell takes. */
const shellStartMs = 6;
const workingDirectory = '/usr/bin';
const stderrMaxLength = 8_000;
const stdoutMaxLength = 24_000;

interface Payload {
  accountId: string;
  region: string;
  commandId: string;
  instanceId: string;
}

const taskKey = ({ accountId, region, commandId, instanceId }: Payload) =>
  `ssm-command/${accountId}/${region}/${commandId}/${instanceId}`;

function locate(world: World, payload: Payload) {
  const { accountId, region, commandId, instanceId } = payload;
  return findInvocation({ world, accountId, region }, commandId, instanceId);
}

/** Lets the agent of an instance pick up a command. */
export function scheduleCommand(world: World, payload: Payload): void {
  world.schedule(pickUpAfterMs, 'ssm.command-start', payload);
}

/** What AWS-RunShellScript runs, as root. */
async function runScript(world: World, payload: Payload, command: CommandRecord): Promise<InvocationRecord['result']> {
  const { accountId, region, instanceId } = payload;
  await settleMachine(world, { accountId, region, instanceId });
  const managed = managedInstance({ world, accountId, region }, instanceId);
  if (managed?.pingStatus !== 'Online') {
    return { status: 'TimedOut', responseCode: -1, stdout: '', stderr: '', elapsedMs: command.timeoutSeconds * 1000 };
  }
  const {
    commands = [],
    workingDirectory: [folder = ''] = [],
    executionTimeout: [limit = '3600'] = [],
  } = command.parameters;
  const pace = commandPace(world, Number(limit) * 1000);
  const shell = new MachineShell({ machine: managed.machine, pace, user: 'root', limits: 'boot', name: '_script.sh' });
  let [stdout, stderr] = ['', ''];
  const script = `cd ${folder || workingDirectory}\n${commands.join('\n')}\n`;
  const exitCode = await shell.runScript(script, {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
  });
  const hasTimedOut = pace.isOver();
  const status = hasTimedOut ? 'TimedOut' : exitCode === 0 ? 'Success' : 'Failed';
  if (status === 'Failed') stderr += `failed to run commands: exit status ${exitCode}`;
  return {
    status,
    responseCode: hasTimedOut ? -1 : exitCode,
    stdout: stdout.slice(0, stdoutMaxLength),
    stderr: stderr.slice(0, stderrMaxLength),
    elapsedMs: pace.elapsedMs() + shellStartMs,
  };
}

function startTask(
  world: World,
  payload: Payload,
  command: CommandRecord,
  invocation: InvocationRecord,
): Promise<void> {
  const key = taskKey(payload);
  const task = runScript(world, payload, command)
    .then((result) => {
      if (locate(world, payload)?.invocation !== invocation || !result) return;
      invocation.result = result;
      world.schedule(result.elapsedMs, 'ssm.command-done', payload);
    })
    .finally(() => world.tasks.delete(key));
  world.tasks.set(key, task);
  return task;
}

/** Resolves when what is due of a command has run; after a reload an unfinished script runs again. */
export async function settleInvocation(world: World, payload: Payload): Promise<void> {
  world.advance();
  const found = locate(world, payload);
  if (found?.invocation.status !== 'InProgress' || found.invocation.result) return;
  await (world.tasks.get(taskKey(payload)) ?? startTask(world, payload, found.command, found.invocation));
  world.advance();
}

/** The life of an invocation: the agent picks it up, its script runs at once, and it is over when its time has passed. */
export const commandEvents: Record<string, EventHandler> = {
  'ssm.command-start': (world, payload: Payload) => {
    const found = locate(world, payload);
    if (found?.invocation.status !== 'Pending') return;
    found.invocation.status = 'InProgress';
    found.invocation.startedAtMs = world.nowMs();
    void startTask(world, payload, found.command, found.invocation);
  },
  'ssm.command-done': (world, payload: Payload) => {
    const { invocation } = locate(world, payload) ?? {};
    if (invocation?.status !== 'InProgress' || !invocation.result) return;
    invocation.status = invocation.result.status;
    invocation.endedAtMs = world.nowMs();
  },
};
