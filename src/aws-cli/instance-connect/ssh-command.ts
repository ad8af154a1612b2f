import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import { generateEd25519Key } from '../../core/ssh-keys/ed25519-key.ts';
import { openSshKeyFile, publicBlobOf } from '../../core/ssh-keys/openssh-key-file.ts';
import { publicKeyLine } from '../../core/ssh-keys/ssh-wire.ts';
import type { SshKey } from '../../core/ssh-keys/ssh-key.ts';
import { endpointText } from '../call/endpoint.ts';
import { configurationError, generalError } from '../cli-error.ts';
import { globalText, hasFlag, type CommandContext } from '../command/context.ts';
import type { CustomCommand } from '../command/custom-command.ts';
import { clientOf } from '../command/settings.ts';
import { serviceOfCommand } from '../model/services.ts';
import { printHint } from '../hints/hint.ts';
import { awsCliMessages } from '../../core/messages/aws-cli.ts';
import { chooseWay, type Way } from './choose-way.ts';
import { serviceCalls } from '../command/service-calls.ts';
import { checkSshOptions, readSshOptions, sshOptionSpecs, type SshOptions } from './ssh-options.ts';

/** What ssh answers when it could not connect. */
const notConnectedExitCode = 255;

/** Makes a key, pushes its public half to the instance, and writes the private one to a file. Returns its path. */
async function pushNewKey(context: CommandContext, { instanceId, user }: SshOptions): Promise<string> {
  const key: SshKey = { type: 'ssh-ed25519', key: generateEd25519Key(randomBytes) };
  const instanceConnect = await serviceCalls(context, 'ec2-instance-connect');
  await instanceConnect('SendSSHPublicKey', {
    InstanceId: instanceId,
    InstanceOSUser: user,
    SSHPublicKey: publicKeyLine(key.type, publicBlobOf(key), '').trim(),
  });
  const path = `/tmp/private-key-${bytesToHex(randomBytes(4))}`;
  await context.host.writeFile(path, new TextEncoder().encode(openSshKeyFile(key, '', randomBytes)), 0o400);
  return path;
}

const quoted = (word: string) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`);

/** The words with which ssh starts open-tunnel. */
function proxyCommand(context: CommandContext, options: SshOptions, way: Way): string {
  const region = globalText(context, 'region');
  const profile = globalText(context, 'profile');
  const maxSeconds = options.endpointOptions?.maxTunnelDuration;
  const words = [
    'aws',
    'ec2-instance-connect',
    'open-tunnel',
    '--instance-id',
    options.instanceId,
    '--private-ip-address',
    way.address,
    '--remote-port',
    String(options.port),
    ...(region ? ['--region', region] : []),
    ...(profile ? ['--profile', profile] : []),
    ...(way.endpointId ? ['--instance-connect-endpoint-id', way.endpointId] : []),
    ...(way.endpointDnsName ? ['--instance-connect-endpoint-dns-name', way.endpointDnsName] : []),
    ...(maxSeconds ? ['--max-tunnel-duration', String(maxSeconds)] : []),
  ];
  return words.map(quoted).join(' ');
}

async function runSsh(context: CommandContext, options: SshOptions, way: Way, keyFile: string): Promise<number> {
  const args = [
    '-o',
    'ServerAliveInterval=5',
    '-p',
    String(options.port),
    '-i',
    keyFile,
    ...(options.localForwarding ? ['-L', options.localForwarding] : []),
    ...(hasFlag(context, 'debug') ? ['-v'] : []),
    ...(way.isThroughEndpoint ? ['-o', `ProxyCommand=${proxyCommand(context, options, way)}`] : []),
    `${options.user}@${way.address}`,
  ];
  const exitCode = await context.host.runProgram?.('ssh', args);
  if (exitCode === undefined) {
    throw configurationError(
      'SSH not available. Please refer to the documentation at https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Connect-using-EC2-Instance-Connect-Endpoint.html.',
    );
  }
  if (exitCode === notConnectedExitCode) {
    printHint(context.host, way.isThroughEndpoint ? awsCliMessages.noTunnel : awsCliMessages.noDirectSsh);
  }
  return exitCode;
}

/** Says so before a key is pushed that nobody could use. */
async function refuseForeignSandbox(context: CommandContext): Promise<void> {
  const { isForeignSandbox } = context.host;
  if (!isForeignSandbox) return;
  const { endpoint } = await clientOf(context, serviceOfCommand('ec2')!);
  const url = endpointText(endpoint, '', '');
  if (await isForeignSandbox(url)) {
    throw generalError(`The ssh of this computer cannot reach the instances of the sandbox at ${url}`);
  }
}

/** `aws ec2-instance-connect ssh`: pushes a key that is good for a minute, and starts ssh with it. */
export const sshCommand: CustomCommand = {
  options: sshOptionSpecs,
  async run(context, given) {
    const options = readSshOptions(given);
    checkSshOptions(options);
    await refuseForeignSandbox(context);
    const way = await chooseWay(await serviceCalls(context, 'ec2'), options);
    if (options.keyFile) return runSsh(context, options, way, options.keyFile);
    const keyFile = await pushNewKey(context, options);
    try {
      return await runSsh(context, options, way, keyFile);
    } finally {
      await context.host.localFiles?.remove(keyFile).catch(() => undefined);
    }
  },
};
