/** TextEncoder, TextDecoder and Buffer. Refers to nothing outside of itself (see inspect.ts). */
export function makeBytes() {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

  function encodeUtf8(text: string): number[] {
    const bytes: number[] = [];
    for (const char of text) {
      const raw = char.codePointAt(0)!;
      const code = raw >= 0xd800 && raw <= 0xdfff ? 0xfffd : raw;
      if (code < 0x80) bytes.push(code);
      else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
      else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
      else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    }
    return bytes;
  }

  function decodeUtf8(bytes: Uint8Array): string {
    let text = '';
    for (let at = 0; at < bytes.length;) {
      const first = bytes[at++]!;
      const more = first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : -1;
      let code = more === 0 ? first : first & (0x3f >> more);
      let left = more;
      while (left > 0 && at < bytes.length && (bytes[at]! & 0xc0) === 0x80) {
        code = (code << 6) | (bytes[at++]! & 63);
        left--;
      }
      text += more < 0 || left > 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
    }
    return text;
  }

  function toBase64(bytes: Uint8Array): string {
    let text = '';
    for (let at = 0; at < bytes.length; at += 3) {
      const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
      const left = bytes.length - at;
      text += alphabet[group >> 18]! + alphabet[(group >> 12) & 63]!;
      text += (left > 1 ? alphabet[(group >> 6) & 63]! : '=') + (left > 2 ? alphabet[group & 63]! : '=');
    }
    return text;
  }

  function fromBase64(text: string): number[] {
    const bytes: number[] = [];
    let bits = 0;
    let count = 0;
    for (const char of text.replaceAll('-', '+').replaceAll('_', '/')) {
      const value = alphabet.indexOf(char);
      if (value < 0) continue;
      bits = ((bits << 6) | value) & 0xffffff;
      count += 6;
      if (count >= 8) bytes.push((bits >> (count -= 8)) & 255);
    }
    return bytes;
  }

  function encode(text: string, encoding = 'utf8'): number[] {
    if (encoding === 'hex') return (text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
    if (encoding === 'base64' || encoding === 'base64url') return fromBase64(text);
    if (encoding === 'latin1' || encoding === 'binary' || encoding === 'ascii')
      return [...text].map((char) => char.charCodeAt(0) & 255);
    return encodeUtf8(text);
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
    override toString(encoding = 'utf8'): string {
      if (encoding === 'hex') return [...this].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      if (encoding === 'base64') return toBase64(this);
      if (encoding === 'base64url') return toBase64(this).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
      if (encoding === 'latin1' || encoding === 'binary') return String.fromCharCode(...this);
      return decodeUtf8(this);
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

  class TextEncoder {
    encode(text = ''): Uint8Array {
      return new Uint8Array(encodeUtf8(text));
    }
  }
  class TextDecoder {
    decode(bytes: ArrayBuffer | Uint8Array = new Uint8Array(0)): string {
      return decodeUtf8(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)).replace(/^\ufeff/, '');
    }
  }
  const atob = (text: string) => String.fromCharCode(...fromBase64(text));
  const btoa = (text: string) => toBase64(new Uint8Array([...text].map((char) => char.charCodeAt(0))));
  return { Buffer, TextEncoder, TextDecoder, atob, btoa };
}
