import { formatTime } from '../../../../core/strftime.ts';
import type { Machine } from '../../machines/machine.ts';
import type { UnitData } from '../../units/unit-data.ts';

/** '3s', '2min 5s', '1h 4min' as systemd prints spans. */
function spanText(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1000));
  if (seconds < 60) return `${seconds}s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes}min ${seconds % 60}s` : `${Math.floor(minutes / 60)}h ${minutes % 60}min`;
}

/** What `systemctl status UNIT` prints. */
export function unitStatus(machine: Machine, unit: UnitData, nowMs: number): string {
  const service = machine.record.services[unit.name];
  const enabled = service?.isEnabled ? 'enabled' : 'disabled';
  const head = [
    `${service?.isActive ? '●' : '○'} ${unit.name}.service - ${unit.description}`,
    `     Loaded: loaded (/usr/lib/systemd/system/${unit.name}.service; ${enabled}; preset: disabled)`,
  ];
  if (!service?.isActive) return [...head, '     Active: inactive (dead)', ''].join('\n');
  const since = formatTime(service.startedAtMs, '%a %F %T UTC');
  const stamp = formatTime(service.startedAtMs, '%b %d %H:%M:%S');
  const host = machine.record.hostname.split('.')[0];
  const ports = service.ports.map((port) => `port ${port}`).join(', ');
  return [
    ...head,
    `     Active: active (running) since ${since}; ${spanText(nowMs - service.startedAtMs)} ago`,
    `   Main PID: ${service.pid} (${unit.name})`,
    `     CGroup: /system.slice/${unit.name}.service`,
    `             └─${service.pid} ${unit.program}`,
    '',
    `${stamp} ${host} systemd[1]: Starting ${unit.name}.service - ${unit.description}...`,
    `${stamp} ${host} systemd[1]: Started ${unit.name}.service - ${unit.description}.`,
    ...(ports && unit.name === 'httpd'
      ? [`${stamp} ${host} httpd[${service.pid}]: Server configured, listening on: ${ports}`]
      : []),
    '',
  ].join('\n');
}
