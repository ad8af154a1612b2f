import { encodeBase64 } from '../../../../core/base64.ts';
import type { GetConsoleOutputRequest, GetConsoleOutputResult } from '../../../../wire/generated/ec2.ts';
import { consoleOutput } from '../../../dataplane/machine-lifecycle.ts';
import type { RequestContext } from '../../../service.ts';
import { requireInstance } from './visible-instances.ts';

/** AWS keeps the last 64 KB of the console. */
const keptBytes = 65_536;

/** GetConsoleOutput: the text of the serial console, base64; empty before the first boot. */
export async function getConsoleOutput(
  input: GetConsoleOutputRequest,
  context: RequestContext,
): Promise<GetConsoleOutputResult> {
  const { instanceId } = requireInstance(input.InstanceId, context);
  const text = await consoleOutput(context.world, context, instanceId);
  const answer = { InstanceId: instanceId, Timestamp: context.nowMs };
  return text ? { ...answer, Output: encodeBase64(new TextEncoder().encode(text).slice(-keptBytes)) } : answer;
}
