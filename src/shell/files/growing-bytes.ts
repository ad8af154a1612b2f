const smallestCapacity = 4096;
/** Beyond this size a buffer gets a quarter more room instead of as much again. */
const largeBytes = 16 * 1024 * 1024;

/** How much of a buffer that has room at its end is taken. */
const usedBytes = new WeakMap<ArrayBufferLike, number>();

/**
 * `head` with `tail` behind it. `head` stays as it is, and whoever has it sees no more than before; its buffer is used
 * again when it was made here and nothing else has been put behind it, so that many small appends cost what they add.
 */
export function withAppended(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const length = head.length + tail.length;
  const isNewest = head.byteOffset === 0 && usedBytes.get(head.buffer) === head.length;
  const hasRoom = isNewest && length <= head.buffer.byteLength;
  const buffer = hasRoom ? head.buffer : new ArrayBuffer(capacityFor(length));
  const joined = new Uint8Array(buffer, 0, length);
  if (!hasRoom) joined.set(head);
  joined.set(tail, head.length);
  usedBytes.set(buffer, length);
  return joined;
}

function capacityFor(length: number): number {
  return Math.max(smallestCapacity, Math.ceil(length * (length < largeBytes ? 2 : 1.25)));
}

/** The same bytes without room behind them, as they are kept or sent: a buffer goes as a whole. */
export function withoutRoom(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}
