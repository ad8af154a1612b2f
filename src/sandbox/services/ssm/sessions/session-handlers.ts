import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ssmErrors } from '../../../../core/errors/ssm.ts';
import { validationErrors } from '../../../../core/errors/validation.ts';
import type { SsmOperations } from '../../../../wire/generated/ssm.ts';
import { parseAwsHost } from '../../../../wire/detection/aws-host.ts';
import { settleMachine } from '../../../dataplane/machine-lifecycle.ts';
import { checkConstraints } from '../../../constraints.ts';
import type { Handlers, RequestContext } from '../../../service.ts';
import { connectedMachine } from '../managed-instances.ts';
import { listSessions } from './list-sessions.ts';
import { readSessionDocument } from './session-document.ts';
import { isSessionOver, sessionOfToken, sessionsState, sessionTokens, type SessionRecord } from './session-record.ts';

/** Where the agent's side of a session is reached: at AWS its own service, over HTTP the sandbox's endpoint. */
function streamUrl({ host, region }: RequestContext, sessionId: string): string {
  const origin = parseAwsHost(host) ? `wss://ssmmessages.${region}.amazonaws.com` : `ws://${host}`;
  return `${origin}/v1/data-channel/${sessionId}?role=publish_subscribe`;
}

function openChannel(context: RequestContext, sessionId: string) {
  const { world, accountId, region } = context;
  const tokens = sessionTokens(world);
  for (const known of Object.keys(tokens)) if (!sessionOfToken(world, known)) delete tokens[known];
  const token = `AAEAA${world.newHex(160)}`;
  tokens[token] = { accountId, region, sessionId };
  return { SessionId: sessionId, TokenValue: token, StreamUrl: streamUrl(context, sessionId) };
}

/** A session of the account. Throws DoesNotExistException. */
function requireSession(context: RequestContext, sessionId: string): SessionRecord {
  const { sessions } = sessionsState(context);
  const session = Object.hasOwn(sessions, sessionId) ? sessions[sessionId] : undefined;
  if (!session) throw new AwsError(ssmErrors.doesNotExist, { sessionId });
  return session;
}

/** Session Manager: shells on managed instances. What is typed in them goes through the data channel, not through here. */
export const sessionHandlers: Handlers<SsmOperations> = {
  async StartSession(input, context) {
    const { Target: target, Reason: reason } = input;
    const { world, caller, accountId, region } = context;
    checkConstraints(validationErrors.validationException, [
      ['target', target, { isRequired: true, minLength: 1, maxLength: 400 }],
      ['reason', reason, { minLength: 1, maxLength: 256 }],
    ]);
    const document = readSessionDocument(input);
    await settleMachine(world, { accountId, region, instanceId: target });
    if (!connectedMachine(context, target)) throw new AwsError(ssmErrors.targetNotConnected, { target });
    const sessionId = `${caller.arn.split('/').at(-1)}-0${world.newHex(16)}`;
    sessionsState(context).sessions[sessionId] = {
      sessionId,
      target,
      owner: caller.arn,
      ...document,
      ...(reason && { reason }),
      startedAtMs: world.nowMs(),
    };
    return openChannel(context, sessionId);
  },

  ResumeSession: ({ SessionId: sessionId }, context) => {
    const session = requireSession(context, sessionId);
    if (isSessionOver(session, context.nowMs)) throw new AwsError(ssmErrors.doesNotExist, { sessionId });
    return openChannel(context, sessionId);
  },

  TerminateSession: ({ SessionId: sessionId }, context) => {
    const sessions = sessionsState(context).sessions;
    const session = Object.hasOwn(sessions, sessionId) ? sessions[sessionId] : undefined;
    if (session && !isSessionOver(session, context.nowMs)) session.endedAtMs = context.nowMs;
    return { SessionId: sessionId };
  },

  DescribeSessions: listSessions,
};
