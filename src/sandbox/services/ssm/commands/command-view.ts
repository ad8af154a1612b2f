import { formatIsoTime } from '../../../../core/iso-time.ts';
import type { Command, CommandInvocation, GetCommandInvocationResult } from '../../../../wire/generated/ssm.ts';
import type { Scope } from '../../../slice.ts';
import { openMachine } from '../../../dataplane/machines/machine.ts';
import { ec2State } from '../../ec2/state.ts';
import { commandStatus, type CommandRecord, type InvocationRecord } from './command-record.ts';

const pluginName = 'aws:runShellScript';
const pluginOutputMaxLength = 2_500;
const hourMs = 3_600_000;

const noNotification = { NotificationArn: '', NotificationEvents: [], NotificationType: '' };
const noLogs = { CloudWatchLogGroupName: '', CloudWatchOutputEnabled: false };

/** Details that AWS calls by another name than the state. */
function details(status: string, count: number): string {
  if (count === 0) return 'NoInstancesInTag';
  return status === 'TimedOut' ? 'ExecutionTimedOut' : status;
}

export function viewCommand(command: CommandRecord, region: string): Command {
  const { invocations } = command;
  const status = commandStatus(command);
  const count = (...states: string[]) => invocations.filter((one) => states.includes(one.status)).length;
  return {
    CommandId: command.commandId,
    DocumentName: command.documentName,
    DocumentVersion: command.documentVersion,
    Comment: command.comment,
    ExpiresAfter: command.requestedAtMs + command.timeoutSeconds * 1000 + hourMs,
    Parameters: command.parameters,
    InstanceIds: command.instanceIds,
    Targets: command.targets,
    RequestedDateTime: command.requestedAtMs,
    Status: status,
    StatusDetails: details(status, invocations.length),
    OutputS3Region: region,
    OutputS3BucketName: '',
    OutputS3KeyPrefix: '',
    MaxConcurrency: command.maxConcurrency,
    MaxErrors: command.maxErrors,
    TargetCount: invocations.length,
    CompletedCount: count('Success', 'Failed', 'TimedOut', 'Cancelled'),
    ErrorCount: count('Failed', 'TimedOut'),
    DeliveryTimedOutCount: 0,
    ServiceRole: '',
    NotificationConfig: noNotification,
    CloudWatchOutputConfig: noLogs,
    TimeoutSeconds: command.timeoutSeconds,
    AlarmConfiguration: { IgnorePollAlarmFailure: false, Alarms: [] },
    TriggeredAlarms: [],
  };
}

/** Name tag or host name, as AWS calls the instance. */
function instanceName(scope: Scope, instanceId: string): string {
  const { world, accountId, region } = scope;
  const name = ec2State(scope).tags[instanceId]?.find((tag) => tag.Key === 'Name')?.Value;
  return name ?? openMachine(world, { accountId, region, instanceId })?.record.hostname ?? '';
}

/** An invocation in a list; with details it shows the plugin and the beginning of its output. */
export function viewInvocation(
  scope: Scope,
  command: CommandRecord,
  invocation: InvocationRecord,
  withDetails: boolean,
): CommandInvocation {
  const { status, startedAtMs, endedAtMs } = invocation;
  const shown = endedAtMs === undefined ? undefined : invocation.result;
  const output = shown ? `${shown.stdout}${shown.stderr ? `\n----------ERROR-------\n${shown.stderr}` : ''}` : '';
  const plugin = {
    Name: pluginName,
    Status: status,
    StatusDetails: details(status, 1),
    ResponseCode: shown?.responseCode ?? -1,
    ...(startedAtMs !== undefined && { ResponseStartDateTime: startedAtMs }),
    ...(endedAtMs !== undefined && { ResponseFinishDateTime: endedAtMs }),
    Output: output.slice(0, pluginOutputMaxLength),
    StandardOutputUrl: '',
    StandardErrorUrl: '',
    OutputS3Region: scope.region,
    OutputS3BucketName: '',
    OutputS3KeyPrefix: '',
  };
  return {
    CommandId: command.commandId,
    InstanceId: invocation.instanceId,
    InstanceName: instanceName(scope, invocation.instanceId),
    Comment: command.comment,
    DocumentName: command.documentName,
    DocumentVersion: command.documentVersion,
    RequestedDateTime: command.requestedAtMs,
    Status: status,
    StatusDetails: details(status, 1),
    StandardOutputUrl: '',
    StandardErrorUrl: '',
    CommandPlugins: withDetails && startedAtMs !== undefined ? [plugin] : [],
    ServiceRole: '',
    NotificationConfig: noNotification,
    CloudWatchOutputConfig: noLogs,
  };
}

/** The answer of GetCommandInvocation. */
export function viewInvocationResult(command: CommandRecord, invocation: InvocationRecord): GetCommandInvocationResult {
  const { status, startedAtMs, endedAtMs } = invocation;
  const shown = endedAtMs === undefined ? undefined : invocation.result;
  const stamp = (epochMs: number | undefined) => (epochMs === undefined ? '' : formatIsoTime(epochMs, 'always'));
  return {
    CommandId: command.commandId,
    InstanceId: invocation.instanceId,
    Comment: command.comment,
    DocumentName: command.documentName,
    DocumentVersion: command.documentVersion,
    PluginName: pluginName,
    ResponseCode: shown?.responseCode ?? -1,
    ExecutionStartDateTime: stamp(startedAtMs),
    ExecutionElapsedTime: shown ? `PT${shown.elapsedMs / 1000}S` : '',
    ExecutionEndDateTime: stamp(endedAtMs),
    Status: status,
    StatusDetails: details(status, 1),
    StandardOutputContent: shown?.stdout ?? '',
    StandardOutputUrl: '',
    StandardErrorContent: shown?.stderr ?? '',
    StandardErrorUrl: '',
    CloudWatchOutputConfig: noLogs,
  };
}
