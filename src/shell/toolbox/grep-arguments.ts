/** grep's words one option each: what the toolbox's grep does not take apart itself. */
interface GrepWords {
  options: string[];
  patterns: string[];
  rest: string[];
}

const valueLetters = 'mABCf';

function readWords(words: readonly string[]): GrepWords {
  const read: GrepWords = { options: [], patterns: [], rest: [] };
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word === '--') {
      read.rest.push(...words.slice(index + 1));
      break;
    }
    const pattern = /^--regexp=([^]*)$/.exec(word);
    if (pattern) read.patterns.push(pattern[1]!);
    else if (word.startsWith('--')) read.options.push(word);
    else if (/^-\d+$/.test(word)) read.options.push(word);
    else if (!/^-./.test(word)) read.rest.push(word);
    else {
      for (let at = 1; at < word.length; at++) {
        const letter = word[at]!;
        if (letter !== 'e' && !valueLetters.includes(letter)) {
          read.options.push(`-${letter}`);
          continue;
        }
        const value = word.slice(at + 1) || (words[++index] ?? '');
        if (letter === 'e') read.patterns.push(value);
        else read.options.push(`-${letter}`, value);
        break;
      }
    }
  }
  return read;
}

/** Options apart (`-nm1` → `-n -m 1`), several `-e` as one pattern, `--line-buffered` left out. */
export function grepArguments(name: string, words: readonly string[]): string[] {
  const { options, patterns, rest } = readWords(words);
  const isFixed = name === 'fgrep' || options.includes('-F') || options.includes('--fixed-strings');
  const isExtended = name === 'egrep' || options.some((word) => /^(-E|-P|--extended-regexp|--perl-regexp)$/.test(word));
  const pattern = patterns.length > 0 ? ['-e', patterns.join(isFixed ? '\n' : isExtended ? '|' : '\\|')] : [];
  const kept = options.filter((word) => word !== '--line-buffered');
  return [...kept, ...pattern, ...(rest.some((word) => word.startsWith('-')) ? ['--'] : []), ...rest];
}
