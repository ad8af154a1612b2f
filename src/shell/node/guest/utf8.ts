/** UTF-8 both ways. Refers to nothing outside of itself (see inspect.ts). */
export function makeUtf8() {
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

  return { encodeUtf8, decodeUtf8 };
}
