/** How the text of a key is compared. */
export type Order = 'text' | 'number' | 'general' | 'human' | 'month' | 'version' | 'random';

export interface SortKey {
  order: Order;
  isReversed: boolean;
  foldsCase: boolean;
  /** Only blanks, letters and digits count. */
  isDictionary: boolean;
  skipsBlanksAtStart: boolean;
  skipsBlanksAtEnd: boolean;
  /** 1 is the first; the key reaches to the end of the line without `endField`. */
  startField: number;
  startCharacter: number;
  endField: number | undefined;
  /** 0 is the end of the field. */
  endCharacter: number;
}

const orders: Record<string, Order> = { n: 'number', g: 'general', h: 'human', M: 'month', V: 'version', R: 'random' };

function keyOptions(letters: string): Pick<SortKey, 'order' | 'isReversed' | 'foldsCase' | 'isDictionary'> {
  return {
    order: orders[Array.from(letters).findLast((letter) => letter in orders) ?? ''] ?? 'text',
    isReversed: letters.includes('r'),
    foldsCase: letters.includes('f'),
    isDictionary: letters.includes('d'),
  };
}

/** The whole line as the only key. */
export function lineKey(letters: string): SortKey {
  const skips = letters.includes('b');
  const whole = { startField: 1, startCharacter: 1, endField: undefined, endCharacter: 0 };
  return { ...whole, ...keyOptions(letters), skipsBlanksAtStart: skips, skipsBlanksAtEnd: skips };
}

/** `-k 2.1nr,3`: undefined when it is none. A key without letters of its own has those of the whole command. */
export function parseKey(text: string, commandLetters: string): SortKey | undefined {
  const match = /^(\d+)(?:\.(\d+))?([bdfghiMnRrV]*)(?:,(\d+)(?:\.(\d+))?([bdfghiMnRrV]*))?$/.exec(text);
  if (!match || Number(match[1]) === 0) return undefined;
  const [, startField, startCharacter, startLetters = '', endField, endCharacter, endLetters = ''] = match;
  const own = startLetters + endLetters;
  const letters = own === '' ? commandLetters : own;
  return {
    ...keyOptions(letters),
    skipsBlanksAtStart: (own === '' ? commandLetters : startLetters).includes('b'),
    skipsBlanksAtEnd: (own === '' ? commandLetters : endLetters).includes('b'),
    startField: Number(startField),
    startCharacter: Number(startCharacter ?? 1),
    endField: endField === undefined ? undefined : Number(endField),
    endCharacter: Number(endCharacter ?? 0),
  };
}

/** Where each field starts and ends; without a separator the blanks before a field belong to it. */
function fieldsOf(line: string, separator: string | undefined): [number, number][] {
  const fields: [number, number][] = [];
  if (separator === undefined) {
    for (const match of line.matchAll(/[ \t]*[^ \t]+/g)) fields.push([match.index, match.index + match[0].length]);
    return fields;
  }
  let start = 0;
  for (let end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, start)) {
    fields.push([start, end]);
    start = end + separator.length;
  }
  fields.push([start, line.length]);
  return fields;
}

/** The part of a line that a key names. */
export function keyText(line: string, key: SortKey, separator: string | undefined): string {
  if (key.startField === 1 && key.startCharacter === 1 && key.endField === undefined) {
    return key.skipsBlanksAtStart ? line.replace(/^[ \t]+/, '') : line;
  }
  const fields = fieldsOf(line, separator);
  const skipBlanks = (at: number, skips: boolean) => {
    let place = at;
    while (skips && (line[place] === ' ' || line[place] === '\t')) place++;
    return place;
  };
  const first = fields[key.startField - 1];
  if (!first) return '';
  const start = skipBlanks(first[0], key.skipsBlanksAtStart) + key.startCharacter - 1;
  if (key.endField === undefined) return line.slice(start);
  const last = fields[key.endField - 1];
  const end = !last
    ? line.length
    : key.endCharacter === 0
      ? last[1]
      : skipBlanks(last[0], key.skipsBlanksAtEnd) + key.endCharacter;
  return line.slice(start, Math.max(start, end));
}
