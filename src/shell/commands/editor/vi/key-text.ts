/** A text as keys: sequences of escape stay whole. */
export function keysOf(text: string): string[] {
  return text.match(/\x1b\[[0-9;]*[A-Za-z~]|[^]/gu) ?? [];
}
