import type { Machine } from '../../machines/machine.ts';
import { enableUnit, startUnit, stopUnit } from '../../units/control-unit.ts';
import { findUnit, type UnitData } from '../../units/unit-data.ts';
import { failure, success, type Command, type CommandResult, type Invocation } from '../command.ts';
import { unitStatus } from './systemctl-status.ts';

const startMs = 1_200;

function unitName(argument: string): string {
  return argument.replace(/\.service$/, '');
}

function isActive(machine: Machine, unit: UnitData): boolean {
  return machine.record.services[unit.name]?.isActive === true;
}

async function start(invocation: Invocation, unit: UnitData): Promise<CommandResult> {
  const { machine, pace, signal } = invocation;
  if (isActive(machine, unit)) return success();
  await pace.pass(startMs, signal);
  const { takenPort } = startUnit(machine, unit, pace.moment());
  if (takenPort === undefined) return success();
  return failure(
    `Job for ${unit.name}.service failed because the control process exited with error code.\n` +
      `See "systemctl status ${unit.name}.service" and "journalctl -xeu ${unit.name}.service" for details.\n`,
  );
}

async function restart(invocation: Invocation, unit: UnitData): Promise<CommandResult> {
  stopUnit(invocation.machine, unit);
  return start(invocation, unit);
}

async function reload(invocation: Invocation, unit: UnitData): Promise<CommandResult> {
  if (isActive(invocation.machine, unit)) return restart(invocation, unit);
  return failure(`Job type reload is not applicable for unit ${unit.name}.service.\n`);
}

function enable(machine: Machine, unit: UnitData): CommandResult {
  const wasEnabled = machine.record.services[unit.name]?.isEnabled === true;
  enableUnit(machine, unit, true);
  const link = `/etc/systemd/system/multi-user.target.wants/${unit.name}.service`;
  const stderr = wasEnabled ? '' : `Created symlink ${link} → /usr/lib/systemd/system/${unit.name}.service.\n`;
  return { stdout: '', stderr, exitCode: 0 };
}

function disable(machine: Machine, unit: UnitData): CommandResult {
  const wasEnabled = machine.record.services[unit.name]?.isEnabled === true;
  enableUnit(machine, unit, false);
  const stderr = wasEnabled ? `Removed "/etc/systemd/system/multi-user.target.wants/${unit.name}.service".\n` : '';
  return { stdout: '', stderr, exitCode: 0 };
}

async function act(invocation: Invocation, verb: string, unit: UnitData, isNow: boolean): Promise<CommandResult> {
  const { machine } = invocation;
  if (verb === 'start') return start(invocation, unit);
  if (verb === 'restart' || verb === 'try-restart' || verb === 'reload-or-restart') return restart(invocation, unit);
  if (verb === 'reload') return reload(invocation, unit);
  if (verb === 'enable') {
    const enabled = enable(machine, unit);
    if (!isNow) return enabled;
    const started = await start(invocation, unit);
    return { ...started, stderr: enabled.stderr + started.stderr };
  }
  if (verb === 'disable' && !isNow) return disable(machine, unit);
  stopUnit(machine, unit);
  return verb === 'disable' ? disable(machine, unit) : success();
}

function notFound(verb: string, name: string): CommandResult {
  if (verb === 'enable' || verb === 'disable')
    return failure(`Failed to ${verb} unit: Unit file ${name}.service does not exist.\n`);
  return failure(`Failed to ${verb} ${name}.service: Unit ${name}.service not found.\n`, 5);
}

function query(machine: Machine, verb: string, names: string[], nowMs: number): CommandResult {
  let stdout = '';
  let stderr = '';
  let exitCode = 0;
  for (const name of names) {
    const unit = findUnit(machine, name);
    const service = machine.record.services[name];
    if (verb === 'is-active') stdout += `${service?.isActive ? 'active' : 'inactive'}\n`;
    else if (!unit && verb === 'is-enabled')
      stderr += `Failed to get unit file state for ${name}.service: No such file or directory\n`;
    else if (!unit) stderr += `Unit ${name}.service could not be found.\n`;
    else if (verb === 'is-enabled') stdout += `${service?.isEnabled ? 'enabled' : 'disabled'}\n`;
    else stdout += unitStatus(machine, unit, nowMs);
    if (verb === 'is-enabled') exitCode = service?.isEnabled ? exitCode : 1;
    else if (!service?.isActive) exitCode = unit ? 3 : verb === 'status' ? 4 : 3;
  }
  return { stdout, stderr, exitCode };
}

function listUnits(machine: Machine): CommandResult {
  const rows = Object.entries(machine.record.services)
    .filter(([, service]) => service.isActive)
    .map(
      ([name]) =>
        `  ${`${name}.service`.padEnd(30)} loaded active running ${findUnit(machine, name)?.description ?? ''}`,
    );
  return success(`  ${'UNIT'.padEnd(30)} LOAD   ACTIVE SUB     DESCRIPTION\n${rows.join('\n')}\n`);
}

const verbs = ['start', 'stop', 'restart', 'try-restart', 'reload', 'reload-or-restart', 'enable', 'disable'];

/** `systemctl`: the verbs that people use with services. */
export const systemctl: Command = async (invocation) => {
  const { args, machine, pace, user } = invocation;
  const [verb = 'list-units', ...names] = args.filter((arg) => !arg.startsWith('-')).map(unitName);
  if (['status', 'is-active', 'is-enabled'].includes(verb) && names.length > 0) {
    const result = query(machine, verb, names, pace.moment().nowMs);
    return args.includes('-q') || args.includes('--quiet') ? { ...result, stdout: '' } : result;
  }
  if (verb === 'list-units') return listUnits(machine);
  if (verb === 'daemon-reload' || verb === 'reset-failed') return success();
  if (!verbs.includes(verb)) return failure(`Unknown command verb '${verb}'.\n`);
  if (names.length === 0) return failure('Too few arguments.\n');
  if (user !== 'root') {
    return failure(
      `Failed to ${verb} ${names[0]}.service: Interactive authentication required.\nSee system logs and 'systemctl status ${names[0]}.service' for details.\n`,
    );
  }
  const total: CommandResult = { stdout: '', stderr: '', exitCode: 0 };
  for (const name of names) {
    const unit = findUnit(machine, name);
    const result = unit ? await act(invocation, verb, unit, args.includes('--now')) : notFound(verb, name);
    total.stdout += result.stdout;
    total.stderr += result.stderr;
    total.exitCode = result.exitCode || total.exitCode;
  }
  return total;
};

/** `service NAME VERB`, which hands over to systemctl. */
export const service: Command = async (invocation) => {
  const [name, verb] = invocation.args;
  if (name === undefined || verb === undefined)
    return failure('Usage: service < option > | --status-all | [ service_name [ command | --full-restart ] ]\n');
  const result = await systemctl({ ...invocation, args: [verb, name] });
  return { ...result, stderr: `Redirecting to /bin/systemctl ${verb} ${name}.service\n${result.stderr}` };
};
