import { shellMessages } from '../../../core/messages/shell.ts';
import type { CommandContext } from '../../kernel.ts';
import { shellMessage } from '../../shell-message.ts';
import { out } from '../support.ts';
import {
  askKeyPath,
  askNewPassphrase,
  keyFormatOf,
  loadPrivateKey,
  privateKeyText,
  writeKeyFile,
} from './key-files.ts';
import { keygenFailed, type KeygenOptions } from './keygen-options.ts';

/** `-p`: writes a key again, without a passphrase, e.g. in the format of `-m PEM`. */
export async function changePassphrase(context: CommandContext, options: KeygenOptions): Promise<number> {
  const format = keyFormatOf(options);
  if (!format) return keygenFailed(context, `Unsupported conversion format "${options.text('m')}"`);
  const path = await askKeyPath(context, options, 'Enter file in which the key is', 'id_rsa');
  const file = await loadPrivateKey(context, path);
  if (typeof file === 'number') return file;
  const { key, comment } = file;
  if (!key) return keygenFailed(context, shellMessage(shellMessages.sshKeygenPassphrase));
  if (comment !== '') await out(context, `Key has comment '${comment}'\n`);
  const question = 'Enter new passphrase (empty for no passphrase): ';
  const passphrase = await askNewPassphrase(context, options, question);
  if (passphrase !== '') return keygenFailed(context, shellMessage(shellMessages.sshKeygenPassphrase));
  await writeKeyFile(context, path, privateKeyText(context, key, comment, format), 0o600);
  await out(context, 'Your identification has been saved with the new passphrase.\n');
  return 0;
}
