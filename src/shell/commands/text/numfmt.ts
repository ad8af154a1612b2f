import type { CommandContext } from '../../kernel.ts';
import { gnuOptions, wrongUse } from '../gnu-options.ts';
import { eachLine } from '../lines.ts';
import { fail, out } from '../support.ts';

const specifications = ['d|delimiter=', '|field=', '|format=', '|from=', '|header?', '|padding=', '|suffix=', '|to='];
const letters = ['', 'K', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y'];
const units = { from: ['none', 'auto', 'si', 'iec', 'iec-i'], to: ['none', 'si', 'iec', 'iec-i'] } as const;
const troubleExitCode = 2;

interface Conversion {
  from: string;
  to: string;
  suffix: string;
  /** Digits behind the point from `--format=%.2f`; undefined for numfmt's own choice. */
  digits: number | undefined;
  /** Text around the number in `--format`. */
  before: string;
  after: string;
  padding: number;
}

/** The number that a text with a unit means; a text that says what is wrong otherwise. */
function readNumber(text: string, { from, suffix }: Conversion): number | string {
  const bare = suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
  const match = /^(-?(?:\d+\.?\d*|\.\d+))([KMGTPEZY]?)(i?)(.*)$/s.exec(bare);
  if (!match) return `invalid number: ‘${text}’`;
  const [, digits, letter, i, rest] = match;
  if (rest !== '') return `invalid suffix in input: ‘${text}’`;
  if (letter !== '' && from === 'none') return `rejecting suffix in input: ‘${text}’ (consider using --from)`;
  if (letter !== '' && from === 'iec-i' && i === '') return `missing 'i' suffix in input: ‘${text}’ (e.g Ki/Mi/Gi)`;
  if (i !== '' && from !== 'iec-i' && from !== 'auto') return `invalid suffix in input: ‘${text}’`;
  const isBinary = from.startsWith('iec') || (from === 'auto' && i !== '');
  return Number(digits) * (isBinary ? 1024 : 1000) ** letters.indexOf(letter!);
}

/** Numbers are rounded away from zero, as numfmt does by default. */
function roundedAway(number: number, digits: number): number {
  const scaled = Math.abs(number) * 10 ** digits;
  return (Math.sign(number) * Math.ceil(Number(scaled.toPrecision(15)))) / 10 ** digits;
}

function shownNumber(number: number, { to, digits }: Conversion): string {
  if (to === 'none') return digits === undefined ? String(number) : roundedAway(number, digits).toFixed(digits);
  const base = to === 'si' ? 1000 : 1024;
  let power = 0;
  let scaled = number;
  const places = () => digits ?? (power > 0 && Math.abs(scaled) < 10 ? 1 : 0);
  while (Math.abs(scaled) >= base && power < letters.length - 1) {
    scaled /= base;
    power++;
  }
  let rounded = roundedAway(scaled, places());
  if (Math.abs(rounded) >= base) {
    scaled = rounded / base;
    rounded = scaled;
    power++;
  }
  const isWhole = digits === undefined && Math.abs(rounded) >= 10;
  return rounded.toFixed(isWhole ? 0 : places()) + letters[power]! + (to === 'iec-i' && power > 0 ? 'i' : '');
}

function convert(text: string, conversion: Conversion): { text: string } | { problem: string } {
  const number = readNumber(text, conversion);
  if (typeof number === 'string') return { problem: number };
  const shown = shownNumber(number, conversion) + conversion.suffix;
  const { padding } = conversion;
  const padded = padding < 0 ? shown.padEnd(-padding) : shown.padStart(padding);
  return { text: conversion.before + padded + conversion.after };
}

/** The line with the field of that number (from 1) converted. */
function convertField(line: string, field: number, delimiter: string | undefined, conversion: Conversion) {
  const parts = delimiter === undefined ? line.match(/[ \t]*[^ \t]+/g) : line.split(delimiter);
  const part = parts?.[field - 1];
  if (!parts || part === undefined) return { text: line };
  const blanks = delimiter === undefined ? /^[ \t]*/.exec(part)![0] : '';
  const converted = convert(part.slice(blanks.length), conversion);
  if ('problem' in converted) return converted;
  return { text: parts.with(field - 1, blanks + converted.text).join(delimiter ?? '') };
}

/** `numfmt`: numbers to and from `1.5K`, as operands or in a field of each line. */
export async function numfmt(context: CommandContext): Promise<number> {
  const options = await gnuOptions(context, specifications);
  if (typeof options === 'number') return options;
  const { values, operands } = options;
  for (const name of ['from', 'to'] as const) {
    const unit = String(values.get(name) ?? 'none');
    if ((units[name] as readonly string[]).includes(unit)) continue;
    const valid = units[name].map((one) => `\n  - ‘${one}’`).join('');
    return wrongUse(context, `invalid argument ‘${unit}’ for ‘--${name}’\nValid arguments are:${valid}`);
  }
  const [, before = '', width, digits, after = ''] =
    /^(.*?)%(-?\d*)(?:\.(\d+))?f(.*)$/s.exec(String(values.get('format') ?? '')) ?? [];
  const conversion: Conversion = {
    from: String(values.get('from') ?? 'none'),
    to: String(values.get('to') ?? 'none'),
    suffix: String(values.get('suffix') ?? ''),
    digits: digits === undefined ? undefined : Number(digits),
    before,
    after,
    padding: Number(values.get('padding') ?? width ?? 0),
  };
  const delimiter = values.get('d');
  const field = Number(values.get('field') ?? 1);
  let exitCode = 0;
  const show = async (line: string) => {
    const result = convertField(line, field, typeof delimiter === 'string' ? delimiter : undefined, conversion);
    if ('problem' in result) exitCode = await fail(context, result.problem, troubleExitCode);
    else await out(context, `${result.text}\n`);
    return exitCode === 0;
  };
  for (const operand of operands) if (!(await show(operand))) return exitCode;
  if (operands.length > 0) return 0;
  let headers = Number(values.get('header') === true ? 1 : (values.get('header') ?? 0));
  await eachLine(context, context.stdin, (line) => (headers-- > 0 ? out(context, `${line}\n`) : show(line)));
  return exitCode;
}
