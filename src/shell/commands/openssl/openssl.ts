import { shellMessages } from '../../../core/messages/shell.ts';
import type { CommandContext } from '../../kernel.ts';
import { shellMessage } from '../../shell-message.ts';
import { fail, out } from '../support.ts';
import { dgst, digestNames } from './digests.ts';
import { base64, rand } from './encodings.ts';
import { generateRsa, rsa } from './rsa-keys.ts';

type Subcommand = (context: CommandContext, args: readonly string[]) => Promise<number>;

/** Certificates and TLS: there is none in the sandbox. */
const tlsCommands = ['x509', 's_client', 's_server', 'req', 'ca', 'verify', 'pkcs12', 'crl', 'ocsp'];

const subcommands: Record<string, Subcommand> = {
  rand,
  dgst,
  base64,
  genrsa: generateRsa,
  rsa: (context, args) => rsa(context, args, false),
  pkey: (context, args) => rsa(context, args, true),
  version: async (context) => {
    await out(context, 'OpenSSL 3.0.20 7 Apr 2026 (Library: OpenSSL 3.0.20 7 Apr 2026)\n');
    return 0;
  },
  ...Object.fromEntries(
    digestNames.map((name): [string, Subcommand] => [name, (context, args) => dgst(context, [`-${name}`, ...args])]),
  ),
};

/** Random bytes, digests, base64 and RSA keys; certificates, connections and ciphers are named as missing. */
export async function openssl(context: CommandContext): Promise<number> {
  const [command = '', ...args] = context.args;
  const isBase64 = command === 'enc' && (args.includes('-base64') || args.includes('-a'));
  const isCipher = args.some((word) => /^-(aes|des|camellia|chacha|aria)/.test(word));
  if (isBase64 && !isCipher) return base64(context, args);
  const isRsa = command === 'genpkey' && args.some((word) => /^rsa$/i.test(word));
  const run = Object.hasOwn(subcommands, command) ? subcommands[command] : isRsa ? generateRsa : undefined;
  if (run) return run(context, args);
  const row = tlsCommands.includes(command) ? shellMessages.opensslWithoutTls : shellMessages.opensslUnknown;
  return fail(context, shellMessage(row, { command }));
}
