const simple: Record<string, string> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

/**
 * Decodes backslash escapes as `echo -e` and `printf` do. Octal is `\0nnn` for echo and `%b`, `\nnn` for a printf
 * format. `isCut`: a `\c` ended the output.
 */
export function decodeEscapes(text: string, isOctalWithZero: boolean): { text: string; isCut: boolean } {
  const expression = /\\(0[0-7]{0,3}|[1-7][0-7]{0,2}|x[0-9a-fA-F]{1,2}|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8}|c|.)/gs;
  const cut = text.search(/(?<!\\)(\\\\)*\\c/);
  const kept = cut >= 0 ? text.slice(0, text.indexOf('\\c', cut)) : text;
  const decoded = kept.replace(expression, (whole, code: string) => {
    if (code in simple) return simple[code]!;
    if (code[0] === 'x' && code.length > 1) return byteChar(Number.parseInt(code.slice(1), 16));
    if ((code[0] === 'u' || code[0] === 'U') && code.length > 1) {
      return String.fromCodePoint(Math.min(Number.parseInt(code.slice(1), 16), 0x10ffff));
    }
    if (/^[0-7]/.test(code)) {
      if (!code.startsWith('0') && isOctalWithZero) return whole;
      const digits = isOctalWithZero ? code.slice(1) || '0' : code.slice(0, 3);
      return byteChar(Number.parseInt(digits, 8) & 255) + (isOctalWithZero ? '' : code.slice(3));
    }
    if (code === '"' || code === "'") return isOctalWithZero ? whole : code;
    return whole;
  });
  return { text: joinUtf8(decoded), isCut: cut >= 0 };
}

/** A byte as a character: what is not ASCII in the form in which `writeText` takes single bytes. */
const byteChar = (byte: number) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte);

/** UTF-8's well-formed characters of more than one byte, as latin1. */
const wellFormed = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;

/** `\xea\xb0\x80` are the bytes of one character: puts such runs together. */
function joinUtf8(text: string): string {
  return text.replace(/[\udc80-\udcff]{2,}/g, (run) => {
    const latin1 = String.fromCharCode(...Array.from(run, (char) => char.charCodeAt(0) - 0xdc00));
    const joined = latin1.replace(wellFormed, (bytes) => {
      return new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
    });
    return joined.replace(/[\x80-\xff]/g, (char) => byteChar(char.charCodeAt(0)));
  });
}
