import type { DnsAnswer, DnsRecord } from '../../../core/dns/dns-answer.ts';
import { shellMessages } from '../../../core/messages/shell.ts';
import type { CommandContext } from '../../kernel.ts';
import { shellMessage } from '../../shell-message.ts';
import { fail, out } from '../support.ts';
import { ask, qualified, recordTypes, reverseName } from './ask.ts';

const bare = (name: string) => name.replace(/(?<=.)\.$/, '');

function authorityText(value: string): string {
  const [origin, mail, serial, refresh, retry, expire, minimum] = value.split(/\s+/);
  return (
    `\torigin = ${bare(origin!)}\n\tmail addr = ${bare(mail!)}\n\tserial = ${serial}\n\trefresh = ${refresh}\n` +
    `\tretry = ${retry}\n\texpire = ${expire}\n\tminimum = ${minimum}\n`
  );
}

/** How `nslookup` words a record, by its type. */
const sentences: Record<string, (record: DnsRecord, name: string) => string> = {
  A: ({ value }, name) => `Name:\t${name}\nAddress: ${value}\n`,
  AAAA: ({ value }, name) => `Name:\t${name}\nAddress: ${value}\n`,
  CNAME: ({ value }, name) => `${name}\tcanonical name = ${value}\n`,
  MX: ({ value }, name) => `${name}\tmail exchanger = ${value}\n`,
  NS: ({ value }, name) => `${name}\tnameserver = ${value}\n`,
  PTR: ({ value }, name) => `${name}\tname = ${value}\n`,
  SOA: ({ value }, name) => `${name}\n${authorityText(value)}`,
  SRV: ({ value }, name) => `${name}\tservice = ${value}\n`,
  TXT: ({ value }, name) => `${name}\ttext = ${value}\n`,
  CAA: ({ value }, name) => `${name}\trdata_257 = ${value}\n`,
};

function sentence(record: DnsRecord): string {
  const name = bare(record.name);
  return sentences[record.type]?.(record, name) ?? `${name}\t${record.type} = ${record.value}\n`;
}

/** `nslookup [-type=X] name [server]`. */
export async function nslookup(context: CommandContext): Promise<number> {
  const value = (...names: string[]) =>
    context.args.map((word) => /^-(\w+)=(.*)$/.exec(word)).find((match) => match && names.includes(match[1]!))?.[2];
  const [asked, server] = context.args.filter((word) => !word.startsWith('-'));
  if (asked === undefined) return fail(context, shellMessage(shellMessages.nslookupNeedsName));
  const wanted = value('type', 'query', 'querytype', 'ty', 'q')?.toUpperCase();
  if (wanted !== undefined && !recordTypes.includes(wanted))
    return out(context, `unknown query type: ${wanted.toLowerCase()}\n`)?.then(() => 1) ?? 1;
  const port = value('port') ?? '53';
  const reverse = reverseName(asked);
  const name = qualified(reverse ?? asked);
  const type = wanted ?? (reverse ? 'PTR' : 'A');
  const answer = await ask(context, name, type, server);
  if (answer.status === 'no-server') {
    await fail(context, `couldn't get address for '${server}': not found`);
    return 1;
  }
  if (answer.status === 'timeout') {
    await out(context, `;; communications error to ${server}#${port}: timed out\n;; no servers could be reached\n\n`);
    return 1;
  }
  if (!reverse) {
    const address = answer.serverAddress;
    await out(context, `Server:\t\t${server ?? address}\nAddress:\t${address}#${port}\n\n`);
  }
  if (answer.status !== 'NOERROR') {
    await out(context, `** server can't find ${bare(name)}: ${answer.status}\n\n`);
    return 1;
  }
  await out(
    context,
    await answerText(context, answer, { asked, name, type, server, isPlain: wanted === undefined && !reverse }),
  );
  return 0;
}

interface Asked {
  asked: string;
  name: string;
  type: string;
  server: string | undefined;
  /** Without a type both kinds of addresses are shown. */
  isPlain: boolean;
}

async function answerText(context: CommandContext, answer: DnsAnswer, asked: Asked): Promise<string> {
  const isAddress = asked.type === 'A' || asked.type === 'AAAA';
  const heading = answer.isAuthoritative ? '' : 'Non-authoritative answer:\n';
  const last = answer.answers.findLast((record) => record.type === 'CNAME')?.value ?? asked.name;
  const more = asked.isPlain ? (await ask(context, last, 'AAAA', asked.server)).answers : [];
  const records = [...answer.answers, ...more.filter((record) => record.type === 'AAAA')];
  const none = records.length === 0 ? `*** Can't find ${asked.asked}: No answer\n` : '';
  const authority = answer.authority.map(sentence).join('');
  const isAuthorityShown = !isAddress && !answer.isAuthoritative;
  return (
    heading +
    records.map(sentence).join('') +
    none +
    (isAuthorityShown ? `\nAuthoritative answers can be found from:\n${authority}` : '') +
    '\n'
  );
}
