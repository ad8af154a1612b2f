/** The keys of a Hangul keyboard (두벌식) as the letters that stand on them, in the order of Unicode. */
const initials = 'r R s e E f a q Q t T d w W c z x v g'.split(' ');
const medials = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ');
const finals = ' r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ');
const singleConsonants = 'r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g'.split(' ');

const firstSyllable = '가'.charCodeAt(0);
const firstConsonant = 'ㄱ'.charCodeAt(0);
const firstVowel = 'ㅏ'.charCodeAt(0);

/** What would have been typed with the keyboard in Latin: `ㅣㄴ` is `ls`, `쳑ㅣ` is `curl`. Other characters stay. */
export function latinOfHangul(text: string): string {
  return Array.from(text.normalize('NFC'), latinOfCharacter).join('');
}

function latinOfCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (/[가-힣]/.test(character)) {
    const index = code - firstSyllable;
    const medial = Math.floor(index / finals.length);
    return [
      initials[Math.floor(medial / medials.length)],
      medials[medial % medials.length],
      finals[index % finals.length],
    ].join('');
  }
  if (/[ㄱ-ㅎ]/.test(character)) return singleConsonants[code - firstConsonant] ?? character;
  if (/[ㅏ-ㅣ]/.test(character)) return medials[code - firstVowel] ?? character;
  return character;
}
