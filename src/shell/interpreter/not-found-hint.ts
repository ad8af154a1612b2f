const replacements: Record<string, string> = {
  vim: 'nano',
  emacs: 'nano',
  pico: 'nano',
  wget: 'curl -O',
  yum: '샌드박스의 EC2 인스턴스에 ssh로 접속한 뒤 dnf',
  dnf: '샌드박스의 EC2 인스턴스에 ssh로 접속한 뒤 dnf',
  apt: '샌드박스의 EC2 인스턴스에 ssh로 접속한 뒤 dnf',
  systemctl: '샌드박스의 EC2 인스턴스에 ssh로 접속한 뒤 systemctl',
  sudo: 'sudo 없이 같은 명령',
  ifconfig: 'curl',
  telnet: 'nc -z',
  code: 'nano',
};

/** One Korean line below bash's own message: what to do instead. */
export function notFoundHint(name: string): string {
  const replacement = replacements[name];
  const advice = replacement
    ? `대신 ${replacement}${needsObjectParticle(replacement) ? '을' : '를'} 써 보세요.`
    : '철자를 확인하거나 help를 입력해 여기에서 쓸 수 있는 명령을 살펴보세요.';
  return `  이 터미널에는 ${name} 명령이 없어요. ${advice}\n`;
}

/** Whether a word takes 을: it ends in a Hangul syllable with a final consonant, or in a letter read with one. */
function needsObjectParticle(word: string): boolean {
  const code = word.codePointAt(word.length - 1)!;
  if (code >= 0xac00 && code <= 0xd7a3) return (code - 0xac00) % 28 !== 0;
  return /[lmnLMN]$/.test(word);
}
