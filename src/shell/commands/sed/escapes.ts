const letters: Record<string, string> = { a: '\x07', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
const numbers = /\\(?:x([0-9A-Fa-f]{1,2})|o([0-7]{1,3})|d([0-9]{1,3}))/y;

/** Bytes that are no UTF-8 become U+DC80 to U+DCFF, as the shell's outputs understand them. */
export function decodeBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return decodePieces(bytes);
  }
}

function decodePieces(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at]!;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    try {
      text += decoder.decode(bytes.subarray(at, at + length));
      at += length;
    } catch {
      text += String.fromCharCode(0xdc00 + lead);
      at++;
    }
  }
  return text;
}

/** GNU's escape at `at` (`\t`, `\x41`, `\o101`, `\d065`, `\cA`; bytes in a row make one character); undefined if none is there. */
export function escapeAt(text: string, at: number): { value: string; end: number } | undefined {
  const letter = text[at + 1] ?? '';
  if (Object.hasOwn(letters, letter)) return { value: letters[letter]!, end: at + 2 };
  if (letter === 'c' && at + 2 < text.length)
    return { value: String.fromCharCode(text[at + 2]!.toUpperCase().charCodeAt(0) ^ 64), end: at + 3 };
  const bytes: number[] = [];
  let end = at;
  do {
    numbers.lastIndex = end;
    const match = numbers.exec(text);
    if (!match) break;
    const [all, hex, octal, decimal] = match;
    bytes.push((hex ? Number.parseInt(hex, 16) : octal ? Number.parseInt(octal, 8) : Number(decimal)) & 0xff);
    end += all.length;
  } while (bytes.at(-1)! >= 0x80);
  return bytes.length > 0 ? { value: decodeBytes(Uint8Array.from(bytes)), end } : undefined;
}
