import { shellMessages } from '../../../core/messages/shell.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { shellMessage } from '../../shell-message.ts';
import { parseOptions } from '../support.ts';
import { changePassphrase } from './change-passphrase.ts';
import { generate } from './generate.ts';
import { keygenFailed, type KeygenOptions } from './keygen-options.ts';
import { findHost, removeHost } from './known-hosts.ts';
import { showFingerprint } from './show-fingerprint.ts';
import { showPublicKey } from './show-public-key.ts';

/** Letters of what the real ssh-keygen can do and ours does not: conversions, certificates, revocation, tokens. */
const missing = ['A', 'B', 'c', 'e', 'g', 'H', 'h', 'i', 'K', 'k', 'L', 'U', 'u', 'D', 'I', 'M', 'Q', 'r', 's', 'Y'];
const syntax = {
  flags: ['l', 'p', 'q', 'v', 'y', ...missing.filter((letter) => !'DIMrsY'.includes(letter))],
  withValue: ['a', 'b', 'C', 'E', 'F', 'f', 'm', 'N', 'n', 'O', 'P', 'R', 't', 'V', 'w', 'Z', 'z', ...'DIMrsY'],
};

const usage = `usage: ssh-keygen [-q] [-a rounds] [-b bits] [-C comment] [-f output_keyfile]
                  [-m format] [-N new_passphrase] [-t ed25519 | rsa]
       ssh-keygen -p [-f keyfile] [-m format] [-N new_passphrase] [-P old_passphrase]
       ssh-keygen -y [-f input_keyfile]
       ssh-keygen -l [-v] [-E fingerprint_hash] [-f input_keyfile]
       ssh-keygen -F hostname [-lv] [-f known_hosts_file]
       ssh-keygen -R hostname [-f known_hosts_file]
`;

/** `ssh-keygen`: makes and shows keys without a passphrase, and looks after known_hosts. */
export async function sshKeygen(context: CommandContext): Promise<number> {
  const { values, operands, unknown } = parseOptions(context.args, syntax);
  if (unknown !== undefined || operands.length > 0) {
    const problem = unknown === undefined ? 'Too many arguments.' : `unknown option -- ${unknown[1]}`;
    await writeText(context.stderr, `${problem}\n${usage}`);
    return 1;
  }
  const letter = missing.find((one) => values.has(one));
  if (letter !== undefined) {
    return keygenFailed(context, shellMessage(shellMessages.sshKeygenMissing, { option: `-${letter}` }));
  }
  const options: KeygenOptions = {
    text: (name) => {
      const value = values.get(name);
      return value === true ? undefined : value;
    },
    has: (name) => values.has(name),
  };
  const hash = options.text('E')?.toLowerCase();
  if (hash !== undefined && hash !== 'md5' && hash !== 'sha256') {
    return keygenFailed(context, `Invalid hash algorithm "${options.text('E')}"`);
  }
  const action = actions.find(([name]) => values.has(name))?.[1] ?? generate;
  return action(context, options);
}

const actions: readonly (readonly [string, (context: CommandContext, options: KeygenOptions) => Promise<number>])[] = [
  ['F', findHost],
  ['R', removeHost],
  ['l', showFingerprint],
  ['y', showPublicKey],
  ['p', changePassphrase],
];
