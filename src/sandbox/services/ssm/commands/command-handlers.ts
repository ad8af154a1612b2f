import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ssmErrors } from '../../../../core/errors/ssm.ts';
import { parseIsoTime } from '../../../../core/iso-time.ts';
import type { CommandFilter, SsmOperations } from '../../../../wire/generated/ssm.ts';
import type { Handlers, RequestContext } from '../../../service.ts';
import { tokenPage } from '../../../token-page.ts';
import { commandsState, commandStatus, findInvocation, type CommandRecord } from './command-record.ts';
import { viewCommand, viewInvocation, viewInvocationResult } from './command-view.ts';
import { settleInvocation } from './run-command.ts';
import { sendCommand } from './send-command.ts';

const pageSizeDefault = 50;
const filterKeys = ['InvokedAfter', 'InvokedBefore', 'Status', 'ExecutionStage', 'DocumentName'];

/** The command with that id. Throws InvalidCommandId. */
function requireCommand(context: RequestContext, commandId: string): CommandRecord {
  const { commands } = commandsState(context);
  if (!Object.hasOwn(commands, commandId)) throw new AwsError(ssmErrors.invalidCommandId, {});
  return commands[commandId]!;
}

function meets(command: CommandRecord, { key, value }: CommandFilter): boolean {
  switch (key) {
    case 'InvokedAfter':
      return command.requestedAtMs >= (parseIsoTime(value) ?? Infinity);
    case 'InvokedBefore':
      return command.requestedAtMs < (parseIsoTime(value) ?? -Infinity);
    case 'Status':
      return commandStatus(command) === value;
    case 'DocumentName':
      return command.documentName === value;
    case 'ExecutionStage':
      return ['Pending', 'InProgress'].includes(commandStatus(command)) === (value === 'Executing');
    default:
      throw new AwsError(ssmErrors.invalidFilterKey, { key, keys: `[${filterKeys.join(', ')}]` });
  }
}

/** Lets what is due happen, then the commands that a list asks for, the newest first. */
async function listed(
  context: RequestContext,
  input: { CommandId?: string; InstanceId?: string; Filters?: CommandFilter[] },
): Promise<CommandRecord[]> {
  const { CommandId: commandId, InstanceId: instanceId, Filters: filters = [] } = input;
  const all =
    commandId === undefined ? Object.values(commandsState(context).commands) : [requireCommand(context, commandId)];
  for (const command of all) {
    for (const invocation of command.invocations) await settle(context, command.commandId, invocation.instanceId);
  }
  return all
    .filter((command) => instanceId === undefined || command.invocations.some((one) => one.instanceId === instanceId))
    .filter((command) => filters.every((filter) => meets(command, filter)))
    .reverse();
}

function settle({ world, accountId, region }: RequestContext, commandId: string, instanceId: string): Promise<void> {
  return settleInvocation(world, { accountId, region, commandId, instanceId });
}

function pageOf<Item>(items: readonly Item[], input: { MaxResults?: number; NextToken?: string }) {
  const { page, nextToken } = tokenPage(items, {
    size: input.MaxResults ?? pageSizeDefault,
    token: input.NextToken,
    onInvalidToken: () => {
      throw new AwsError(ssmErrors.invalidNextToken, {});
    },
  });
  return { page, next: nextToken === undefined ? {} : { NextToken: nextToken } };
}

/** Run Command: shell scripts on managed instances. */
export const commandHandlers: Handlers<SsmOperations> = {
  SendCommand: sendCommand,

  async GetCommandInvocation({ CommandId: commandId, InstanceId: instanceId, PluginName: plugin }, context) {
    await settle(context, commandId, instanceId);
    const found = findInvocation(context, commandId, instanceId);
    if (!found) throw new AwsError(ssmErrors.invocationDoesNotExist, {});
    if (plugin !== undefined && plugin !== 'aws:runShellScript') throw new AwsError(ssmErrors.invalidPluginName, {});
    return viewInvocationResult(found.command, found.invocation);
  },

  async ListCommands(input, context) {
    const { page, next } = pageOf(await listed(context, input), input);
    return { Commands: page.map((command) => viewCommand(command, context.region)), ...next };
  },

  async ListCommandInvocations(input, context) {
    const commands = await listed(context, input);
    const all = commands.flatMap((command) =>
      command.invocations
        .filter(({ instanceId }) => input.InstanceId === undefined || instanceId === input.InstanceId)
        .map((invocation) => viewInvocation(context, command, invocation, input.Details === true)),
    );
    const { page, next } = pageOf(all, input);
    return { CommandInvocations: page, ...next };
  },

  CancelCommand: ({ CommandId: commandId, InstanceIds: instanceIds }, context) => {
    for (const invocation of requireCommand(context, commandId).invocations) {
      const isMeant = !instanceIds?.length || instanceIds.includes(invocation.instanceId);
      if (isMeant && ['Pending', 'InProgress'].includes(invocation.status)) {
        invocation.status = 'Cancelled';
        invocation.endedAtMs = context.nowMs;
      }
    }
    return {};
  },
};
