import { shellMessages } from '../../../core/messages/shell.ts';
import { untilAborted } from '../../interpreter/control-flow.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { shellMessage } from '../../shell-message.ts';
import { sleepInWorld } from '../process/sleep.ts';
import { fail, parseOptions } from '../support.ts';

const connectPatienceMs = 134_000;

/** `nc -z host port`: whether something listens there. */
export async function nc(context: CommandContext): Promise<number> {
  const { values, operands } = parseOptions(context.args, {
    flags: ['z', 'v', 'n', '4', '6', 'u', 'l'],
    withValue: ['w', 'p'],
  });
  const [host, portText] = operands;
  const port = Number(portText);
  if (host === undefined || !Number.isInteger(port)) return fail(context, 'usage: nc -z [-v] [-w seconds] host port');
  if (values.has('l') || !values.has('z')) {
    return fail(context, shellMessage(shellMessages.onlyPortScan, { host }));
  }
  const result = await untilAborted(context.kernel.host.connection.connect(host, port), context.signal);
  const isVerbose = values.has('v');
  if (result === 'open') {
    if (isVerbose) await writeText(context.stderr, `Connection to ${host} ${port} port [tcp/*] succeeded!\n`);
    return 0;
  }
  if (result === 'timeout') await sleepInWorld(context, Number(values.get('w') ?? connectPatienceMs / 1000) * 1000);
  const reasons = {
    timeout: 'Operation timed out',
    refused: 'Connection refused',
    reset: 'Connection reset by peer',
    resolve: 'Name or service not known',
  };
  if (result === 'resolve')
    await writeText(context.stderr, `nc: getaddrinfo for host "${host}" port ${port}: ${reasons.resolve}\n`);
  else if (isVerbose || result === 'timeout') {
    await writeText(context.stderr, `nc: connect to ${host} port ${port} (tcp) failed: ${reasons[result]}\n`);
  }
  return 1;
}
