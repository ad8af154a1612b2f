import type { DnsAnswer, DnsRecord } from '../../../core/dns/dns-answer.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { out, parseOptions } from '../support.ts';
import { ask, qualified, recordTypes, reverseName } from './ask.ts';

/** How `host` words a record, by its type. */
const sentences: Record<string, (record: DnsRecord, name: string) => string> = {
  A: ({ value }, name) => `${name} has address ${value}`,
  AAAA: ({ value }, name) => `${name} has IPv6 address ${value}`,
  CNAME: ({ value }, name) => `${name} is an alias for ${value}`,
  MX: ({ value }, name) => `${name} mail is handled by ${value}`,
  NS: ({ value }, name) => `${name} name server ${value}`,
  PTR: ({ value }, name) => `${name} domain name pointer ${value}`,
  TXT: ({ value }, name) => `${name} descriptive text ${value}`,
};

const bare = (name: string) => name.replace(/(?<=.)\.$/, '');

function sentence(record: DnsRecord): string {
  const name = bare(record.name);
  return sentences[record.type]?.(record, name) ?? `${name} has ${record.type} record ${record.value}`;
}

const usage =
  'Usage: host [-aCdilrTvVw] [-c class] [-N ndots] [-t type] [-W time]\n            [-R number] [-m flag] [-p port] hostname [server]\n';

/** `host name [server]`: addresses and mail servers of a name, or the records of a type. */
export async function host(context: CommandContext): Promise<number> {
  const { values, operands } = parseOptions(context.args, {
    flags: ['4', '6', 'C', 'T', 'U', 'V', 'a', 'd', 'i', 'l', 'r', 's', 'v', 'w'],
    withValue: ['t', 'c', 'N', 'W', 'R', 'm', 'p'],
  });
  const [asked, server] = operands;
  if (asked === undefined) {
    await writeText(context.stderr, usage);
    return 1;
  }
  const type = (values.get('t') as string | undefined)?.toUpperCase();
  if (type !== undefined && !recordTypes.includes(type)) {
    await writeText(context.stderr, `host: invalid type: ${String(values.get('t'))}\n`);
    return 2;
  }
  const reverse = type === undefined ? reverseName(asked) : undefined;
  const types = type ? [type] : reverse ? ['PTR'] : values.has('a') ? ['ANY'] : ['A', 'AAAA', 'MX'];
  let name = qualified(reverse ?? asked);
  for (const [index, one] of types.entries()) {
    const answer = await ask(context, name, one, server);
    if (
      index === 0 &&
      server !== undefined &&
      !(await introduce(context, answer, server, String(values.get('p') ?? 53)))
    )
      return 1;
    if (answer.status !== 'NOERROR') return tellFailure(context, reverse ?? asked, answer);
    const shown = index === 0 ? answer.answers : answer.answers.filter((record) => record.type !== 'CNAME');
    await out(context, shown.map((record) => `${sentence(record)}\n`).join(''));
    if (shown.length === 0 && type !== undefined) await out(context, `${asked} has no ${type} record\n`);
    // The other types are asked for under the name that the first answer led to.
    name = answer.answers.findLast((record) => record.type === 'CNAME')?.value ?? name;
  }
  return 0;
}

/** Says which server is asked; false when it cannot be. */
async function introduce(context: CommandContext, answer: DnsAnswer, server: string, port: string): Promise<boolean> {
  if (answer.status === 'no-server') {
    await writeText(context.stderr, `host: couldn't get address for '${server}': not found\n`);
    return false;
  }
  if (answer.status === 'timeout') {
    const line = `;; communications error to ${server}#${port}: timed out\n`;
    await out(context, `${line}${line};; no servers could be reached\n`);
    return false;
  }
  await out(context, `Using domain server:\nName: ${server}\nAddress: ${answer.serverAddress}#${port}\nAliases: \n\n`);
  return true;
}

async function tellFailure(context: CommandContext, asked: string, { status }: DnsAnswer): Promise<number> {
  const code = { NXDOMAIN: 3, REFUSED: 5, SERVFAIL: 2 }[status as string];
  await out(context, `Host ${asked} not found: ${code}(${status})\n`);
  return 1;
}
