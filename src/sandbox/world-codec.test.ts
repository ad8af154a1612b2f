import { expect, test } from 'vitest';
import { decodeWorld, encodeWorld, resumeWorld, type SavedWorld } from './world-codec.ts';
import { worldFormatVersion } from './world-data.ts';
import { newWorldData } from './world.ts';

function savedWorld(): SavedWorld {
  const data = newWorldData({ seed: 'saved', speed: 60, offsetMs: 7 });
  data.shared.bytes = new Uint8Array([0, 127, 255]);
  data.events.push({ dueAtMs: 5_000, sequence: 1, type: 'later', payload: { id: 'i-1' } });
  return { savedAtMs: 1_000, data };
}

test('a saved world comes back equal, bytes included', () => {
  expect(decodeWorld(encodeWorld(savedWorld()))).toEqual(savedWorld());
});

test('bytes of a class that has its own way into JSON come back too, as those that Node reads from a socket', () => {
  class Buffer extends Uint8Array {
    toJSON() {
      return { type: 'Buffer', data: [...this] };
    }
  }
  const saved = savedWorld();
  saved.data.shared.bytes = new Buffer([0, 127, 255]);
  expect(decodeWorld(encodeWorld(saved))).toEqual(savedWorld());
});

test('bytes that the first release saved as Node writes them are bytes again', () => {
  const saved = savedWorld();
  saved.data.shared.bytes = { type: 'Buffer', data: [0, 127, 255] };
  expect(decodeWorld(JSON.stringify(saved))).toEqual(savedWorld());
});

test.each([
  ['cut off', encodeWorld(savedWorld()).slice(0, -20)],
  ['another document', '{"hello":"world"}'],
  ['null', 'null'],
  ['no accounts', JSON.stringify({ savedAtMs: 1, data: { ...savedWorld().data, accounts: null } })],
])('a corrupted world is refused in Korean: %s', (_, text) => {
  expect(() => decodeWorld(text)).toThrow(/저장된 샌드박스 세계를 읽을 수 없어요/);
});

test('a world of a newer format is refused with both versions', () => {
  const saved = savedWorld();
  saved.data.formatVersion = worldFormatVersion + 1;
  expect(() => decodeWorld(encodeWorld(saved))).toThrow(`버전(${worldFormatVersion + 1})`);
});

test("in the page a world's clock stands still while it is closed", () => {
  const data = resumeWorld(savedWorld(), 500_000, 'own-time');
  expect(500_000 + data.offsetMs).toBe(1_000);
  expect(data.events[0]!.dueAtMs).toBe(5_000);
});

test('behind HTTP the clock is the host’s and the future moves by the time it was closed', () => {
  const data = resumeWorld(savedWorld(), 500_000, 'host-time');
  expect(data.offsetMs).toBe(0);
  expect(data.events[0]!.dueAtMs).toBe(5_000 + 499_000);
});
