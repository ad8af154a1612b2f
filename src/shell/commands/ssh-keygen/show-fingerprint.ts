import { keyKindOf, sshFingerprint } from '../../../core/ssh-keys/fingerprint.ts';
import { readPrivateKeyFile } from '../../../core/ssh-keys/private-key-file.ts';
import { randomart } from '../../../core/ssh-keys/randomart.ts';
import { parsePublicKey } from '../../../core/ssh-keys/ssh-wire.ts';
import type { CommandContext } from '../../kernel.ts';
import { out, pathOf } from '../support.ts';
import { askKeyPath } from './key-files.ts';
import { hashOf, keygenFailed, type KeygenOptions } from './keygen-options.ts';

interface ShownKey {
  blob: Uint8Array;
  comment: string;
}

/** A line of a .pub, authorized_keys or known_hosts file: options or hosts may stand before the key. */
export function publicKeyOfLine(line: string): ShownKey | undefined {
  if (/^\s*(#|$)/.test(line)) return undefined;
  const words = line.trim().split(/\s+/);
  const at = words.findIndex((word) => /^ssh-(rsa|ed25519)$/.test(word));
  const key = at < 0 ? undefined : parsePublicKey(words.slice(at).join(' '));
  return key && keyKindOf(key.blob)
    ? { blob: key.blob, comment: key.comment || words.slice(0, at).join(' ') }
    : undefined;
}

/** A private key's public half has its comment in the file beside it. */
async function keyOfPrivateFile(context: CommandContext, path: string, text: string): Promise<ShownKey | undefined> {
  const file = readPrivateKeyFile(text);
  if (!file) return undefined;
  const beside = await context.kernel.files.readFile(`${pathOf(context, path)}.pub`).catch(() => undefined);
  const comment = file.comment || (beside === undefined ? '' : publicKeyOfLine(beside)?.comment);
  return { blob: file.publicBlob, comment: comment ?? '' };
}

/** `-l`: length, fingerprint, comment and type of each key in a file. */
export async function showFingerprint(context: CommandContext, options: KeygenOptions): Promise<number> {
  const path = await askKeyPath(context, options, 'Enter file in which the key is', 'id_rsa');
  const isStdin = path === '-' || path === '/dev/stdin';
  const text = isStdin
    ? new TextDecoder().decode(await context.stdin.readAll(context.signal))
    : await context.kernel.files.readFile(pathOf(context, path)).catch(() => undefined);
  if (text === undefined) return keygenFailed(context, `ssh-keygen: ${path}: No such file or directory`);
  const keys = text.startsWith('-----BEGIN')
    ? [await keyOfPrivateFile(context, path, text)]
    : text.split('\n').map(publicKeyOfLine);
  const shown = keys.filter((key) => key !== undefined);
  if (shown.length === 0) return keygenFailed(context, `${path} is not a public key file.`);
  for (const key of shown) await out(context, fingerprintText(key, options));
  return 0;
}

function fingerprintText({ blob, comment }: ShownKey, options: KeygenOptions): string {
  const kind = keyKindOf(blob)!;
  const hash = hashOf(options);
  const picture = options.has('v') ? randomart(blob, kind, hash) : '';
  return `${kind.bits} ${sshFingerprint(blob, hash)} ${comment || 'no comment'} (${kind.label})\n${picture}`;
}
