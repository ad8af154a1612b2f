import { parseSize } from '../files/parse-size.ts';
import { parseOptions } from '../support.ts';

/** How one line of `od` shows its bytes. */
export interface OdFormat {
  kind: 'c' | 'a' | 'd' | 'o' | 'u' | 'x';
  /** Bytes that make one number. */
  size: number;
  /** `z`: the characters stand behind. */
  hasText: boolean;
}

export interface OdArguments {
  /** Base of the addresses; undefined: none are shown. */
  addressBase: 8 | 10 | 16 | undefined;
  formats: OdFormat[];
  skip: number;
  count: number;
  width: number;
  showsRepeats: boolean;
  paths: string[];
}

const plain = (kind: OdFormat['kind'], size: number): OdFormat => ({ kind, size, hasText: false });

/** Letters that stand for a format. */
const shortFormats: Record<string, OdFormat> = {
  a: plain('a', 1),
  b: plain('o', 1),
  c: plain('c', 1),
  d: plain('u', 2),
  o: plain('o', 2),
  s: plain('d', 2),
  x: plain('x', 2),
};
const sizeLetters: Record<string, number> = { C: 1, S: 2, I: 4, L: 8 };

function parseFormats(text: string): OdFormat[] | undefined {
  const formats: OdFormat[] = [];
  for (const [, kind, size, z] of text.matchAll(/([acdoux])(\d|[CSIL])?(z)?/g)) {
    const usual = kind === 'c' || kind === 'a' ? 1 : 4;
    const bytes = size === undefined ? usual : (sizeLetters[size] ?? Number(size));
    if (![1, 2, 4, 8].includes(bytes)) return undefined;
    formats.push({ kind: kind as OdFormat['kind'], size: bytes, hasText: z !== undefined });
  }
  return formats.length > 0 ? formats : undefined;
}

/** The arguments, or a message about what is wrong with them. */
export function parseOdArguments(words: readonly string[]): OdArguments | string {
  const { values, operands, unknown } = parseOptions(words, {
    flags: [...'abcdosxv', 'output-duplicates'],
    withValue: ['A', 't', 'j', 'N', 'w', 'address-radix', 'format', 'skip-bytes', 'read-bytes', 'width'],
  });
  if (unknown) return `invalid option -- '${unknown.replace(/^-+/, '')}'\nTry 'od --help' for more information.`;
  const radix = String(values.get('A') ?? values.get('address-radix') ?? 'o');
  const bases = { o: 8, d: 10, x: 16, n: undefined } as const;
  if (!(radix in bases)) return `invalid output address radix '${radix}'; it must be one character from [doxn]`;
  const formats: OdFormat[] = [];
  for (const [name, value] of values) {
    const isType = name === 't' || name === 'format';
    const parsed = isType ? parseFormats(String(value)) : shortFormats[name];
    if (isType && !parsed) return `invalid type string ‘${String(value)}’`;
    formats.push(...(parsed ? [parsed].flat() : []));
  }
  const size = (...names: string[]) => {
    const text = names.map((name) => values.get(name)).find((value) => typeof value === 'string');
    return text === undefined ? undefined : parseSize(text as string);
  };
  return {
    addressBase: bases[radix as keyof typeof bases],
    formats: formats.length > 0 ? formats : [plain('o', 2)],
    skip: size('j', 'skip-bytes') ?? 0,
    count: size('N', 'read-bytes') ?? Infinity,
    width: size('w', 'width') ?? 16,
    showsRepeats: values.has('v') || values.has('output-duplicates'),
    paths: operands,
  };
}
