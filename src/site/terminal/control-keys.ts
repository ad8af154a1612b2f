/** Where a Hangul keyboard (두벌식) has the letters of the alphabet. */
const latinOfJamo: Readonly<Record<string, string>> = {
  ㅂ: 'q',
  ㅈ: 'w',
  ㄷ: 'e',
  ㄱ: 'r',
  ㅅ: 't',
  ㅛ: 'y',
  ㅕ: 'u',
  ㅑ: 'i',
  ㅐ: 'o',
  ㅔ: 'p',
  ㅁ: 'a',
  ㄴ: 's',
  ㅇ: 'd',
  ㄹ: 'f',
  ㅎ: 'g',
  ㅗ: 'h',
  ㅓ: 'j',
  ㅏ: 'k',
  ㅣ: 'l',
  ㅋ: 'z',
  ㅌ: 'x',
  ㅊ: 'c',
  ㅍ: 'v',
  ㅠ: 'b',
  ㅜ: 'n',
  ㅡ: 'm',
};

/** What Ctrl makes of typed text: its first letter becomes a control character, also when the keyboard is in Hangul. */
export function withCtrl(data: string): string {
  const [first = ''] = data;
  const code = (latinOfJamo[first] ?? first).toUpperCase().charCodeAt(0);
  const isLetter = code >= 64 && code <= 95;
  return isLetter ? String.fromCharCode(code & 31) + data.slice(first.length) : data;
}

/** The letter of a key in lower case, the same whether the keyboard is in Hangul or not. */
export function letterOf({ key }: Pick<KeyboardEvent, 'key'>): string {
  return latinOfJamo[key] ?? key.toLowerCase();
}
