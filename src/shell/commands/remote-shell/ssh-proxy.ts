import type { InstanceTunnel } from '../../../aws-cli/host.ts';
import { remoteShellMessages } from '../../../core/messages/remote-shell.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { openTunnel } from '../aws/aws.ts';

/** Words as a shell splits them; quotes of both kinds keep a word together. */
function wordsOf(command: string): string[] {
  const words = command.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? [];
  return words.map((word) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ''),
  );
}

/**
 * The way that a ProxyCommand opens. `aws ec2-instance-connect open-tunnel` is the only one that leads anywhere here;
 * undefined when it fails or is another, of which standard error tells.
 */
export async function tunnelOfProxy(
  context: CommandContext,
  proxyCommand: string,
): Promise<InstanceTunnel | undefined> {
  const [program, service, command, ...words] = wordsOf(proxyCommand.replace(/^\s*exec\s+/, ''));
  if (program?.split('/').at(-1) === 'aws' && service === 'ec2-instance-connect' && command === 'open-tunnel') {
    return openTunnel({ ...context, args: [service, command, ...words] });
  }
  const { text, remedy } = remoteShellMessages.proxyNotHere;
  await writeText(context.stderr, `ssh: ${text} ${remedy}\n`);
  return undefined;
}
