import { callOperation } from '../call/client.ts';
import { endpointText } from '../call/endpoint.ts';
import { globalText } from '../command/context.ts';
import { exitCodes, generalError } from '../cli-error.ts';
import { formatJson } from '../output/json.ts';
import type { Customization, HandedOutput } from './customization.ts';
import { explainSessionTarget } from './explain-session-target.ts';

const plugin = 'session-manager-plugin';
const pluginMissing =
  'SessionManagerPlugin is not found. Please refer to SessionManager Documentation here: ' +
  'http://docs.aws.amazon.com/console/systems-manager/session-manager-plugin-not-found';

/**
 * `aws ssm start-session` prints nothing of the answer: it starts the Session Manager plugin with it. Without the plugin
 * the session is ended again, so that it does not stay open.
 */
async function startPlugin({ context, client, call, parameters, output }: HandedOutput): Promise<number> {
  const { SessionId, TokenValue, StreamUrl } = output;
  const args = [
    formatJson({ SessionId: SessionId!, TokenValue: TokenValue!, StreamUrl: StreamUrl! }, 0),
    client.endpoint.signingRegion,
    call.operation.name,
    globalText(context, 'profile') ?? '',
    formatJson(parameters, 0),
    endpointText(client.endpoint, '', ''),
  ];
  const exitCode = await context.host.runProgram?.(plugin, args);
  if (exitCode !== undefined) return exitCode === 0 ? exitCodes.success : exitCodes.general;
  const operation = call.service.operations.TerminateSession!;
  await callOperation(client, { service: call.service, operation }, { SessionId });
  throw generalError(pluginMissing);
}

/** SendCommand goes to the same agents. */
export const sendCommand: Customization = {
  async explain(failure, context, { InstanceIds: ids }) {
    const isTold = failure.code === 'InvalidInstanceId' && Array.isArray(ids) && ids.length > 0;
    return isTold ? explainSessionTarget(context, String(ids[0])) : undefined;
  },
};

export const startSession: Customization = {
  handOver: startPlugin,
  explain: async (failure, context, parameters) =>
    failure.code === 'TargetNotConnected' ? explainSessionTarget(context, String(parameters.Target)) : undefined,
};
