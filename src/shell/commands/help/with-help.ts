import type { Command } from '../../kernel.ts';
import { out } from '../support.ts';
import { manPageText } from './man.ts';

/** Commands that answer `--help` themselves. */
const helpful = new Set(['aws', 'jq', 'less', 'node']);

/** A command whose `--help`, as its first word, shows the manual's page, if there is one. */
export function withHelp(command: Command): Command {
  return async (context) => {
    const asks = context.args[0] === '--help' && !helpful.has(context.name);
    const page = asks ? manPageText(context.name) : undefined;
    if (page === undefined) return command(context);
    await out(context, page);
    return 0;
  };
}
