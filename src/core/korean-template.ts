/** Digits and Latin letters whose Korean reading ends in a consonant: 영, 일(ㄹ), 삼, 육, 칠(ㄹ), 팔(ㄹ), 엘(ㄹ), 엠, 엔, 알(ㄹ). */
const closedEndings = '01367' + '8lmnr';
const rieulEndings = '178lr';

function endsIn(word: string): 'vowel' | 'rieul' | 'consonant' {
  const last =
    word
      .replace(/[^0-9A-Za-z가-힣]+$/, '')
      .at(-1)
      ?.toLowerCase() ?? '';
  if (/[가-힣]/.test(last)) {
    const final = (last.charCodeAt(0) - 0xac00) % 28;
    return final === 0 ? 'vowel' : final === 8 ? 'rieul' : 'consonant';
  }
  if (rieulEndings.includes(last) && last !== '') return 'rieul';
  return closedEndings.includes(last) && last !== '' ? 'consonant' : 'vowel';
}

/** Chooses the form of a Korean particle after `word`: «이/가», «을/를», «은/는», «과/와», «으로/로», «이에요/예요». */
export function particleAfter(word: string, pair: string): string {
  const [afterConsonant = '', afterVowel = ''] = pair.split('/');
  const ending = endsIn(word);
  if (pair === '으로/로') return ending === 'consonant' ? afterConsonant : afterVowel;
  return ending === 'vowel' ? afterVowel : afterConsonant;
}

/** Fills `{name}` places; `{name|이/가}` also adds the particle that fits the value. */
export function formatKorean(template: string, parameters: Record<string, string | number>): string {
  return template.replace(/\{(\w+)(?:\|([^}]+))?\}/g, (whole, name: string, pair?: string) => {
    if (!(name in parameters)) return whole;
    const value = String(parameters[name]);
    return pair === undefined ? value : value + particleAfter(value, pair);
  });
}
