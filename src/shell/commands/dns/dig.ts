import type { DnsAnswer } from '../../../core/dns/dns-answer.ts';
import { dnsMessage } from '../../../core/dns/dns-message.ts';
import { shellMessages } from '../../../core/messages/shell.ts';
import { formatTime } from '../../../core/strftime.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { shellMessage } from '../../shell-message.ts';
import { sleepInWorld } from '../process/sleep.ts';
import { fail, out } from '../support.ts';
import { ask } from './ask.ts';
import { parseDigOptions, type DigOptions, type DigQuery } from './dig-options.ts';
import { questionLine, recordLine } from './record-line.ts';

const version = '9.18.49-1~deb12u3-Debian';
const tries = 3;
const patienceMs = 5000;

/** `dig`: what DNS in the world says, as its header, sections and statistics show it. */
export async function dig(context: CommandContext): Promise<number> {
  if (context.args[0] === '-v') return fail(context, '', 0).then(() => 0);
  const options = parseDigOptions(context.args);
  if (options.invalid !== undefined) {
    await writeText(context.stderr, `Invalid option: ${options.invalid}\n`);
    return 1;
  }
  if (options.isTrace) return fail(context, shellMessage(shellMessages.noDnsTrace));
  for (const type of options.ignoredTypes)
    await writeText(context.stderr, `;; Warning, ignoring invalid type ${type}\n`);
  let isFirst = true;
  for (const query of options.queries) {
    const exitCode = await runQuery(context, options, query, isFirst);
    if (exitCode !== 0) return exitCode;
    isFirst = false;
  }
  return 0;
}

async function runQuery(
  context: CommandContext,
  options: DigOptions,
  query: DigQuery,
  isFirst: boolean,
): Promise<number> {
  const answer = await ask(context, query.name, query.type, options.server);
  const { display } = query;
  if (answer.status === 'no-server')
    return fail(context, `couldn't get address for '${options.server}': not found`, 10);
  if (answer.status === 'timeout') return tellTimeout(context, options, query);
  if (display.short) {
    await out(context, answer.answers.map(({ value }) => `${value}\n`).join(''));
    return 0;
  }
  if (display.cmd && isFirst) await out(context, heading(context, options));
  await out(context, sectionsText(context, query, answer));
  if (display.stats) await out(context, statistics(context, options, query, answer));
  return 0;
}

function heading({ args }: CommandContext, { server }: DigOptions): string {
  const found = server === undefined ? '' : '; (1 server found)\n';
  return `\n; <<>> DiG ${version} <<>> ${args.join(' ')}\n${found};; global options: +cmd\n`;
}

/** A number for a question; the world's generator must not be moved by looking. */
function idOf({ kernel }: CommandContext): number {
  const [high, low] = kernel.host.randomBytes(2);
  return high! * 256 + low!;
}

function sectionsText(context: CommandContext, { name, type, display }: DigQuery, answer: DnsAnswer): string {
  const { comments } = display;
  const flags = ['qr', ...(answer.isAuthoritative ? ['aa'] : []), 'rd', ...(answer.isRecursive ? ['ra'] : [])];
  const counts = `QUERY: 1, ANSWER: ${answer.answers.length}, AUTHORITY: ${answer.authority.length}, ADDITIONAL: 1`;
  const warning = answer.isRecursive ? '' : ';; WARNING: recursion requested but not available\n';
  const header =
    `;; Got answer:\n;; ->>HEADER<<- opcode: QUERY, status: ${answer.status}, id: ${idOf(context)}\n` +
    `;; flags: ${flags.join(' ')}; ${counts}\n${warning}\n;; OPT PSEUDOSECTION:\n; EDNS: version: 0, flags:; udp: 1232\n`;
  const section = (isShown: boolean, title: string, lines: string) => {
    if (!isShown || lines === '') return '';
    return comments ? `;; ${title} SECTION:\n${lines}\n` : lines;
  };
  return (
    (comments ? header : '') +
    // The question stands directly below the pseudo-section.
    section(display.question, 'QUESTION', questionLine(name, type)) +
    section(display.answer, 'ANSWER', answer.answers.map(recordLine).join('')) +
    section(display.authority, 'AUTHORITY', answer.authority.map(recordLine).join(''))
  );
}

function statistics(context: CommandContext, options: DigOptions, { name, type }: DigQuery, answer: DnsAnswer): string {
  const { serverAddress } = answer;
  const when = formatTime(context.kernel.host.connection.nowMs(), '%a %b %d %H:%M:%S UTC %Y');
  const size = dnsMessage(0, { name, type }, answer).length;
  return (
    `;; Query time: 0 msec\n;; SERVER: ${serverAddress}#${options.port}(${options.server ?? serverAddress}) (UDP)\n` +
    `;; WHEN: ${when}\n;; MSG SIZE  rcvd: ${size}\n\n`
  );
}

/** Nobody answers at the server's address: three tries, as long as the real one waits. */
async function tellTimeout(context: CommandContext, options: DigOptions, query: DigQuery): Promise<number> {
  for (let count = 0; count < tries; count++) {
    await sleepInWorld(context, patienceMs);
    await out(context, `;; communications error to ${options.server}#${options.port}: timed out\n`);
  }
  const text = query.display.cmd && !query.display.short ? heading(context, { ...options, server: undefined }) : '';
  await out(context, `${text};; no servers could be reached\n`);
  return 9;
}
