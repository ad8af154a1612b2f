import type { OptionSpec, ParsedValue } from '../args/option-spec.ts';
import { parameterError } from '../cli-error.ts';
import { integerOf } from '../params/scalars.ts';
import { checkEndpointOptions, readEndpointOptions, type EndpointOptions } from './endpoint-options.ts';

/** The options of `aws ec2-instance-connect ssh`. */
export const sshOptionSpecs: readonly OptionSpec[] = [
  { name: '--instance-id', key: 'instance_id', arity: 'one', required: true },
  { name: '--instance-ip', key: 'instance_ip', arity: 'one' },
  { name: '--private-key-file', key: 'private_key_file', arity: 'one' },
  { name: '--os-user', key: 'os_user', arity: 'one' },
  { name: '--ssh-port', key: 'ssh_port', arity: 'one' },
  { name: '--local-forwarding', key: 'local_forwarding', arity: 'one' },
  { name: '--connection-type', key: 'connection_type', arity: 'one', choices: ['auto', 'direct', 'eice'] },
  { name: '--eice-options', key: 'eice_options', arity: 'one' },
];

/** Options of the command, read. */
export interface SshOptions {
  instanceId: string;
  instanceIp: string | undefined;
  keyFile: string | undefined;
  user: string;
  port: number;
  localForwarding: string | undefined;
  connectionType: 'auto' | 'direct' | 'eice';
  endpointOptions: EndpointOptions | undefined;
}

/** Reads the options by key. Throws CLI errors. */
export function readSshOptions(given: ReadonlyMap<string, ParsedValue>): SshOptions {
  const text = (key: string) => given.get(key) as string | undefined;
  const endpointOptions = text('eice_options');
  return {
    instanceId: text('instance_id')!,
    instanceIp: text('instance_ip'),
    keyFile: text('private_key_file'),
    user: text('os_user') ?? 'ec2-user',
    port: integerOf(text('ssh_port') ?? '22'),
    localForwarding: text('local_forwarding'),
    connectionType: (text('connection_type') ?? 'auto') as SshOptions['connectionType'],
    endpointOptions: endpointOptions === undefined ? undefined : readEndpointOptions(endpointOptions),
  };
}

/** Throws a CLI error (252) for values that cannot be, or not together. */
export function checkSshOptions({ instanceId, instanceIp, connectionType, endpointOptions }: SshOptions): void {
  if (!/^i-[0-9a-zA-Z]+$/.test(instanceId)) {
    throw parameterError(
      'The specified instance ID is invalid. Provide the full instance ID in the form i-xxxxxxxxxxxxxxxxx.',
    );
  }
  if (connectionType === 'direct' && endpointOptions) {
    throw parameterError("eice-options can't be specified when connection type is direct.");
  }
  checkEndpointOptions(endpointOptions ?? {});
  if (instanceIp && connectionType === 'auto') {
    throw parameterError('When specifying instance-ip, you must specify connection-type.');
  }
}
