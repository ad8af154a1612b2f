import { shellMessages } from '../../../core/messages/shell.ts';
import { generateEd25519Key } from '../../../core/ssh-keys/ed25519-key.ts';
import { keyKindOf, sshFingerprint } from '../../../core/ssh-keys/fingerprint.ts';
import { publicBlobOf } from '../../../core/ssh-keys/openssh-key-file.ts';
import { randomart } from '../../../core/ssh-keys/randomart.ts';
import type { SshKey } from '../../../core/ssh-keys/ssh-key.ts';
import type { CommandContext } from '../../kernel.ts';
import { shellMessage } from '../../shell-message.ts';
import { askLine } from '../ask.ts';
import { newRsaKey } from '../openssl/new-rsa-key.ts';
import { out, pathOf } from '../support.ts';
import { askKeyPath, askNewPassphrase, keyFormatOf, privateKeyText, publicKeyText, writeKeyFile } from './key-files.ts';
import { hashOf, keygenFailed, sshDirectory, type KeygenOptions } from './keygen-options.ts';

const usualRsaBits = 3072;
const leastRsaBits = 1024;
const mostRsaBits = 16384;
const otherTypes = ['dsa', 'ecdsa', 'ecdsa-sk', 'ed25519-sk'];

/** Type and length that were asked for, or what is wrong with them. */
function wantedKey(options: KeygenOptions): { type: 'rsa' | 'ed25519'; bits: number } | string {
  const type = options.text('t') ?? 'rsa';
  if (otherTypes.includes(type)) return shellMessage(shellMessages.sshKeygenTypes, { type });
  if (type !== 'rsa' && type !== 'ed25519') return `unknown key type ${type}`;
  const text = options.text('b');
  if (text !== undefined && !/^\d+$/.test(text)) return `Bits has bad value ${text} (invalid)`;
  const bits = Number(text ?? usualRsaBits);
  if (type === 'rsa' && bits < leastRsaBits) return `Invalid RSA key length: minimum is ${leastRsaBits} bits`;
  if (type === 'rsa' && bits > mostRsaBits) return `Invalid RSA key length: maximum is ${mostRsaBits} bits`;
  return { type, bits };
}

async function newKey(context: CommandContext, type: 'rsa' | 'ed25519', bits: number): Promise<SshKey> {
  if (type === 'rsa') return { type: 'ssh-rsa', key: await newRsaKey(context, bits) };
  return { type: 'ssh-ed25519', key: generateEd25519Key(context.kernel.host.randomBytes) };
}

/** The usual directory is made when it is not there yet; another one is not. */
async function ensureSshDirectory(context: CommandContext, path: string, isQuiet: boolean): Promise<void> {
  const { files } = context.kernel;
  const directory = sshDirectory(context);
  if (!pathOf(context, path).startsWith(`${directory}/`) || (await files.exists(directory))) return;
  await files.mkdir(directory, { recursive: true });
  await files.chmod(directory, 0o700);
  if (!isQuiet) await out(context, `Created directory '${directory}'.\n`);
}

async function mayWrite(context: CommandContext, path: string): Promise<boolean> {
  if (!(await context.kernel.files.exists(pathOf(context, path)))) return true;
  const answer = await askLine(context, `${path} already exists.\nOverwrite (y/n)? `);
  return /^y/i.test(answer ?? '');
}

/** Makes a key pair in two files, and shows its fingerprint and picture. */
export async function generate(context: CommandContext, options: KeygenOptions): Promise<number> {
  const wanted = wantedKey(options);
  if (typeof wanted === 'string') return keygenFailed(context, wanted);
  const format = keyFormatOf(options);
  if (!format) return keygenFailed(context, `Unsupported conversion format "${options.text('m')}"`);
  const isQuiet = options.has('q');
  if (!isQuiet) await out(context, `Generating public/private ${wanted.type} key pair.\n`);
  const key = await newKey(context, wanted.type, wanted.bits);
  const path = await askKeyPath(context, options, 'Enter file in which to save the key', `id_${wanted.type}`);
  await ensureSshDirectory(context, path, isQuiet);
  if (!(await mayWrite(context, path))) return 1;
  const passphrase = await askNewPassphrase(context, options, 'Enter passphrase (empty for no passphrase): ');
  if (passphrase !== '') return keygenFailed(context, shellMessage(shellMessages.sshKeygenPassphrase, {}));
  const comment = options.text('C') ?? `${context.env['USER'] ?? 'learner'}@cheonman`;
  const problem =
    (await writeKeyFile(context, path, privateKeyText(context, key, comment, format), 0o600)) ??
    (await writeKeyFile(context, `${path}.pub`, publicKeyText(key, comment), 0o644));
  if (problem) {
    await keygenFailed(context, `Saving key "${path}" failed: ${problem}`);
    return 1;
  }
  if (!isQuiet) await describe(context, key, path, comment, options);
  return 0;
}

async function describe(
  context: CommandContext,
  key: SshKey,
  path: string,
  comment: string,
  options: KeygenOptions,
): Promise<void> {
  const blob = publicBlobOf(key);
  const hash = hashOf(options);
  await out(
    context,
    `Your identification has been saved in ${path}\nYour public key has been saved in ${path}.pub\n` +
      `The key fingerprint is:\n${sshFingerprint(blob, hash)} ${comment}\n` +
      `The key's randomart image is:\n${randomart(blob, keyKindOf(blob)!, hash)}`,
  );
}
