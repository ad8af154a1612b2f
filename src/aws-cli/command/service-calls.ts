import type { Values } from '../../wire/protocol.ts';
import { callOperation, type Client } from '../call/client.ts';
import { serviceOfCommand } from '../model/services.ts';
import type { CommandContext } from './context.ts';
import { clientOf } from './settings.ts';

/** A client of a service, with the call of its operations by name. */
export async function serviceCalls(
  context: CommandContext,
  serviceId: string,
): Promise<(operation: string, input: Record<string, unknown>) => Promise<Values>> {
  const service = serviceOfCommand(serviceId)!;
  const client: Client = await clientOf(context, service);
  return (name, input) => callOperation(client, { service, operation: service.operations[name]! }, input);
}

export type ServiceCalls = Awaited<ReturnType<typeof serviceCalls>>;
