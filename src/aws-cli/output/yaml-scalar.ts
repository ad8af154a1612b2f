/** How a text has to be written in YAML. */
export type ScalarStyle = 'plain' | 'single' | 'double';

/** Plain texts that YAML 1.2 readers would take for something other than a string. */
const otherTypes = [
  /^(?:true|True|TRUE|false|False|FALSE)$/,
  /^(?:~|null|Null|NULL|)$/,
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+|[-+]?\.[0-9_]+(?:[eE][-+][0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  /^(?=[-+0-9])(?:[-+]?0b[0-1_]+|[-+]?0o?[0-7_]+|[-+]?[0-9_]+|[-+]?0x[0-9a-fA-F_]+)$/,
  /^(?:<<|=|!|&|\*)$/,
  /^\d{4}-\d{2}-\d{2}$/,
  /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d{1,2}(?::?\d{2})?))?$/,
];

const firstIndicators = new Set('#,[]{}&*!|>\'"%@`');
const breaks = new Set('\r\n\u0085\u2028\u2029');

/** Chooses the style of a string: plain where it reads back as the same string, else quoted. */
export function scalarStyle(text: string, isKey: boolean): ScalarStyle {
  const characters = [...text];
  const isMultiline = characters.some((character) => breaks.has(character));
  if (!characters.every(isPrintable) || /[ ][\r\n]|[\r\n][ ]/.test(text)) return 'double';
  if (isMultiline) return isKey ? 'double' : 'single';
  if (/^ | $/.test(text) || hasIndicator(characters) || otherTypes.some((pattern) => pattern.test(text)))
    return 'single';
  return 'plain';
}

/** Whether YAML writes the character as it is; others need escapes. */
export function isPrintable(character: string): boolean {
  const code = character.codePointAt(0)!;
  if (code === 0x0a || (code >= 0x20 && code <= 0x7e)) return true;
  return code >= 0xa0 && code <= 0xfffd && code !== 0xfeff && !(code >= 0xd800 && code <= 0xdfff);
}

/** Whether YAML takes the character for the end of a line. */
export function isBreak(character: string): boolean {
  return breaks.has(character);
}

/** Whether plain text would be read as YAML syntax. */
function hasIndicator(characters: string[]): boolean {
  const first = characters[0] ?? '';
  const start = characters.slice(0, 3).join('');
  if (firstIndicators.has(first) || start === '---' || start === '...') return true;
  return characters.some((character, i) => {
    const isBeforeSpace = i + 1 === characters.length || /\s/.test(characters[i + 1]!);
    if (character === ':') return isBeforeSpace;
    if (i === 0) return (character === '?' || character === '-') && isBeforeSpace;
    return character === '#' && /\s/.test(characters[i - 1]!);
  });
}
