import { parseIpv4 } from '../../core/ipv4.ts';
import { shellMessages } from '../../core/messages/shell.ts';
import type { ResolvedName } from '../../core/world-connection.ts';
import { untilAborted } from '../interpreter/control-flow.ts';
import type { CommandContext } from '../kernel.ts';
import { shellMessage } from '../shell-message.ts';
import { fail, out } from './support.ts';

const ttlSeconds = 60;

function resolve(context: CommandContext, name: string): Promise<ResolvedName | undefined> {
  if (parseIpv4(name) !== undefined) return Promise.resolve({ canonicalName: name, address: name });
  return untilAborted(context.kernel.host.connection.resolve(name), context.signal);
}

const withoutDot = (name: string) => name.toLowerCase().replace(/\.$/, '');

/** `dig [+short] name`: the addresses that the world's internet has for a name. */
export async function dig(context: CommandContext): Promise<number> {
  const words = context.args.filter((word) => !/^[@+-]/.test(word));
  const types = words.filter((word) => /^[A-Z]+$/.test(word));
  const name = words.find((word) => !types.includes(word));
  if (name === undefined || types.some((type) => type !== 'A' && type !== 'CNAME')) {
    return fail(context, shellMessage(shellMessages.onlyAddressRecords));
  }
  const found = await resolve(context, name);
  const asked = withoutDot(name);
  const isAlias = found !== undefined && found.canonicalName !== asked;
  if (context.args.includes('+short')) {
    await out(context, found ? `${isAlias ? `${found.canonicalName}.\n` : ''}${found.address}\n` : '');
    return 0;
  }
  const answers = found
    ? [
        ...(isAlias ? [`${asked}.\t${ttlSeconds}\tIN\tCNAME\t${found.canonicalName}.`] : []),
        `${found.canonicalName}.\t${ttlSeconds}\tIN\tA\t${found.address}`,
      ]
    : [];
  await out(
    context,
    `\n; <<>> DiG <<>> ${context.args.join(' ')}\n` +
      `;; ->>HEADER<<- opcode: QUERY, status: ${found ? 'NOERROR' : 'NXDOMAIN'}\n` +
      `\n;; QUESTION SECTION:\n;${asked}.\t\t\tIN\tA\n` +
      (found ? `\n;; ANSWER SECTION:\n${answers.join('\n')}\n` : '') +
      '\n',
  );
  return 0;
}

export async function host(context: CommandContext): Promise<number> {
  const name = context.args.find((word) => !word.startsWith('-'));
  if (name === undefined) return fail(context, 'usage: host name');
  const found = await resolve(context, name);
  if (!found) {
    await out(context, `Host ${name} not found: 3(NXDOMAIN)\n`);
    return 1;
  }
  const asked = withoutDot(name);
  if (found.canonicalName !== asked) await out(context, `${asked} is an alias for ${found.canonicalName}.\n`);
  await out(context, `${found.canonicalName} has address ${found.address}\n`);
  return 0;
}

export async function nslookup(context: CommandContext): Promise<number> {
  const name = context.args.find((word) => !word.startsWith('-'));
  if (name === undefined) return fail(context, 'usage: nslookup name');
  const found = await resolve(context, name);
  const asked = withoutDot(name);
  if (!found) {
    await out(context, `** server can't find ${asked}: NXDOMAIN\n\n`);
    return 1;
  }
  const alias = found.canonicalName === asked ? '' : `${asked}\tcanonical name = ${found.canonicalName}.\n`;
  await out(context, `Non-authoritative answer:\n${alias}Name:\t${found.canonicalName}\nAddress: ${found.address}\n\n`);
  return 0;
}
