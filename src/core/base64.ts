/** Standard base64 of bytes, with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = '';
  const chunkSize = 0x8000;
  for (let i = 0; i < bytes.length; i += chunkSize) {
    binary += String.fromCharCode(...bytes.subarray(i, i + chunkSize));
  }
  return btoa(binary);
}

/** Standard base64 in lines of `width` characters, as PEM files have it. */
export function base64Lines(bytes: Uint8Array, width: number): string[] {
  return encodeBase64(bytes).match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
}

/** Bytes of a standard base64 text (white space allowed), or undefined when it is not base64. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const compact = text.replace(/\s+/g, '');
  if (compact.length % 4 === 1 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return undefined;
  try {
    return Uint8Array.from(atob(compact), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
