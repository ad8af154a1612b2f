/** Classes of characters that vim writes with a backslash and ECMAScript otherwise. */
const classes: Readonly<Record<string, string>> = {
  a: '[A-Za-z]',
  l: '[a-z]',
  u: '[A-Z]',
  x: '[0-9A-Fa-f]',
  h: '[A-Za-z_]',
  '<': '(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])',
  '>': '(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])',
  e: '\\x1b',
};

/** Characters that mean something in ECMAScript by themselves, in vim with a backslash. */
const swapped = '()|+{}?';

/**
 * A pattern of vim («magic», or «very magic» behind \v) as a regular expression (flags `u`); `\c` and `\C` win over
 * `ignoresCase`. Undefined when it is none.
 */
export function viPattern(pattern: string, ignoresCase: boolean): RegExp | undefined {
  let source = '';
  let isVery = false;
  let hasEnd = false;
  let isCaseIgnored = ignoresCase;
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]!;
    if (char === '\\') {
      const escaped = pattern[++at] ?? '\\';
      if (escaped === 'v') isVery = true;
      else if (escaped === 'c' || escaped === 'C') isCaseIgnored = escaped === 'c';
      else if (escaped === 'z') {
        const isStart = pattern[++at] === 's';
        hasEnd ||= !isStart;
        source = isStart ? `(?<=${source})` : `${source}(?=`;
      } else if (swapped.includes(escaped)) source += isVery ? `\\${escaped}` : escaped;
      else if (escaped === '=') source += isVery ? '=' : '?';
      else if (!isVery && Object.hasOwn(classes, escaped)) source += classes[escaped];
      else source += /[a-zA-Z0-9]/.test(escaped) || /[\\^$.*[\]/]/.test(escaped) ? `\\${escaped}` : escaped;
    } else if (char === '[') {
      const set = /^\[\^?\]?(?:\[:\w+:\]|\\.|[^\]\\])*\]/.exec(pattern.slice(at))?.[0];
      source += set ? setSource(set) : '\\[';
      at += (set?.length ?? 1) - 1;
    } else if (isVery && (char === '<' || char === '>')) source += classes[char];
    else if (isVery && char === '=') source += '?';
    else if (swapped.includes(char)) source += isVery ? char : `\\${char}`;
    else if (char === '*' && /^(?:\^|\\\()?$/.test(pattern.slice(0, at))) source += '\\*';
    else if (char === ']' || char === '/') source += `\\${char}`;
    else source += char;
  }
  try {
    return new RegExp(`${source}${hasEnd ? ')' : ''}`, isCaseIgnored ? 'ui' : 'u');
  } catch {
    return undefined;
  }
}

const namedSets: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  lower: 'a-z',
  upper: 'A-Z',
  space: '\\s',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: '0-9A-Fa-f',
};

function setSource(set: string): string {
  const inner = set
    .slice(1, -1)
    .replace(/\[:(\w+):\]/g, (whole, name: string) => namedSets[name] ?? whole)
    .replace(/^(\^?)\]/, '$1\\]')
    .replace(/(?<!\\)\[/g, '\\[');

  return `[${inner}]`;
}

/** What stands for a match: `&` and `\0` the whole of it, `\1`… its groups, `\r` a new line, `\u` `\U` `\l` `\L` cases. */
export function viReplacement(text: string, groups: readonly (string | undefined)[]): string {
  let result = '';
  let once: ((text: string) => string) | undefined;
  let always: (text: string) => string = (part) => part;
  const put = (part: string) => {
    const cased = always(part);
    result += once && cased !== '' ? once(cased[0]!) + cased.slice(1) : cased;
    if (cased !== '') once = undefined;
  };
  const upper = (part: string) => part.toUpperCase();
  const lower = (part: string) => part.toLowerCase();
  for (const [token] of text.matchAll(/\\[^]|[^\\]|\\$/g)) {
    const escaped = token[0] === '\\' ? (token[1] ?? '\\') : undefined;
    if (escaped === undefined) put(token === '&' ? (groups[0] ?? '') : token);
    else if (/\d/.test(escaped)) put(groups[Number(escaped)] ?? '');
    else if (escaped === 'r' || escaped === 'n') put('\n');
    else if (escaped === 't') put('\t');
    else if (escaped === 'u' || escaped === 'l') once = escaped === 'u' ? upper : lower;
    else if (escaped === 'U' || escaped === 'L') always = escaped === 'U' ? upper : lower;
    else if (escaped === 'e' || escaped === 'E') always = (part) => part;
    else put(escaped);
  }
  return result;
}
