import type { InstanceTunnel } from '../../../aws-cli/host.ts';
import { remoteShellMessages } from '../../../core/messages/remote-shell.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { openTunnel } from '../aws/aws.ts';
import { readSshArguments, type SshArguments } from './ssh-arguments.ts';

/** Words as a shell splits them; quotes of both kinds keep a word together. */
function wordsOf(command: string): string[] {
  const words = command.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? [];
  return words.map((word) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ''),
  );
}

/** The way that a ProxyCommand opens: an endpoint of EC2 Instance Connect, or another ssh with its own arguments. */
export type ProxyWay = { kind: 'tunnel'; tunnel: InstanceTunnel } | { kind: 'ssh'; parsed: SshArguments };

/** Undefined when the command fails or leads nowhere, of which standard error tells. */
export async function wayOfProxy(context: CommandContext, proxyCommand: string): Promise<ProxyWay | undefined> {
  const [program = '', ...args] = wordsOf(proxyCommand.replace(/^\s*exec\s+/, ''));
  const name = program.split('/').at(-1);
  if (name === 'aws' && args[0] === 'ec2-instance-connect' && args[1] === 'open-tunnel') {
    const tunnel = await openTunnel({ ...context, args });
    return tunnel && { kind: 'tunnel', tunnel };
  }
  const parsed = name === 'ssh' ? await readSshArguments({ ...context, args }) : undefined;
  if (parsed?.isWay) return { kind: 'ssh', parsed };
  const { text, remedy } = remoteShellMessages.proxyNotHere;
  await writeText(context.stderr, `ssh: ${text} ${remedy}\n`);
  return undefined;
}
