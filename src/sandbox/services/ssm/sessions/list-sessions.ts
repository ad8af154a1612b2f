import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ssmErrors } from '../../../../core/errors/ssm.ts';
import { validationErrors } from '../../../../core/errors/validation.ts';
import { parseIsoTime } from '../../../../core/iso-time.ts';
import type { Session, SessionFilter, SsmOperations } from '../../../../wire/generated/ssm.ts';
import { checkConstraints } from '../../../constraints.ts';
import type { Handlers, RequestContext } from '../../../service.ts';
import { tokenPage } from '../../../token-page.ts';
import { isSessionOver, sessionEndMs, sessionsState, type SessionRecord } from './session-record.ts';

const pageSizeDefault = 10;
const filterKeys = ['InvokedAfter', 'InvokedBefore', 'Target', 'Owner', 'Status', 'SessionId', 'AccessType'];

function view(session: SessionRecord, nowMs: number): Session {
  const isOver = isSessionOver(session, nowMs);
  return {
    SessionId: session.sessionId,
    Target: session.target,
    Status: isOver ? 'Terminated' : session.usedAtMs === undefined ? 'Connecting' : 'Connected',
    StartDate: session.startedAtMs,
    ...(isOver && { EndDate: sessionEndMs(session) }),
    DocumentName: session.documentName,
    Owner: session.owner,
    ...(session.reason && { Reason: session.reason }),
    OutputUrl: {},
    AccessType: 'Standard',
  };
}

function meets(session: Session, { key, value }: SessionFilter): boolean {
  switch (key) {
    case 'InvokedAfter':
      return session.StartDate! >= (parseIsoTime(value) ?? Infinity);
    case 'InvokedBefore':
      return session.StartDate! < (parseIsoTime(value) ?? -Infinity);
    case 'Target':
    case 'Owner':
    case 'Status':
    case 'SessionId':
    case 'AccessType':
      return session[key] === value;
    default:
      throw new AwsError(ssmErrors.invalidFilterKey, { key, keys: `[${filterKeys.join(', ')}]` });
  }
}

/** DescribeSessions: sessions that go on, or those that are over, the newest first. */
export const listSessions: NonNullable<Handlers<SsmOperations>['DescribeSessions']> = (
  input,
  context: RequestContext,
) => {
  checkConstraints(validationErrors.validationException, [
    ['state', input.State, { isRequired: true, values: ['Active', 'History'] }],
    ['maxResults', input.MaxResults, { min: 1, max: 200 }],
  ]);
  const isHistory = input.State === 'History';
  const found = Object.values(sessionsState(context).sessions)
    .filter((session) => isSessionOver(session, context.nowMs) === isHistory)
    .map((session) => view(session, context.nowMs))
    .filter((session) => (input.Filters ?? []).every((filter) => meets(session, filter)))
    .reverse();
  const { page, nextToken } = tokenPage(found, {
    size: input.MaxResults ?? pageSizeDefault,
    token: input.NextToken,
    onInvalidToken: () => {
      throw new AwsError(ssmErrors.invalidNextToken, {});
    },
  });
  return { Sessions: page, ...(nextToken && { NextToken: nextToken }) };
};
