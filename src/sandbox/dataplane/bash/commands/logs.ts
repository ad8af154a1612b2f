import { formatTime } from '../../../../core/strftime.ts';
import { findUnit } from '../../units/unit-data.ts';
import { failure, success, type Command } from '../command.ts';

/** `journalctl [-u UNIT] [-n LINES]`: starts of units and cloud-init's lines. */
export const journalctl: Command = ({ args, machine, pace }) => {
  const unitAt = args.findIndex((arg) => arg === '-u' || /^-\w*u$/.test(arg));
  const named = args.find((arg) => arg.startsWith('--unit='))?.slice('--unit='.length);
  const wanted = (named ?? (unitAt >= 0 ? args[unitAt + 1] : undefined))?.replace(/\.service$/, '');
  const countAt = args.findIndex((arg) => arg === '-n' || arg === '--lines');
  const count = countAt >= 0 ? Number(args[countAt + 1]) : Infinity;
  const host = machine.record.hostname.split('.')[0]!;
  const started = Object.entries(machine.record.services)
    .filter(([name, service]) => service.isActive && (wanted === undefined || wanted === name))
    .map(([name, service]) => ({
      atMs: service.startedAtMs,
      text: `systemd[1]: Started ${name}.service - ${findUnit(machine, name)?.description ?? name}.`,
    }));
  const { startedAtMs, console: lines } = machine.record.boot;
  const isCloudInit = wanted === undefined || wanted === 'cloud-final' || wanted === 'cloud-init';
  const booted = lines
    .filter(({ text }) => isCloudInit && text.includes('cloud-init['))
    .map(({ afterMs, text }) => ({
      atMs: startedAtMs + machine.world.scaleMs(afterMs),
      text: text.replace(/^\[[^\]]*\] /, ''),
    }));
  const entries = [...booted, ...started]
    .filter((entry) => entry.atMs <= pace.moment().nowMs)
    .sort((a, b) => a.atMs - b.atMs);
  if (entries.length === 0) return success('-- No entries --\n');
  return success(
    entries
      .slice(-count)
      .map(({ atMs, text }) => `${formatTime(atMs, '%b %d %H:%M:%S')} ${host} ${text}\n`)
      .join(''),
  );
};

/** `cloud-init status [--wait] [--long]` */
export const cloudInit: Command = async ({ args, machine, pace, signal }) => {
  if (args[0] !== 'status') return failure('usage: cloud-init status [--wait] [--long]\n', 2);
  const { boot } = machine.record;
  const leftMs = () => {
    const scaled = boot.startedAtMs + machine.world.scaleMs(boot.finishedAfterMs) - pace.moment().nowMs;
    return boot.finalStage === 'done' ? Math.max(0, scaled) : Infinity;
  };
  if (args.includes('--wait') && leftMs() > 0 && leftMs() < Infinity && machine.world.data.speed !== 'instant') {
    await pace.pass(leftMs() * machine.world.data.speed, signal);
  }
  const isOver = leftMs() === 0;
  const written = machine.files.text('/run/cloud-init/status.json');
  const status = isOver ? (JSON.parse(written ?? '{"status":"done"}') as { status: string }).status : 'running';
  return { stdout: `status: ${status}\n`, stderr: '', exitCode: status === 'error' ? 1 : 0 };
};
