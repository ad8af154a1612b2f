import { parseArguments } from '../args/parser.ts';
import { generalError } from '../cli-error.ts';

/** What EC2 Instance Connect offers, which the sandbox has no endpoint for. */
export const instanceConnectCommands = [
  'ssh',
  'open-tunnel',
  'send-ssh-public-key',
  'send-serial-console-ssh-public-key',
];

/** `aws ec2-instance-connect …`: says that it is missing, and how to connect instead. Always throws a CLI error. */
export function runInstanceConnect(words: readonly string[]): never {
  const choices = instanceConnectCommands;
  const { values } = parseArguments(
    [{ name: 'operation', key: 'operation', arity: 'one', required: true, choices }],
    words,
  );
  throw generalError(
    `The ec2-instance-connect ${String(values.get('operation'))} command is not available: no EC2 Instance Connect endpoint`,
  );
}
