import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ssmErrors } from '../../../../core/errors/ssm.ts';
import { validationErrors } from '../../../../core/errors/validation.ts';
import type { SendCommandRequest, SsmOperations, Target } from '../../../../wire/generated/ssm.ts';
import { checkConstraints } from '../../../constraints.ts';
import type { Handlers, RequestContext } from '../../../service.ts';
import { ec2State } from '../../ec2/state.ts';
import { managedInstances } from '../managed-instances.ts';
import { commandsState, type CommandRecord } from './command-record.ts';
import { viewCommand } from './command-view.ts';
import { scheduleCommand } from './run-command.ts';

const shellScriptDocument = 'AWS-RunShellScript';
const otherDocuments = [
  'AWS-ApplyAnsiblePlaybooks',
  'AWS-ConfigureAWSPackage',
  'AWS-ConfigureDocker',
  'AWS-GatherSoftwareInventory',
  'AWS-RunPatchBaseline',
  'AWS-RunPowerShellScript',
  'AWS-RunRemoteScript',
  'AWS-UpdateSSMAgent',
  'AmazonCloudWatch-ManageAgent',
];
const parameterNames = ['commands', 'workingDirectory', 'executionTimeout'];

function checkDocument({ DocumentName: documentName, Parameters: parameters = {} }: SendCommandRequest): void {
  if (otherDocuments.includes(documentName)) throw new AwsError(ssmErrors.documentNotInSandbox, { documentName });
  if (documentName !== shellScriptDocument) throw new AwsError(ssmErrors.noSuchDocument, { documentName });
  const unknown = Object.keys(parameters).filter((name) => !parameterNames.includes(name));
  if (unknown.length > 0) throw new AwsError(ssmErrors.unsupportedParameters, { names: unknown.join(', ') });
  if (!parameters.commands?.length) throw new AwsError(ssmErrors.missingParameters, { names: 'commands' });
}

/** Where the sandbox would not send anything: refused rather than left out silently. */
function refuseOutputs(input: SendCommandRequest): void {
  const options: Record<string, unknown> = {
    OutputS3BucketName: input.OutputS3BucketName,
    CloudWatchOutputConfig: input.CloudWatchOutputConfig?.CloudWatchOutputEnabled,
    NotificationConfig: input.NotificationConfig?.NotificationArn,
    AlarmConfiguration: input.AlarmConfiguration,
  };
  const option = Object.keys(options).find((name) => options[name]);
  if (option !== undefined) throw new AwsError(ssmErrors.optionNotInSandbox, { option });
}

function isTarget(
  context: RequestContext,
  instanceId: string,
  { Key: key = '', Values: values = [] }: Target,
): boolean {
  if (key === 'InstanceIds') return values.includes(instanceId);
  const tags = ec2State(context).tags[instanceId] ?? [];
  if (key === 'tag-key') return tags.some((tag) => values.includes(tag.Key ?? ''));
  return tags.some((tag) => `tag:${tag.Key}` === key && values.includes(tag.Value ?? ''));
}

/** The instances that a command goes to. Throws InvalidInstanceId unless all that are named are online. */
function instancesOf(context: RequestContext, input: SendCommandRequest): string[] {
  const online = managedInstances(context)
    .filter(({ pingStatus }) => pingStatus === 'Online')
    .map(({ machine }) => machine.ref.instanceId);
  const named = input.InstanceIds ?? [];
  if (new Set(named).size < named.length) throw new AwsError(ssmErrors.duplicateInstanceId, {});
  const targets = input.Targets ?? [];
  const missing = named.filter((id) => !online.includes(id));
  if (missing.length > 0 || (named.length === 0 && targets.length === 0)) {
    throw new AwsError(ssmErrors.invalidInstanceId, { ids: missing.join(', '), accountId: context.accountId });
  }
  if (named.length > 0) return [...named];
  return online.filter((id) => targets.every((target) => isTarget(context, id, target)));
}

/** SendCommand: the agents of the instances pick the command up a moment later. */
export const sendCommand: NonNullable<Handlers<SsmOperations>['SendCommand']> = (input, context) => {
  checkConstraints(validationErrors.validationException, [
    ['documentName', input.DocumentName, { isRequired: true }],
    ['instanceIds', input.InstanceIds, { maxLength: 50 }],
    ['timeoutSeconds', input.TimeoutSeconds, { min: 30, max: 2_592_000 }],
    ['comment', input.Comment, { maxLength: 100 }],
  ]);
  checkDocument(input);
  refuseOutputs(input);
  const instanceIds = instancesOf(context, input);
  const { world, accountId, region } = context;
  const command: CommandRecord = {
    commandId: world.newUuid(),
    documentName: input.DocumentName,
    documentVersion: input.DocumentVersion ?? '$DEFAULT',
    parameters: input.Parameters ?? {},
    comment: input.Comment ?? '',
    instanceIds: input.InstanceIds ?? [],
    targets: input.Targets ?? [],
    maxConcurrency: input.MaxConcurrency ?? '50',
    maxErrors: input.MaxErrors ?? '0',
    timeoutSeconds: input.TimeoutSeconds ?? 3600,
    requestedAtMs: context.nowMs,
    invocations: instanceIds.map((instanceId) => ({ instanceId, status: 'Pending' })),
  };
  commandsState(context).commands[command.commandId] = command;
  for (const instanceId of instanceIds) {
    scheduleCommand(world, { accountId, region, commandId: command.commandId, instanceId });
  }
  return { Command: viewCommand(command, region) };
};
