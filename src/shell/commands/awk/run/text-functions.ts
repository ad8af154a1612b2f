import type { Builtin } from '../compile/builtins.ts';
import { characterCount, characterIndex, substring } from './characters.ts';
import { fillArray } from './elements.ts';
import { formatValues } from './format.ts';
import { findMatch } from './regexps.ts';
import { splitText } from './split.ts';
import { parseReplacement, substitute } from './substitute.ts';
import { InputText, toNumber, type AwkArray, type Value } from './values.ts';

const changing = (change: (text: string) => string): Builtin => ({
  args: ['value'],
  least: 1,
  run: ({ toText }, [value]) => change(toText(value as Value)),
});

/** What matched and its groups, by number, as gawk fills the third argument of `match`. */
function fillGroups(array: AwkArray, found: RegExpExecArray | null): void {
  array.clear();
  found?.forEach((text, index) => {
    if (text !== undefined) array.set(String(index), new InputText(text));
  });
}

export const textFunctions: Record<string, Builtin> = {
  length: {
    args: ['value'],
    least: 0,
    run: ({ toText, record }, args) => {
      const [value] = args;
      if (value instanceof Map) return value.size;
      return characterCount(args.length > 0 ? toText(value as Value) : record.text);
    },
  },
  substr: {
    args: ['value', 'value', 'value'],
    least: 2,
    run: ({ toText }, args) => {
      const length = args.length > 2 ? toNumber(args[2] as Value) : Infinity;
      return substring(toText(args[0] as Value), toNumber(args[1] as Value), length);
    },
  },
  index: {
    args: ['value', 'value'],
    least: 2,
    run: ({ toText }, [value, wanted]) => {
      const text = toText(value as Value);
      const at = text.indexOf(toText(wanted as Value));
      return at < 0 ? 0 : characterIndex(text, at) + 1;
    },
  },
  split: {
    args: ['value', 'array', 'separator'],
    least: 2,
    run: ({ toText, own }, args) => {
      const separator = args.length < 3 ? own.FS.value : args[2];
      const parts = splitText(
        toText(args[0] as Value),
        separator instanceof RegExp ? separator : toText(separator as Value),
      );
      return fillArray(
        args[1] as AwkArray,
        parts.map((part) => new InputText(part)),
      );
    },
  },
  match: {
    args: ['value', 'regexp', 'array'],
    least: 2,
    run: ({ toText, own }, [value, regexp, groups]) => {
      const text = toText(value as Value);
      const found = findMatch(regexp as RegExp, text);
      if (groups) fillGroups(groups as AwkArray, found);
      own.RSTART.value = found ? characterIndex(text, found.index) + 1 : 0;
      own.RLENGTH.value = found ? characterCount(found[0]) : -1;
      return own.RSTART.value;
    },
  },
  gensub: {
    args: ['regexp', 'value', 'value', 'value'],
    least: 3,
    run: ({ toText, record }, args) => {
      const how = toText(args[2] as Value);
      const only = /^[gG]/.test(how) ? undefined : Math.max(1, Math.trunc(Number(how)) || 1);
      const text = args.length > 3 ? toText(args[3] as Value) : record.text;
      return substitute(text, args[0] as RegExp, parseReplacement(toText(args[1] as Value), true), only).text;
    },
  },
  sprintf: {
    args: ['value'],
    least: 1,
    run: ({ toText }, [format, ...values]) => formatValues(toText(format as Value), values as Value[], toText),
  },
  tolower: changing((text) => text.toLowerCase()),
  toupper: changing((text) => text.toUpperCase()),
  /** gawk's: octal and hexadecimal numbers too. */
  strtonum: {
    args: ['value'],
    least: 1,
    run: ({ toText }, [value]) => {
      const octal = /^\s*0[0-7]+(?![\d.])/.exec(toText(value as Value));
      return octal ? parseInt(octal[0], 8) : toNumber(value as Value);
    },
  },
};
