import type { ServiceModel } from '../../wire/service-model.ts';
import { parseArguments } from '../args/parser.ts';
import { pause } from '../call/client.ts';
import { ServiceError } from '../call/service-error.ts';
import { waitFor, type PollResult } from '../call/wait.ts';
import { parameterError } from '../cli-error.ts';
import { printHint } from '../hints/hint.ts';
import { waiterHelp, waitersHelp } from '../help/help.ts';
import { showPage } from '../help/show-page.ts';
import { waitersOf } from '../model/services.ts';
import type { CommandContext } from './context.ts';
import { callOnce, prepareOperation } from './operation-command.ts';
import { clientOf } from './settings.ts';
import { printSkeleton } from './skeleton.ts';

/** Runs `aws <service> wait <state> …`. Returns the exit code. */
export async function runWait(
  context: CommandContext,
  service: ServiceModel,
  command: string,
  words: readonly string[],
): Promise<number> {
  const waiters = waitersOf(service);
  if (words[0] === 'help') return showPage(context.host, waitersHelp(service, command));
  const { values, rest } = parseArguments(
    [{ name: 'subcommand', key: 'subcommand', arity: 'optional', choices: [...waiters.keys()] }],
    words,
  );
  const waiter = waiters.get(String(values.get('subcommand')));
  if (!waiter) {
    throw parameterError(
      `usage: aws [options] ${command} wait <subcommand> [parameters]\naws: error: too few arguments`,
    );
  }
  if (rest.length === 1 && rest[0] === 'help') {
    return showPage(context.host, waiterHelp(service, command, String(values.get('subcommand')), waiter));
  }
  const call = { service, operation: service.operations[waiter.rule.operation]! };
  const prepared = await prepareOperation(context, call, rest);
  const skeleton = prepared.options.get('generate_cli_skeleton');
  if (typeof skeleton === 'string') {
    printSkeleton(context, prepared, skeleton);
    return 0;
  }
  const { leftEmpty } = prepared;
  // Before the wait: it would be one for something else.
  if (leftEmpty) printHint(context.host, leftEmpty.row, { option: leftEmpty.option });
  const client = await clientOf(context, service);
  const poll = async (): Promise<PollResult> => {
    try {
      return { output: await callOnce(context, client, prepared, prepared.parameters) };
    } catch (error) {
      if (error instanceof ServiceError) return { error };
      throw error;
    }
  };
  await waitFor(waiter.name, waiter.rule, poll, () => pause(context.host, waiter.rule.delaySeconds * 1000));
  return 0;
}
