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
    if (code[0] === 'x' && code.length > 1) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    if ((code[0] === 'u' || code[0] === 'U') && code.length > 1) {
      return String.fromCodePoint(Math.min(Number.parseInt(code.slice(1), 16), 0x10ffff));
    }
    if (/^[0-7]/.test(code)) {
      if (!code.startsWith('0') && isOctalWithZero) return whole;
      const digits = isOctalWithZero ? code.slice(1) || '0' : code.slice(0, 3);
      return String.fromCharCode(Number.parseInt(digits, 8) & 255) + (isOctalWithZero ? '' : code.slice(3));
    }
    if (code === '"' || code === "'") return isOctalWithZero ? whole : code;
    return whole;
  });
  return { text: joinUtf8(decoded), isCut: cut >= 0 };
}

/** `\xea\xb0\x80` are the bytes of one character: puts such runs together. */
function joinUtf8(text: string): string {
  return text.replace(/[\xc2-\xf4][\x80-\xbf]+/g, (run) => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(run, (char) => char.charCodeAt(0)));
    } catch {
      return run;
    }
  });
}
