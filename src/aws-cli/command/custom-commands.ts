import { openTunnelCommand } from '../instance-connect/open-tunnel-command.ts';
import { sshCommand } from '../instance-connect/ssh-command.ts';
import type { CustomCommand } from './custom-command.ts';

/** By service, then by name, in the order of the CLI's lists. */
const commands: Record<string, Record<string, CustomCommand>> = {
  'ec2-instance-connect': { ssh: sshCommand, 'open-tunnel': openTunnelCommand },
};

/** The custom commands of a service by name. */
export function customCommandsOf(serviceId: string): Readonly<Record<string, CustomCommand>> {
  return commands[serviceId] ?? {};
}
