import type { makeBase64 } from './base64.ts';
import type { makeUtf8 } from './utf8.ts';

/** `TextEncoder`, `TextDecoder`, `atob` and `btoa`. Refers to nothing outside of itself (see inspect.ts). */
export function makeTextCoders(
  { encodeUtf8, decodeUtf8 }: ReturnType<typeof makeUtf8>,
  { toBase64, fromBase64 }: ReturnType<typeof makeBase64>,
) {
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
  return { TextEncoder, TextDecoder, atob, btoa };
}
