import { latinOfHangul } from '../../core/hangul-keys.ts';

/** What Ctrl makes of typed text: its first letter becomes a control character, also when the keyboard is in Hangul. */
export function withCtrl(data: string): string {
  const [first = ''] = data;
  const code = latinOfHangul(first).toUpperCase().charCodeAt(0);
  const isLetter = code >= 64 && code <= 95;
  return isLetter ? String.fromCharCode(code & 31) + data.slice(first.length) : data;
}

/** The letter of a key in lower case, the same whether the keyboard is in Hangul or not. */
export function letterOf({ key }: Pick<KeyboardEvent, 'key'>): string {
  return latinOfHangul(key).toLowerCase();
}
