import type { makeBase64 } from './base64.ts';
import type { makeUtf8 } from './utf8.ts';

/** `Buffer`. Refers to nothing outside of itself (see inspect.ts). */
export function makeBuffer(
  { encodeUtf8, decodeUtf8 }: ReturnType<typeof makeUtf8>,
  { toBase64, fromBase64 }: ReturnType<typeof makeBase64>,
) {
  /** The bytes of a text in one of Node's encodings. */
  function encode(text: string, encoding = 'utf8'): number[] {
    if (encoding === 'hex') return (text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
    if (encoding === 'base64' || encoding === 'base64url') return fromBase64(text);
    if (encoding === 'latin1' || encoding === 'binary' || encoding === 'ascii')
      return [...text].map((char) => char.charCodeAt(0) & 255);
    return encodeUtf8(text);
  }

  function decode(bytes: Uint8Array, encoding = 'utf8'): string {
    if (encoding === 'hex') return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    if (encoding === 'base64') return toBase64(bytes);
    if (encoding === 'base64url') return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    if (encoding === 'latin1' || encoding === 'binary') return String.fromCharCode(...bytes);
    return decodeUtf8(bytes);
  }

  const bufferOf = (bytes: ArrayLike<number>) =>
    Object.setPrototypeOf(Uint8Array.from(bytes), Buffer.prototype) as Buffer;

  class Buffer extends Uint8Array<ArrayBuffer> {
    // The names and argument orders are Node's.
    static override from(value: unknown, encoding?: unknown): Buffer {
      if (typeof value === 'string') return bufferOf(encode(value, encoding as string | undefined));
      return bufferOf(value instanceof ArrayBuffer ? new Uint8Array(value) : (value as ArrayLike<number>));
    }
    static alloc(size: number, fill = 0): Buffer {
      return bufferOf(new Uint8Array(size).fill(fill));
    }
    static isBuffer(value: unknown): boolean {
      return value instanceof Buffer;
    }
    static byteLength(value: string, encoding?: string): number {
      return encode(value, encoding).length;
    }
    static concat(list: readonly Uint8Array[]): Buffer {
      return bufferOf(list.flatMap((one) => [...one]));
    }
    override toString(encoding?: string): string {
      return decode(this, encoding);
    }
    toJSON() {
      return { type: 'Buffer', data: [...this] };
    }
    equals(other: Uint8Array): boolean {
      return this.length === other.length && this.every((byte, index) => byte === other[index]);
    }
    [Symbol.for('nodejs.util.inspect.custom')](): string {
      const shown = [...this.subarray(0, 50)].map((byte) => byte.toString(16).padStart(2, '0'));
      const rest = this.length > 50 ? ` ... ${this.length - 50} more bytes` : '';
      return `<Buffer${shown.length > 0 ? ' ' : ''}${shown.join(' ')}${rest}>`;
    }
  }
  return Buffer;
}
