import type { SessionForward } from '../../../../core/world-connection.ts';
import { defineSlice } from '../../../slice.ts';
import type { World } from '../../../world.ts';

/** A session that AWS ends by itself: one that nobody took up, and one in which nothing happened for so long. */
const takeUpWithinMs = 60_000;
const idleForMs = 20 * 60_000;

export interface SessionRecord {
  sessionId: string;
  /** Instance id. */
  target: string;
  /** ARN of the caller. */
  owner: string;
  documentName: string;
  /** Of AWS-StartInteractiveCommand. */
  command?: string;
  /** Of the documents that forward a port. */
  forward?: SessionForward;
  reason?: string;
  startedAtMs: number;
  /** When its shell was last used; absent until somebody opens it. */
  usedAtMs?: number;
  endedAtMs?: number;
}

interface SessionsState {
  /** By session id, in the order of their start. */
  sessions: Record<string, SessionRecord>;
}

/** The sessions of Session Manager in a Region, ended ones too. */
export const sessionsState = defineSlice<SessionsState>({
  service: 'ssm-sessions',
  per: 'region',
  initial: () => ({ sessions: {} }),
});

/** When a session ended or is going to end if nothing happens in it. */
export function sessionEndMs({ startedAtMs, usedAtMs, endedAtMs }: SessionRecord): number {
  return endedAtMs ?? (usedAtMs === undefined ? startedAtMs + takeUpWithinMs : usedAtMs + idleForMs);
}

export function isSessionOver(session: SessionRecord, nowMs: number): boolean {
  return sessionEndMs(session) <= nowMs;
}

/** Where the session of a token is. */
export interface SessionPlace {
  accountId: string;
  region: string;
  sessionId: string;
}

/** The tokens that StartSession and ResumeSession gave out: whoever has one may open the session's shell. */
export function sessionTokens(world: World): Record<string, SessionPlace> {
  return (world.data.shared['ssm-session-tokens'] ??= {}) as Record<string, SessionPlace>;
}

/** The session that a token opens; undefined when the token is unknown or the session is over. */
export function sessionOfToken(world: World, token: string): (SessionPlace & { session: SessionRecord }) | undefined {
  const tokens = sessionTokens(world);
  const place = Object.hasOwn(tokens, token) ? tokens[token] : undefined;
  const session = place && sessionsState({ world, ...place }).sessions[place.sessionId];
  return session && !isSessionOver(session, world.nowMs()) ? { ...place!, session } : undefined;
}
