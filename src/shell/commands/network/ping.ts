import { shellMessages } from '../../../core/messages/shell.ts';
import type { CommandContext } from '../../kernel.ts';
import { shellMessage } from '../../shell-message.ts';
import { fail, parseOptions } from '../support.ts';

/** The world has no ICMP: says so instead of inventing answers. */
export async function ping(context: CommandContext): Promise<number> {
  const { operands } = parseOptions(context.args, {
    flags: ['n', 'q', '4', '6'],
    withValue: ['c', 'i', 'W', 'w', 's', 't'],
  });
  const [host] = operands;
  if (host === undefined) return fail(context, 'usage error: Destination address required', 2);
  return fail(context, shellMessage(shellMessages.noIcmp, { host }));
}
