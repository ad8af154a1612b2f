/** How the interpreter says what a string holds: text, or one byte a character ('binary', 'latin1'). */
export type Encoding = string | { encoding?: string | null } | undefined;

function encodingName(encoding: Encoding): string {
  return (typeof encoding === 'string' ? encoding : encoding?.encoding) ?? 'utf8';
}

/** The bytes of a text with one character a byte. */
export function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** One character a byte, as the interpreter hands bytes around. */
export function latin1Text(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

/** just-bash hands over text in UTF-16 or, marked 'binary', one byte a character; now and then the mark is missing. */
export function contentBytes(content: string | Uint8Array, encoding: Encoding): Uint8Array {
  if (typeof content !== 'string') return content;
  const isMarked = ['binary', 'latin1'].includes(encodingName(encoding));
  const isBytes = isMarked && [...content].every((character) => character.charCodeAt(0) < 256);
  return isBytes ? latin1Bytes(content) : new TextEncoder().encode(content);
}

/** A file's bytes as the interpreter asked for them. */
export function contentText(bytes: Uint8Array, encoding: Encoding): string {
  const isBytes = ['binary', 'latin1', 'ascii'].includes(encodingName(encoding));
  return isBytes ? latin1Text(bytes) : new TextDecoder().decode(bytes);
}
