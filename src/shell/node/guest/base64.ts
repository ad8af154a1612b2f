/** Base64 both ways; reads its URL form too. Refers to nothing outside of itself (see inspect.ts). */
export function makeBase64() {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

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

  return { toBase64, fromBase64 };
}
