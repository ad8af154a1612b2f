const maxBytes = 100_000;

/** The text of a file for reading, cut off when very long; undefined when it is no text. */
export function readText(content: Uint8Array): string | undefined {
  const part = content.subarray(0, maxBytes);
  if (part.includes(0)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: content.length <= maxBytes }).decode(part);
    return content.length > maxBytes ? `${text}\n… (${content.length - maxBytes}바이트 더 있어요)` : text;
  } catch {
    return undefined;
  }
}
