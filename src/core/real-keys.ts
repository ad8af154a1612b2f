/**
 * AWS keys that look real: they may be typed into the page's shell, but must reach neither the browser's storage nor an
 * export. The sandbox's own keys are told by their marks, so that they may go everywhere.
 */

/** After `AKIA` or `ASIA`, access keys that a sandbox made go on with this, and their secrets start with it. */
export const sandboxKeyMark = { accessKey: 'CHEONMAN', secret: 'cheonman' } as const;

const accessKey = `(?<![A-Za-z0-9])A[KS]IA(?!${sandboxKeyMark.accessKey})[A-Z0-9]{16}(?![A-Za-z0-9])`;
const secret = `(?<![A-Za-z0-9/+])(?!${sandboxKeyMark.secret})[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])`;
/** How the session tokens of STS begin. */
const sessionToken = `(?:IQoJb3JpZ2lu|F[Qw]oGZXIvYXdz|AQo[DE])[A-Za-z0-9/+=]{60,}`;
const keyPattern = new RegExp(`${accessKey}|${sessionToken}|${secret}`, 'g');

const secretLength = 40;
/** A path has many slashes; of 10,000 secrets about five have this many. */
const pathSlashes = 5;
/** The line before, when a text is a block of Base64 such as a private key, whose last line may have any length. */
const blockBefore = /[A-Za-z0-9/+=]{60,}(?:\r?\n|\\n)$/;
const lookBehindLength = 100;

/** Where a text is cut, as offsets of its characters: from `start` up to `end`. */
export interface TextRange {
  start: number;
  end: number;
}

/** Access keys, secrets and session tokens in a text that look as if they were of a real account. */
export function findRealKeys(text: string): TextRange[] {
  const found: TextRange[] = [];
  for (const { 0: match, index } of text.matchAll(keyPattern)) {
    if (match.length === secretLength && !isSecret(match, text.slice(Math.max(0, index - lookBehindLength), index)))
      continue;
    found.push({ start: index, end: index + match.length });
  }
  return found;
}

/** Whether `findRealKeys` finds one in the text. */
export function holdsRealKey(text: string): boolean {
  return findRealKeys(text).length > 0;
}

/** A secret is random: it has letters of both cases and digits, unlike a hash in hexadecimal digits or a word. */
function isSecret(text: string, before: string): boolean {
  const isMixed = /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
  return isMixed && text.split('/').length <= pathSlashes && !blockBefore.test(before);
}
