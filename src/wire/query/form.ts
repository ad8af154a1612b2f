/** Name–value pairs of a query string or a form body, in order; values are decoded. */
export type FormPairs = [string, string][];

/** More pairs than any AWS request holds. */
const maxPairs = 20_000;

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** Reads `a=1&b=2`. Undefined when an escape is broken or there are absurdly many pairs. */
export function parseForm(text: string): FormPairs | undefined {
  const pairs: FormPairs = [];
  if (text === '') return pairs;
  const parts = text.split('&', maxPairs + 1);
  if (parts.length > maxPairs) return undefined;
  for (const part of parts) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = decode(equals < 0 ? part : part.slice(0, equals));
    const value = decode(equals < 0 ? '' : part.slice(equals + 1));
    if (name === undefined || value === undefined) return undefined;
    pairs.push([name, value]);
  }
  return pairs;
}

/** Percent-encodes as Signature Version 4 wants it: everything but letters, digits and `-_.~`. */
export function encodeUri(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The text that `parseForm` reads. */
export function writeForm(pairs: FormPairs): string {
  return pairs.map(([name, value]) => `${encodeUri(name)}=${encodeUri(value)}`).join('&');
}
