import { formatTime } from '../../../../core/strftime.ts';
import { asRoot, machineArchitecture, type Machine } from '../../machines/machine.ts';
import { instanceTypes } from '../../../services/ec2/instance-types/catalogue.ts';
import { failure, success, type Command, type Invocation } from '../command.ts';

const kernelRelease = '6.1.155-176.282.amzn2023';

function setHostname(machine: Machine, name: string, nowMs: number): void {
  machine.record.hostname = name;
  machine.files.write('/etc/hostname', new TextEncoder().encode(`${name}\n`), asRoot(nowMs));
}

export const hostname: Command = ({ args, machine, user, pace }) => {
  const full = machine.record.hostname;
  const option = args.find((arg) => arg.startsWith('-'));
  if (option === '-s' || option === '--short') return success(`${full.split('.')[0]}\n`);
  if (option === '-d') return success(`${full.split('.').slice(1).join('.')}\n`);
  if (option === '-i' || option === '-I')
    return success(`${/^ip-(\d+-\d+-\d+-\d+)/.exec(full)?.[1]?.replaceAll('-', '.') ?? ''} \n`);
  if (option !== undefined || args.length === 0) return success(`${full}\n`);
  if (user !== 'root') return failure('hostname: you must be root to change the host name\n');
  setHostname(machine, args[0]!, pace.moment().nowMs);
  return success();
};

/** `hostnamectl` and `hostnamectl set-hostname NAME` */
export const hostnamectl: Command = ({ args, machine, user, pace }) => {
  const [verb, name] = args.filter((arg) => !arg.startsWith('-'));
  if ((verb === 'set-hostname' || verb === 'hostname') && name !== undefined) {
    if (user !== 'root') return failure('Could not set static hostname: Interactive authentication required.\n');
    setHostname(machine, name, pace.moment().nowMs);
    return success();
  }
  if (verb === 'hostname') return success(`${machine.record.hostname}\n`);
  const system = /PRETTY_NAME="(.*)"/.exec(machine.files.text('/etc/os-release') ?? '')?.[1] ?? 'Linux';
  return success(
    [
      ` Static hostname: ${machine.record.hostname}`,
      '       Icon name: computer-vm',
      '         Chassis: vm 🖴',
      '  Virtualization: amazon',
      `Operating System: ${system}`,
      `          Kernel: Linux ${kernelRelease}`,
      `    Architecture: ${machineArchitecture(machine) === 'aarch64' ? 'arm64' : 'x86-64'}`,
      ' Hardware Vendor: Amazon EC2',
      `  Hardware Model: ${machine.instance.instanceType}`,
      '',
    ].join('\n'),
  );
};

export const uname: Command = ({ args, machine }) => {
  const architecture = machineArchitecture(machine);
  const release = `${kernelRelease}.${architecture}`;
  const host = machine.record.hostname;
  const options = args.join('');
  if (options.includes('a'))
    return success(
      `Linux ${host} ${release} #1 SMP PREEMPT_DYNAMIC ${architecture} ${architecture} ${architecture} GNU/Linux\n`,
    );
  const parts = [
    options === '' || options.includes('s') ? 'Linux' : '',
    options.includes('n') ? host : '',
    options.includes('r') ? release : '',
    options.includes('m') || options.includes('p') ? architecture : '',
  ];
  return success(`${parts.filter(Boolean).join(' ')}\n`);
};

export const uptime: Command = ({ machine, pace }) => {
  const { nowMs } = pace.moment();
  const minutes = Math.max(0, Math.floor((nowMs - machine.record.boot.startedAtMs) / 60_000));
  const span = minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return success(` ${formatTime(nowMs, '%T')} up ${span},  1 user,  load average: 0.00, 0.01, 0.00\n`);
};

function memoryMib({ machine }: Invocation): number {
  return instanceTypes.get(machine.instance.instanceType)?.memoryMib ?? 1024;
}

/** `free [-m|-h]` */
export const free: Command = (invocation) => {
  const totalMib = memoryMib(invocation) - 110;
  const used =
    148 + 12 * Object.values(invocation.machine.record.services).filter((service) => service.isActive).length;
  const isHuman = invocation.args.some((arg) => arg.startsWith('-') && arg.includes('h'));
  const isMib = invocation.args.some((arg) => arg.startsWith('-') && arg.includes('m'));
  const show = (mib: number) => (isHuman ? `${mib}Mi` : String(isMib ? mib : mib * 1024)).padStart(12);
  const head = ['total', 'used', 'free', 'shared', 'buff/cache', 'available'].map((name) => name.padStart(12)).join('');
  const cache = Math.round(totalMib * 0.3);
  const row = [totalMib, used, totalMib - used - cache, 0, cache, totalMib - used].map(show).join('');
  return success(`       ${head}\nMem:   ${row}\nSwap:  ${[0, 0, 0].map(show).join('')}\n`);
};

export const nproc: Command = ({ machine }) =>
  success(`${instanceTypes.get(machine.instance.instanceType)?.vcpus ?? 2}\n`);

/** `df [-h] [PATH]`: the root volume. */
export const df: Command = ({ args, machine }) => {
  const isHuman = args.some((arg) => /^-\w*h/.test(arg));
  const usedKib = 1_650_000 + Object.keys(machine.record.packages).length * 2_000;
  const totalKib = 8_310_764;
  const show = (kib: number) => (isHuman ? `${(kib / 2 ** 20).toFixed(1)}G` : String(kib));
  const percent = Math.ceil((usedKib / totalKib) * 100);
  const head = `Filesystem     ${isHuman ? ' Size  Used Avail' : '1K-blocks    Used Available'} Use% Mounted on`;
  return success(
    `${head}\n/dev/nvme0n1p1 ${show(totalKib)} ${show(usedKib)} ${show(totalKib - usedKib)}  ${percent}% /\n`,
  );
};
