/** How a character counts between numbers: `~` comes before the end, letters before everything else. */
function rank(char: string | undefined): number {
  if (char === undefined) return 0;
  if (char === '~') return -1;
  return /[A-Za-z]/.test(char) ? char.charCodeAt(0) : char.codePointAt(0)! + 256;
}

/** Orders text with numbers in it, such as `v1.10` after `v1.9`: numbers by value, what is between by characters. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [left.match(/\d+|\D/gu) ?? [], right.match(/\d+|\D/gu) ?? []];
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [one, other] = [a[at], b[at]];
    const isNumber = [one, other].map((part) => part !== undefined && /^\d/.test(part));
    const difference =
      isNumber[0] || isNumber[1]
        ? isNumber[0] === isNumber[1]
          ? Number(one) - Number(other)
          : rank(isNumber[0] ? undefined : one) - rank(isNumber[1] ? undefined : other)
        : rank(one) - rank(other);
    if (difference !== 0) return difference;
    if (isNumber[0] !== isNumber[1]) return isNumber[0] ? 1 : -1;
  }
  return 0;
}
