import { formatTime } from '../../../core/strftime.ts';
import type { CommandContext } from '../../kernel.ts';
import { fail, out, parseOptions } from '../support.ts';
import { machine } from './machine.ts';

/** How many processors there are. */
export async function nproc(context: CommandContext): Promise<number> {
  await out(context, `${machine.processors}\n`);
  return 0;
}

/** The processor's architecture. */
export async function arch(context: CommandContext): Promise<number> {
  await out(context, `${machine.architecture}\n`);
  return 0;
}

/** The machine's name. */
export async function hostname(context: CommandContext): Promise<number> {
  const [option] = context.args;
  if (option !== undefined && !option.startsWith('-')) return fail(context, 'you must be root to change the host name');
  await out(context, `${/^-[Ii]|^--(all-)?ip-address/.test(option ?? '') ? `${machine.address} ` : machine.name}\n`);
  return 0;
}

const kernelFields: readonly (readonly [letter: string, text: string])[] = [
  ['s', 'Linux'],
  ['n', machine.name],
  ['r', '6.1.0-49-amd64'],
  ['v', '#1 SMP PREEMPT_DYNAMIC Debian 6.1.170-3 (2026-05-08)'],
  ['m', machine.architecture],
  ['o', 'GNU/Linux'],
];
const kernelLongNames: Record<string, string> = {
  '--all': 'a',
  '--kernel-name': 's',
  '--nodename': 'n',
  '--kernel-release': 'r',
  '--kernel-version': 'v',
  '--machine': 'm',
  '--operating-system': 'o',
};

/** Names of kernel and machine. */
export async function uname(context: CommandContext): Promise<number> {
  const letters = context.args.map((word) => kernelLongNames[word] ?? word.replace(/^-/, '')).join('') || 's';
  const wanted = kernelFields.filter(([letter]) => letters.includes('a') || letters.includes(letter));
  await out(context, `${wanted.map(([, text]) => text).join(' ')}\n`);
  return 0;
}

/** For how long the shell has been there, in world time. */
export async function uptime(context: CommandContext): Promise<number> {
  const { host, startedMs } = context.kernel;
  const nowMs = host.connection.nowMs();
  const minutes = Math.floor((nowMs - startedMs) / 60_000);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  if (context.args.includes('-p')) {
    const counts = [
      [days, 'day'],
      [hours, 'hour'],
      [minutes % 60, 'minute'],
    ] as const;
    const parts = counts
      .filter(([count]) => count > 0)
      .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
    await out(context, `up ${parts.join(', ') || '0 minutes'}\n`);
    return 0;
  }
  if (context.args.includes('-s')) {
    await out(context, `${formatTime(startedMs, '%Y-%m-%d %H:%M:%S')}\n`);
    return 0;
  }
  const clock = hours > 0 ? `${hours}:${String(minutes % 60).padStart(2, '0')}` : `${minutes % 60} min`;
  const length = days > 0 ? `${days} day${days === 1 ? '' : 's'}, ${clock}` : clock;
  await out(context, ` ${formatTime(nowMs, '%H:%M:%S')} up ${length},  1 user,  load average: 0.00, 0.00, 0.00\n`);
  return 0;
}

const processorFacts: readonly (readonly [string, string])[] = [
  ['Architecture:', machine.architecture],
  ['  CPU op-mode(s):', '32-bit, 64-bit'],
  ['  Byte Order:', 'Little Endian'],
  ['CPU(s):', String(machine.processors)],
  ['  On-line CPU(s) list:', `0-${machine.processors - 1}`],
  ['Vendor ID:', 'cheonman'],
  ['  Model name:', '천만 실습실 브라우저 셸'],
];

/** A machine of the lab's size, not the one that the browser runs on. */
export async function lscpu(context: CommandContext): Promise<number> {
  await out(context, processorFacts.map(([name, value]) => `${name.padEnd(33)}${value}\n`).join(''));
  return 0;
}

/** Sizes as `free -h` and `df -h` show them: of three digits at most. */
export function shortSize(kib: number, suffix: string): string {
  const units = ['K', 'M', 'G', 'T'];
  let size = kib;
  let unit = 0;
  for (; size >= 1024 && unit < units.length - 1; unit++) size /= 1024;
  const digits = size < 10 && unit > 0 ? (Math.ceil(size * 10) / 10).toFixed(1) : String(Math.ceil(size));
  return kib === 0 ? '0' : `${digits}${units[unit]}${suffix}`;
}

/** Memory of a machine of the lab's size; `-h` with units. */
export async function free(context: CommandContext): Promise<number> {
  const { values, unknown } = parseOptions(context.args, {
    flags: ['b', 'k', 'm', 'g', 'h', 't', 'w', 'human', 'mebi', 'gibi', 'bytes', 'kibi'],
    withValue: ['s', 'c'],
  });
  if (unknown) return fail(context, `invalid option -- '${unknown.replace(/^-+/, '')}'`);
  const has = (...names: string[]) => names.some((name) => values.has(name));
  const divisor = has('m', 'mebi') ? 1024 : has('g', 'gibi') ? 1024 ** 2 : has('b', 'bytes') ? 1 / 1024 : 1;
  const show = (kib: number) => (has('h', 'human') ? shortSize(kib, 'i') : String(Math.floor(kib / divisor)));
  const { memoryKib, usedKib, cachedKib } = machine;
  const line = (name: string, kibs: readonly number[]) =>
    `${name.padEnd(8)}${kibs.map((kib) => show(kib).padStart(12)).join('')}\n`;
  const titles = ['total', 'used', 'free', 'shared', 'buff/cache', 'available'];
  const memory = [memoryKib, usedKib, memoryKib - usedKib - cachedKib, 1024, cachedKib, memoryKib - usedKib];
  await out(
    context,
    `${' '.repeat(8)}${titles.map((title) => title.padStart(12)).join('')}\n${line('Mem:', memory)}${line('Swap:', [0, 0, 0])}`,
  );
  return 0;
}
