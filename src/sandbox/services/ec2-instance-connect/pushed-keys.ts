import { defineSlice, type Scope } from '../../slice.ts';

/** A pushed key is good for a minute of the world's clock. */
export const keyLifeMs = 60_000;

/** A public key that somebody pushed to an instance. */
export interface PushedKey {
  instanceId: string;
  user: string;
  /** One line in OpenSSH's form. */
  publicKey: string;
  pushedAtMs: number;
  callerArn: string;
  requestId: string;
}

interface PushedKeysState {
  keys: PushedKey[];
}

const pushedKeysState = defineSlice<PushedKeysState>({
  service: 'ec2-instance-connect',
  per: 'region',
  initial: () => ({ keys: [] }),
});

const isGood = (key: PushedKey, nowMs: number) => nowMs < key.pushedAtMs + keyLifeMs;

/** Keeps a key; those that have expired are forgotten. */
export function pushKey(scope: Scope, key: PushedKey): void {
  const state = pushedKeysState(scope);
  state.keys = [...state.keys.filter((known) => isGood(known, scope.world.nowMs())), key];
}

/** The keys of an instance that are good now. */
export function goodKeys(scope: Scope, instanceId: string): PushedKey[] {
  const nowMs = scope.world.nowMs();
  return pushedKeysState(scope).keys.filter((key) => key.instanceId === instanceId && isGood(key, nowMs));
}
