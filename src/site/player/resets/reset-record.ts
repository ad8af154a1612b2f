import type { ResetScope } from './reset-words.ts';

/** The last reset, as long as it can be undone. */
export interface ResetRecord {
  what: ResetScope;
  /** How many minutes of use it can still be undone. */
  minutesLeft: number;
}

const storageKey = 'cheonman.last-reset';
const minutesKept = 60;
let unstored: string | null = null;

/** Where there is no storage the record lasts as long as the page. */
function write(text: string | null): void {
  unstored = text;
  try {
    if (text === null) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, text);
  } catch {
    // Kept in `unstored`.
  }
}

/** The last reset as long as it can be undone; undefined afterwards. */
export function readResetRecord(): ResetRecord | undefined {
  let text = unstored;
  try {
    text = localStorage.getItem(storageKey) ?? text;
  } catch {
    // As `write` left it.
  }
  return text === null ? undefined : (JSON.parse(text) as ResetRecord);
}

/** Notes a reset, which can be undone for some minutes of use. */
export function rememberReset(what: ResetScope): void {
  write(JSON.stringify({ what, minutesLeft: minutesKept } satisfies ResetRecord));
}

/** The reset was undone, or cannot be any more. */
export function forgetReset(): void {
  write(null);
}

/** To be called after each minute of use; answers whether the time for undoing has just run out. */
export function countResetMinute(): boolean {
  const record = readResetRecord();
  if (!record) return false;
  const minutesLeft = record.minutesLeft - 1;
  if (minutesLeft > 0) write(JSON.stringify({ ...record, minutesLeft } satisfies ResetRecord));
  else write(null);
  return minutesLeft <= 0;
}
