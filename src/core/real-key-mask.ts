import { findRealKeys } from './real-keys.ts';

/**
 * What a text with AWS keys has somewhere: access keys, session tokens, labels of secrets. A lone text of a secret's form
 * may be a password.
 */
const telling = /A[KS]IA|IQoJb3JpZ2lu|oGZXIvYXdz|AQo[DE]|secret_?access_?key/i;
/** The text's beginnings of `telling`, whose bytes are looked for before anything is decoded. */
const tellingStarts = ['AKIA', 'ASIA', 'IQoJ', 'oGZX', 'AQoD', 'AQoE', 'ecret', 'ECRET'];
/** Characters that one call of `fromCharCode` takes. */
const chunkLength = 8192;

/** Writes `X` over every AWS key that looks real, letter for letter; keys of a sandbox stay. */
export function maskKeys(text: string): string {
  return findRealKeys(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + 'X'.repeat(end - start) + rest.slice(end),
    text,
  );
}

/** Masks what is about to be kept, and remembers whether there was something to mask. */
export class RealKeyMask {
  hasMasked = false;

  /** The text, with its real keys masked when it tells of keys. */
  text(text: string): string {
    if (!telling.test(text)) return text;
    const masked = maskKeys(text);
    this.hasMasked ||= masked !== text;
    return masked;
  }

  /** The same for a file's content, of any encoding that has ASCII's letters; the length stays. */
  bytes(bytes: Uint8Array): Uint8Array {
    if (!tellingStarts.some((start) => holdsAscii(bytes, start))) return bytes;
    const text = latin1(bytes);
    const masked = this.text(text);
    return masked === text ? bytes : Uint8Array.from(masked, (character) => character.charCodeAt(0));
  }
}

function holdsAscii(bytes: Uint8Array, text: string): boolean {
  for (let at = bytes.indexOf(text.charCodeAt(0)); at !== -1; at = bytes.indexOf(text.charCodeAt(0), at + 1)) {
    let length = 1;
    while (length < text.length && bytes[at + length] === text.charCodeAt(length)) length += 1;
    if (length === text.length) return true;
  }
  return false;
}

/** One character for each byte, so that offsets are the same. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += chunkLength)
    text += String.fromCharCode(...bytes.subarray(start, start + chunkLength));
  return text;
}
