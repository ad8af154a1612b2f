import type { Caller } from './service.ts';
import type { World } from './world.ts';

/** Temporary credentials that STS gave out. */
export interface Session {
  caller: Caller;
  expiresAtMs: number;
}

/** The sessions of a world by access key id. Keys are unique across accounts, so they are not kept per account. */
export function sessionsOf(world: World): Record<string, Session> {
  return (world.data.shared['sts-sessions'] ??= {}) as Record<string, Session>;
}
