import { untilAborted } from '../../interpreter/control-flow.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { decodeEscapes } from '../../builtins/escapes.ts';
import { fail } from '../support.ts';

/** Bytes as characters U+0000 to U+00FF: GNU tr works on bytes. */
const toLatin1 = (text: string) =>
  Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');

const allBytes = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
const classes: Record<string, RegExp> = {
  alnum: /[0-9A-Za-z]/,
  alpha: /[A-Za-z]/,
  blank: /[ \t]/,
  cntrl: /[\x00-\x1f\x7f]/,
  digit: /[0-9]/,
  graph: /[\x21-\x7e]/,
  lower: /[a-z]/,
  print: /[\x20-\x7e]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[ \t\n\v\f\r]/,
  upper: /[A-Z]/,
  xdigit: /[0-9A-Fa-f]/,
};

/** The characters of a set: ranges, classes, escapes, `[x*n]`; `[x*]` fills up to `length`. */
function expandSet(text: string, length: number): string[] {
  const chars: string[] = [];
  const source = toLatin1(text);
  const pattern = /\[:(\w+):\]|\[=(.)=\]|\[(\\?.)\*(\d*)\]|(\\[0-7]{1,3}|\\?.)(?:-(\\[0-7]{1,3}|\\?.))?/gs;
  const single = (raw: string) => {
    const decoded = raw.startsWith('\\') && raw.length > 1 ? decodeEscapes(raw, false).text : raw;
    const code = decoded.charCodeAt(0);
    return code >= 0xdc80 ? String.fromCharCode(code - 0xdc00) : decoded.length > 1 ? decoded.at(-1)! : decoded;
  };
  for (const [, name, equal, repeated, times, from, to] of source.matchAll(pattern)) {
    if (name !== undefined) chars.push(...allBytes.filter((char) => classes[name]?.test(char)));
    else if (equal !== undefined) chars.push(equal);
    else if (repeated !== undefined) {
      const count = times === '' ? length - chars.length : Number.parseInt(times!, times!.startsWith('0') ? 8 : 10);
      for (let index = 0; index < count; index++) chars.push(single(repeated));
    } else if (to === undefined) chars.push(single(from!));
    else {
      for (let code = single(from!).charCodeAt(0); code <= single(to).charCodeAt(0); code++) {
        chars.push(String.fromCharCode(code));
      }
    }
  }
  return chars;
}

interface Plan {
  /** What becomes of each byte; -1 takes it away. */
  table: Int16Array;
  /** Bytes of which a run becomes one. */
  squeezed: ReadonlySet<number>;
}

const codes = (chars: readonly string[]) => chars.map((char) => char.charCodeAt(0));

function planOf(options: ReadonlySet<string>, sets: readonly string[]): Plan {
  const isDeleting = options.has('d');
  const isComplement = options.has('c') || options.has('C');
  let from = expandSet(sets[0]!, 0);
  if (isComplement) from = allBytes.filter((char) => !from.includes(char));
  const to = sets[1] === undefined ? undefined : expandSet(sets[1], from.length);
  const table = Int16Array.from({ length: 256 }, (_, byte) => byte);
  if (isDeleting) for (const code of codes(from)) table[code] = -1;
  else if (to) {
    const used = options.has('t') ? from.slice(0, to.length) : from;
    used.forEach((char, index) => (table[char.charCodeAt(0)] = (to[index] ?? to.at(-1)!).charCodeAt(0)));
  }
  const squeezed = options.has('s') ? new Set(codes(to ?? from)) : new Set<number>();
  return { table, squeezed };
}

/** `tr`: replaces, deletes or squeezes bytes as they come. */
export async function tr(context: CommandContext): Promise<number> {
  const options = new Set<string>();
  const words = [...context.args];
  const longs: Record<string, string> = {
    '--delete': 'd',
    '--squeeze-repeats': 's',
    '--complement': 'c',
    '--truncate-set1': 't',
  };
  while (/^-[a-zA-Z-]/.test(words[0] ?? '')) {
    const word = words.shift()!;
    if (word === '--') break;
    const known = longs[word] ?? word.slice(1);
    if (!/^[cCdst]+$/.test(known))
      return fail(context, `invalid option -- '${word.replace(/^-+/, '')}'\nTry 'tr --help' for more information.`);
    for (const letter of known) options.add(letter);
  }
  const hint = "Try 'tr --help' for more information.";
  if (words.length === 0) return fail(context, `missing operand\n${hint}`);
  const needsTwo = !options.has('d') && !options.has('s');
  if (words.length === 1 && needsTwo) {
    return fail(context, `missing operand after ‘${words[0]}’\nTwo strings must be given when translating.\n${hint}`);
  }
  if (words.length > 2 || (words.length === 2 && options.has('d') && !options.has('s'))) {
    const extra = words[words.length > 2 ? 2 : 1];
    const reason = words.length > 2 ? '' : '\nOnly one string may be given when deleting without squeezing repeats.';
    return fail(context, `extra operand ‘${extra}’${reason}\n${hint}`);
  }
  if (words[1] === '') return fail(context, 'when not truncating set1, string2 must be non-empty');
  await translate(context, planOf(options, words));
  return 0;
}

async function translate(context: CommandContext, { table, squeezed }: Plan): Promise<void> {
  let last = -1;
  for (;;) {
    const chunk = await untilAborted(context.stdin.readChunk(), context.signal);
    if (chunk === null) return;
    const kept = new Uint8Array(chunk.length);
    let length = 0;
    for (const byte of chunk) {
      const code = table[byte]!;
      if (code < 0 || (code === last && squeezed.has(code))) continue;
      last = code;
      kept[length++] = code;
    }
    if (length > 0) await context.stdout.write(kept.subarray(0, length));
    else await writeText(context.stdout, '');
  }
}
