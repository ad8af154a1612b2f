const controlEscapes: Record<string, string> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\x07': '\\a',
  '\b': '\\b',
  '\x1b': '\\E',
  '\v': '\\v',
  '\f': '\\f',
};

/** `$'…'`, bash's form for text with control characters. */
function quoteWithEscapes(text: string): string {
  const body = [...text].map((char) => {
    if (char === "'" || char === '\\') return `\\${char}`;
    const code = char.codePointAt(0)!;
    if (code >= 32 && code !== 127) return char;
    return controlEscapes[char] ?? `\\${code.toString(8).padStart(3, '0')}`;
  });
  return `$'${body.join('')}'`;
}

/** Text as a single word that the shell reads back unchanged, as `${x@Q}` and `set` show it. */
export function quoteForReuse(text: string, isAlwaysQuoted = false): string {
  if (/[\x00-\x1f\x7f]/.test(text)) return quoteWithEscapes(text);
  if (!isAlwaysQuoted && /^[\w@%+=:,./~^-]+$/.test(text) && !text.startsWith('~')) return text;
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** A word as `set -x` shows it: quoted where the shell would see more in it than text. */
export function quoteForTrace(text: string): string {
  const isSpecial = text === '' || /[ \t\n'"\\|&;()<>!{}*[?\]^$`]|^~|[:=]~|^#/.test(text);
  if (isSpecial) return `'${text.replaceAll("'", "'\\''")}'`;
  return /[\x00-\x1f\x7f]/.test(text) ? quoteWithEscapes(text) : text;
}

/** Text with backslashes before special characters, as `printf %q` shows it. */
export function quoteWithBackslashes(text: string): string {
  if (text === '') return "''";
  if (/[\x00-\x1f\x7f]/.test(text)) return quoteWithEscapes(text);
  return text.replace(/[^\w@%+:./\u0080-\u{10ffff}=-]/gu, (char) => `\\${char}`);
}

/** Text in double quotes, as `declare -p` shows it. */
export function quoteDouble(text: string): string {
  if (/[\x00-\x1f\x7f]/.test(text)) return quoteWithEscapes(text);
  return `"${text.replace(/[\\"$`]/g, (char) => `\\${char}`)}"`;
}
