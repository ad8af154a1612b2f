import { formatTime } from '../../../core/strftime.ts';
import { formatKorean } from '../../../core/korean-template.ts';
import { dataplaneMessages } from '../../../core/messages/dataplane.ts';
import { unlessDiskIsFull } from '../files/file-error.ts';
import { parentPath } from '../files/paths.ts';
import { asRoot, openMachine, type Machine } from '../machines/machine.ts';
import type { MachineRef } from '../machines/machine-record.ts';
import type { World } from '../../world.ts';
import { MachineShell, type ShellOutput } from '../bash/machine-shell.ts';
import { logToConsole } from './console-log.ts';
import { bootPace, type Pace } from './pace.ts';
import { parseUserData, type CloudConfig, type UserDataPart } from './user-data.ts';

/** When cloud-init's last stage begins, in milliseconds of AWS's time after the beginning of the boot. */
export const finalStageAfterMs = 10_000;

const scriptPath = '/var/lib/cloud/instance/scripts/part-001';
const outputLog = '/var/log/cloud-init-output.log';
const version = '22.2.2';

/** Marks that the instance's user data has run: remove it and reboot, and it runs again, as with cloud-init. */
function markerPath(machine: Machine): string {
  return `/var/lib/cloud/instances/${machine.ref.instanceId}/sem/config_scripts_user`;
}

function writeFile(machine: Machine, pace: Pace, path: string, text: string, mode = 0o644): void {
  const root = asRoot(pace.moment().nowMs);
  machine.files.makeDirectory(parentPath(path), { ...root, recursive: true });
  machine.files.write(path, new TextEncoder().encode(text), { ...root, mode });
}

/** Appends to cloud-init's output log and to the console. */
function logOutput(machine: Machine, pace: Pace, text: string): void {
  if (text === '') return;
  const moment = pace.moment();
  const options = { ...asRoot(moment.nowMs), group: 'adm', mode: 0o640 };
  unlessDiskIsFull(() => machine.files.append(outputLog, new TextEncoder().encode(text), options));
  const tagged = text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `cloud-init[1672]: ${line}`);
  logToConsole(machine, moment.bootElapsedMs, tagged.join('\n'));
}

function logStage(machine: Machine, pace: Pace, what: string): void {
  const { nowMs, bootElapsedMs } = pace.moment();
  const stamp = formatTime(nowMs, '%a, %d %b %Y %H:%M:%S %z');
  logOutput(
    machine,
    pace,
    `Cloud-init v. ${version} ${what} at ${stamp}. Up ${(bootElapsedMs / 1000).toFixed(2)} seconds.\n`,
  );
}

interface Stage {
  machine: Machine;
  pace: Pace;
  shell: MachineShell;
  output: ShellOutput;
}

async function runScript({ machine, pace, shell, output }: Stage, text: string): Promise<boolean> {
  const interpreter = text.split('\n', 1)[0]!.trim();
  if (!/\b(ba)?sh\b/.test(interpreter)) {
    logOutput(machine, pace, `${formatKorean(dataplaneMessages.unsupportedInterpreter.text, { interpreter })}\n`);
    return false;
  }
  writeFile(machine, pace, scriptPath, text, 0o700);
  const options = /sh\s+-(\w+)/.exec(interpreter)?.[1];
  const exitCode = await shell.runScript(options ? text.replace(interpreter, `set -${options}`) : text, output);
  if (exitCode === 0) return true;
  const stamp = formatTime(pace.moment().nowMs, '%F %T,%N').slice(0, 23);
  logOutput(
    machine,
    pace,
    `${stamp} - cc_scripts_user.py[WARNING]: Failed to run module scripts_user (scripts in /var/lib/cloud/instance/scripts)\n`,
  );
  return false;
}

function writeConfiguredFile(machine: Machine, pace: Pace, file: CloudConfig['writeFiles'][number]): void {
  const [owner = 'root', group = owner] = file.owner.split(':');
  const options = { owner, group, nowMs: pace.moment().nowMs, mode: file.mode };
  machine.files.makeDirectory(parentPath(file.path), { ...asRoot(options.nowMs), recursive: true });
  const bytes = new TextEncoder().encode(file.content);
  if (file.appends) machine.files.append(file.path, bytes, options);
  else machine.files.write(file.path, bytes, options);
}

async function applyCloudConfig(stage: Stage, config: CloudConfig): Promise<boolean> {
  for (const file of config.writeFiles) writeConfiguredFile(stage.machine, stage.pace, file);
  const installs = config.packages.length > 0 ? [`dnf -y install ${config.packages.join(' ')}`] : [];
  const commands = [...installs, ...config.commands];
  return commands.length === 0 || runScript(stage, `#!/bin/sh\n${commands.join('\n')}\n`);
}

function runPart(stage: Stage, part: UserDataPart): Promise<boolean> | boolean {
  if (part.kind === 'script') return runScript(stage, part.text);
  if (part.kind === 'cloud-config') return applyCloudConfig(stage, part.config);
  const warning = `__init__.py[WARNING]: Unhandled non-multipart (text/x-not-multipart) userdata: 'b'${part.beginning}'...'\n`;
  logOutput(stage.machine, stage.pace, `${formatTime(stage.pace.moment().nowMs, '%F %T,000')} - ${warning}`);
  return true;
}

async function runUserData(machine: Machine, pace: Pace): Promise<boolean> {
  const userData = machine.instance.userData;
  if (userData === undefined || machine.files.find(markerPath(machine))) return true;
  writeFile(machine, pace, markerPath(machine), `${formatTime(pace.moment().nowMs, '%F %T')}\n`);
  const shell = new MachineShell({ machine, pace, user: 'root', limits: 'boot', name: scriptPath });
  const emit = (text: string) => logOutput(machine, pace, text);
  const stage: Stage = { machine, pace, shell, output: { stdout: emit, stderr: emit } };
  let isDone = true;
  for (const part of await parseUserData(userData)) isDone = (await runPart(stage, part)) && isDone;
  return isDone;
}

/** cloud-init's last stage of a boot: on the first one it runs the instance's user data as root. */
export async function runFinalStage(world: World, ref: MachineRef): Promise<void> {
  const machine = openMachine(world, ref);
  if (!machine) return;
  const { boot } = machine.record;
  const pace = bootPace(machine, finalStageAfterMs);
  logStage(machine, pace, "running 'modules:final'");
  let isDone = false;
  try {
    isDone = await runUserData(machine, pace);
  } catch (error) {
    // Whatever goes wrong, the boot must come to its end: it would be tried again and again.
    const reason = error instanceof Error ? error.message : String(error);
    logOutput(machine, pace, `${formatKorean(dataplaneMessages.scriptStopped.text, { reason })}\n`);
  }
  const status = JSON.stringify({ status: isDone ? 'done' : 'error' });
  unlessDiskIsFull(() => writeFile(machine, pace, '/run/cloud-init/status.json', status));
  logStage(machine, pace, 'finished');
  boot.finishedAfterMs = pace.moment().bootElapsedMs;
  boot.finalStage = 'done';
}
