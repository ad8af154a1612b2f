/** Shorthand text (`Key=a,Value=b`) that cannot be parsed; `message` shows the place. */
export class ShorthandError extends Error {}

/** What was expected at `index` of `text`, and what stands there. */
export function syntaxError(text: string, expected: string, actual: string, index: number): ShorthandError {
  return new ShorthandError(`Expected: '${expected}', received: '${actual}' for input:\n${location(text, index)}`);
}

/** A key that appears twice in one value. */
export function duplicateKeyError(text: string, key: string, index: number): ShorthandError {
  return new ShorthandError(
    `Second instance of key "${key}" encountered for input:\n${location(text, index)}\n` +
      'This is often because there is a preceding "," instead of a space.',
  );
}

/** The text with a caret under `index`, on the line that it belongs to. */
function location(text: string, index: number): string {
  const lineStart = text.lastIndexOf('\n', index - 1) + 1;
  const nextLine = text.indexOf('\n', index);
  const shown = nextLine === -1 ? text : text.slice(0, nextLine);
  const rest = nextLine === -1 ? '' : text.slice(nextLine);
  return `${shown}\n${' '.repeat(index - (index > 0 ? lineStart : 0))}^${rest}`;
}
