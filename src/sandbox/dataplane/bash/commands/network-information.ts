import { isAnswering, type Machine } from '../../machines/machine.ts';
import { machineInterface } from '../../network/machine-interface.ts';
import { success, type Command } from '../command.ts';
import { findUnit } from '../../units/unit-data.ts';

function address(machine: Machine): { ip: string; mac: string; prefix: string } {
  const located = machineInterface(machine);
  const networkInterface = located?.networkInterface;
  const subnet = located && located.state.subnets[located.networkInterface.subnetId];
  return {
    ip: networkInterface?.privateAddresses[0]?.privateIpAddress ?? '127.0.0.1',
    mac: networkInterface?.macAddress ?? '00:00:00:00:00:00',
    prefix: subnet?.cidrBlock.split('/')[1] ?? '24',
  };
}

/** `ip addr` and `ip route` */
export const ip: Command = ({ args, machine }) => {
  const { ip: own, mac, prefix } = address(machine);
  const topic = args.find((arg) => !arg.startsWith('-')) ?? 'addr';
  if (topic.startsWith('r'))
    return success(`default via ${own.replace(/\d+$/, '1')} dev ens5 proto dhcp src ${own} metric 512 \n`);
  return success(
    [
      '1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN group default qlen 1000',
      '    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00',
      '    inet 127.0.0.1/8 scope host lo',
      '2: ens5: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 9001 qdisc mq state UP group default qlen 1000',
      `    link/ether ${mac} brd ff:ff:ff:ff:ff:ff`,
      `    inet ${own}/${prefix} metric 512 brd ${own.replace(/\d+$/, '255')} scope global dynamic ens5`,
      '',
    ].join('\n'),
  );
};

/** `ss -lntp`: what listens; program names only for root, as with the real one. */
export const ss: Command = ({ args, machine, user, pace }) => {
  const showsPrograms = args.some((arg) => /^-\w*p/.test(arg)) && user === 'root';
  const { bootElapsedMs } = pace.moment();
  const rows = Object.entries(machine.record.services).flatMap(([name, service]) => {
    const isUp = isAnswering(machine, service) || (service.isActive && service.answersAfterMs <= bootElapsedMs);
    if (!isUp || !findUnit(machine, name)) return [];
    const program = showsPrograms
      ? ` users:(("${name === 'mariadb' ? 'mariadbd' : name}",pid=${service.pid},fd=4))`
      : '';
    return service.ports.map((port) => `LISTEN 0      511    ${`*:${port}`.padStart(18)}       *:*   ${program}`);
  });
  return success(
    `State  Recv-Q Send-Q Local Address:Port  Peer Address:Port Process\n${rows.join('\n')}${rows.length > 0 ? '\n' : ''}`,
  );
};

/** `ps`: the programs of the active units. */
export const ps: Command = ({ machine }) => {
  const rows = Object.entries(machine.record.services)
    .filter(([, service]) => service.isActive)
    .map(
      ([name, service]) =>
        `root     ${String(service.pid).padStart(7)}  ?        00:00:00 ${findUnit(machine, name)?.program ?? name}`,
    );
  return success(
    `USER         PID  TTY          TIME CMD\nroot           1  ?        00:00:01 /usr/lib/systemd/systemd\n${rows.join('\n')}\n`,
  );
};
