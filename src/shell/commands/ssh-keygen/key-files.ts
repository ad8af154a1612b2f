import { openSshKeyFile, publicBlobOf } from '../../../core/ssh-keys/openssh-key-file.ts';
import { readPrivateKeyFile } from '../../../core/ssh-keys/private-key-file.ts';
import type { PrivateKeyFile } from '../../../core/ssh-keys/private-key-file.ts';
import { pkcs8Pem, rsaPem } from '../../../core/ssh-keys/rsa-encoding.ts';
import type { SshKey } from '../../../core/ssh-keys/ssh-key.ts';
import { publicKeyLine } from '../../../core/ssh-keys/ssh-wire.ts';
import type { CommandContext } from '../../kernel.ts';
import { askLine, askSecret } from '../ask.ts';
import { pathOf } from '../support.ts';
import { keygenFailed, sshDirectory, type KeygenOptions } from './keygen-options.ts';
import { unprotectedKeyWarning } from '../remote-shell/unprotected-key.ts';

/** The file named by `-f`, or asked for; an empty answer takes the usual file. */
export async function askKeyPath(
  context: CommandContext,
  options: KeygenOptions,
  question: string,
  keyName: string,
): Promise<string> {
  const given = options.text('f');
  if (given !== undefined) return given;
  const usual = `${sshDirectory(context)}/${keyName}`;
  const answer = await askLine(context, `${question} (${usual}): `);
  return answer === null || answer === '' ? usual : answer;
}

/** The passphrase of `-N`, or asked for twice until both are equal. */
export async function askNewPassphrase(
  context: CommandContext,
  options: KeygenOptions,
  question: string,
): Promise<string> {
  const given = options.text('N');
  if (given !== undefined) return given;
  for (;;) {
    const first = (await askSecret(context, question)) ?? '';
    const second = (await askSecret(context, 'Enter same passphrase again: ')) ?? '';
    if (first === second) return first;
    await context.stdout.write(new TextEncoder().encode('Passphrases do not match.  Try again.\n'));
  }
}

/** The private key at `path`, or the exit code after its problem was told: missing, open to others, no key. */
export async function loadPrivateKey(context: CommandContext, path: string): Promise<PrivateKeyFile | number> {
  const { files } = context.kernel;
  const full = pathOf(context, path);
  const stat = await files.stat(full).catch(() => undefined);
  if (!stat?.isFile) return keygenFailed(context, `${path}: No such file or directory`);
  if ((stat.mode & 0o077) !== 0) {
    return keygenFailed(context, `${unprotectedKeyWarning(path, stat.mode)}Load key "${path}": bad permissions`);
  }
  const file = readPrivateKeyFile(await files.readFile(full));
  return file ?? keygenFailed(context, `Load key "${path}": invalid format`);
}

/** What `-m` may ask for; PEM and PKCS8 exist for RSA alone. */
const keyFormats = ['RFC4716', 'PEM', 'PKCS8'] as const;
type KeyFormat = (typeof keyFormats)[number];

/** The format of `-m`, or undefined when there is none of that name. */
export function keyFormatOf(options: KeygenOptions): KeyFormat | undefined {
  const name = options.text('m') ?? 'RFC4716';
  return keyFormats.find((format) => format === name.toUpperCase());
}

/** The private key as OpenSSH keeps it in a file. */
export function privateKeyText(context: CommandContext, key: SshKey, comment: string, format: KeyFormat): string {
  if (key.type === 'ssh-rsa' && format === 'PEM') return `${rsaPem(key.key)}\n`;
  if (key.type === 'ssh-rsa' && format === 'PKCS8') return pkcs8Pem(key.key);
  return openSshKeyFile(key, comment, context.kernel.host.randomBytes);
}

/** The line of a `.pub` file. */
export function publicKeyText(key: SshKey, comment: string): string {
  return `${publicKeyLine(key.type, publicBlobOf(key), comment)}\n`;
}

/** Writes a file with its mode; answers what went wrong, if anything. */
export async function writeKeyFile(
  context: CommandContext,
  path: string,
  text: string,
  mode: number,
): Promise<string | undefined> {
  const { files } = context.kernel;
  const full = pathOf(context, path);
  const parent = await files.stat(files.resolvePath(full, '..')).catch(() => undefined);
  if (!parent?.isDirectory) return 'No such file or directory';
  if ((await files.stat(full).catch(() => undefined))?.isDirectory) return 'Is a directory';
  await files.writeFile(full, text);
  await files.chmod(full, mode);
  return undefined;
}
