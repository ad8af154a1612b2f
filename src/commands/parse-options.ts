import { parseArgs, type ParseArgsConfig } from 'node:util';
import { commandMessages } from '../core/messages/command.ts';
import { PlatformError } from '../core/messages/message.ts';

/** `parseArgs` of node:util whose refusals are messages of the catalogue. `usage` is what the message shows. */
export function parseOptions<Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0]! : String(error);
    throw new PlatformError(commandMessages.unknownOption, { reason, usage });
  }
}
