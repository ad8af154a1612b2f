import type { Speed } from '../core/clock.ts';
import type { ScheduledEvent } from '../core/event-queue.ts';
import type { PrngState } from '../core/prng.ts';

/** Increase with every change to the shape of saved worlds, and add a migration in migrations.ts. */
export const worldFormatVersion = 1;

/** Everything that belongs to one AWS account, by service; regional services keep one slice a Region. */
export interface AccountData {
  global: Record<string, unknown>;
  regions: Record<string, Record<string, unknown>>;
}

/** A world as plain data (JSON plus Uint8Array): what snapshots save. */
export interface WorldData {
  formatVersion: number;
  seed: string;
  prng: PrngState;
  /** World time = host time + offsetMs: skips add to it, time while the world was closed is taken off. */
  offsetMs: number;
  speed: Speed;
  nextSequence: number;
  events: ScheduledEvent[];
  accounts: Record<string, AccountData>;
  /** Host-wide facts that cross accounts, e.g. which bucket names and public addresses are taken. */
  shared: Record<string, unknown>;
}
