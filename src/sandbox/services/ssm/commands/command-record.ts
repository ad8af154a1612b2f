import { defineSlice, type Scope } from '../../../slice.ts';

export type InvocationStatus = 'Pending' | 'InProgress' | 'Success' | 'Failed' | 'TimedOut' | 'Cancelled';

/** What a command came to on an instance. Times are the world's. */
export interface InvocationRecord {
  instanceId: string;
  status: InvocationStatus;
  startedAtMs?: number;
  /** Set as soon as the script has run: it is over once so much of AWS's time has passed. */
  result?: { status: InvocationStatus; responseCode: number; stdout: string; stderr: string; elapsedMs: number };
  endedAtMs?: number;
}

/** A command that was sent to instances. */
export interface CommandRecord {
  commandId: string;
  documentName: string;
  documentVersion: string;
  parameters: Record<string, string[]>;
  comment: string;
  instanceIds: string[];
  targets: { Key?: string; Values?: string[] }[];
  maxConcurrency: string;
  maxErrors: string;
  timeoutSeconds: number;
  requestedAtMs: number;
  invocations: InvocationRecord[];
}

interface CommandsState {
  /** By command id, in the order of sending. */
  commands: Record<string, CommandRecord>;
}

/** The commands of Run Command in a Region. */
export const commandsState = defineSlice<CommandsState>({
  service: 'ssm-commands',
  per: 'region',
  initial: () => ({ commands: {} }),
});

/** An invocation by its ids; undefined when there is none. */
export function findInvocation(
  scope: Scope,
  commandId: string,
  instanceId: string,
): { command: CommandRecord; invocation: InvocationRecord } | undefined {
  const { commands } = commandsState(scope);
  const command = Object.hasOwn(commands, commandId) ? commands[commandId] : undefined;
  const invocation = command?.invocations.find((one) => one.instanceId === instanceId);
  return command && invocation && { command, invocation };
}

/** The state of a whole command, from its invocations. */
export function commandStatus({ invocations }: CommandRecord): InvocationStatus {
  const states = invocations.map(({ status }) => status);
  if (states.includes('InProgress')) return 'InProgress';
  if (states.includes('Pending')) return states.every((state) => state === 'Pending') ? 'Pending' : 'InProgress';
  return states.find((state) => state !== 'Success') ?? 'Success';
}
