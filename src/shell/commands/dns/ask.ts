import type { DnsAnswer } from '../../../core/dns/dns-answer.ts';
import { parseIpv4 } from '../../../core/ipv4.ts';
import { untilAborted } from '../../interpreter/control-flow.ts';
import type { CommandContext } from '../../kernel.ts';

/** The types of records that may be asked for. */
export const recordTypes = ['A', 'AAAA', 'ANY', 'CAA', 'CNAME', 'MX', 'NS', 'PTR', 'SOA', 'SPF', 'SRV', 'TXT'];

/** Fully qualified, with the final dot. */
export const qualified = (name: string): string => (name.endsWith('.') ? name : `${name}.`);

/** The name under which an IPv4 address is asked for backwards; undefined when the text is no address. */
export function reverseName(address: string): string | undefined {
  if (parseIpv4(address) === undefined) return undefined;
  return `${address.split('.').toReversed().join('.')}.in-addr.arpa.`;
}

/** Asks DNS in the world. Records of the name itself show it in the letters in which it was asked for. */
export async function ask(
  { kernel, signal }: CommandContext,
  name: string,
  type: string,
  server: string | undefined,
): Promise<DnsAnswer> {
  const question = { name, type, ...(server === undefined ? {} : { server }) };
  const answer = await untilAborted(kernel.host.connection.query(question), signal);
  const isAsked = (found: string) => found.toLowerCase() === name.toLowerCase();
  return { ...answer, answers: answer.answers.map((one) => (isAsked(one.name) ? { ...one, name } : one)) };
}
