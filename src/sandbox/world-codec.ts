import { decodeBase64, encodeBase64 } from '../core/base64.ts';
import { reorder } from '../core/event-queue.ts';
import { PlatformError } from '../core/messages/message.ts';
import { worldMessages } from '../core/messages/world.ts';
import type { RealKeyMask } from '../core/real-key-mask.ts';
import { migrateWorld } from './migrations.ts';
import type { WorldData } from './world-data.ts';

/** A world as it is saved: its data and the world's time when it was closed. */
export interface SavedWorld {
  savedAtMs: number;
  data: WorldData;
}

const bytesKey = '$bytes';

/** Text (JSON) of a saved world, masked where it is meant for a browser. Uint8Array values become `{"$bytes": base64}`. */
export function encodeWorld(saved: SavedWorld, mask?: RealKeyMask): string {
  return JSON.stringify(saved, function (this: Record<string, unknown>, key, value: unknown) {
    // Not `value`: that of a subclass with a `toJSON` of its own, as Node's Buffer has, is no longer bytes.
    const held = this[key];
    if (held instanceof Uint8Array) return { [bytesKey]: encodeBase64(mask?.bytes(held) ?? held) };
    return typeof value === 'string' && mask ? mask.text(value) : value;
  });
}

function reviveBytes(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  // As the first release saved Node's Buffers: what had come over HTTP.
  if ('type' in value && value.type === 'Buffer' && 'data' in value) return Uint8Array.from(value.data as number[]);
  return bytesKey in value ? (decodeBase64(String(value[bytesKey])) ?? value) : value;
}

function assertWorldShape(saved: unknown): asserts saved is SavedWorld {
  const { savedAtMs, data } = (saved ?? {}) as Partial<SavedWorld>;
  const isWorld =
    typeof savedAtMs === 'number' &&
    typeof data === 'object' &&
    Number.isInteger(data.formatVersion) &&
    data.formatVersion >= 1 &&
    typeof data.seed === 'string' &&
    Array.isArray(data.prng) &&
    data.prng.length === 4 &&
    Array.isArray(data.events) &&
    typeof data.accounts === 'object' &&
    data.accounts !== null &&
    typeof data.shared === 'object' &&
    data.shared !== null;
  if (!isWorld) throw new PlatformError(worldMessages.corrupt, { reason: '필요한 항목이 없음' });
}

/** Reads `encodeWorld`'s text, migrating old formats. Throws PlatformError (corrupt, newer format). */
export function decodeWorld(text: string): SavedWorld {
  let saved: unknown;
  try {
    saved = JSON.parse(text, reviveBytes);
  } catch {
    throw new PlatformError(worldMessages.corrupt, { reason: 'JSON이 아님' });
  }
  assertWorldShape(saved);
  return { savedAtMs: saved.savedAtMs, data: migrateWorld(saved.data) };
}

/**
 * Continues a saved world as if no time had passed while it was closed.
 * 'own-time' (page): the world's clock goes on where it stopped. 'host-time' (HTTP endpoint): its clock is the host's,
 * so what was still to happen moves by the time it was closed.
 */
export function resumeWorld(saved: SavedWorld, hostNowMs: number, clock: 'own-time' | 'host-time'): WorldData {
  const { data, savedAtMs } = saved;
  if (clock === 'own-time') {
    data.offsetMs = savedAtMs - hostNowMs;
    return data;
  }
  const closedMs = hostNowMs - savedAtMs;
  for (const event of data.events) if (!event.isOnCalendar) event.dueAtMs += closedMs;
  reorder(data.events);
  data.offsetMs = 0;
  return data;
}
