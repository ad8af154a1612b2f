import { readSshStrings, publicKeyLine } from '../../../core/ssh-keys/ssh-wire.ts';
import type { CommandContext } from '../../kernel.ts';
import { out } from '../support.ts';
import { askKeyPath, loadPrivateKey } from './key-files.ts';
import type { KeygenOptions } from './keygen-options.ts';

/** `-y`: the public half of a private key. */
export async function showPublicKey(context: CommandContext, options: KeygenOptions): Promise<number> {
  const path = await askKeyPath(context, options, 'Enter file in which the key is', 'id_rsa');
  const file = await loadPrivateKey(context, path);
  if (typeof file === 'number') return file;
  const type = new TextDecoder().decode(readSshStrings(file.publicBlob)![0]);
  await out(context, `${publicKeyLine(type, file.publicBlob, file.comment)}\n`);
  return 0;
}
