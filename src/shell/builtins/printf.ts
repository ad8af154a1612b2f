import { assignText } from '../interpreter/assign.ts';
import { splitSubscript } from '../interpreter/subscript.ts';
import { quoteWithBackslashes } from '../interpreter/quote.ts';
import { formatTime } from '../../core/strftime.ts';
import { zoneAt } from '../commands/time/time-zone.ts';
import type { BuiltinCall } from './builtin.ts';
import { decodeEscapes } from './escapes.ts';

const directive =
  /%(?:%|([-+ #0']*)(\*|\d+)?(?:\.(\*|\d+)?)?(?:hh|h|ll|l|L|q|j|z|t)?(?:([diouxXeEfFgGaAcsbqQ])|\(([^)]*)\)T))/y;

interface Clock {
  nowMs: number;
  /** `$TZ`. */
  zone: string | undefined;
}

interface Output {
  text: string;
  isCut: boolean;
  problem: string | undefined;
}

/** Formats its arguments; the format is used again until all are taken. `-v` assigns. */
export async function printf(call: BuiltinCall): Promise<number> {
  let args = call.args;
  let variable: string | undefined;
  if (args[0] === '-v') {
    variable = args[1];
    if (variable === undefined) await call.fail('-v: option requires an argument');
    args = args.slice(2);
  }
  if (args[0] === '--') args = args.slice(1);
  else if (/^-./s.test(args[0] ?? '')) {
    await call.fail(`${args[0]!.slice(0, 2)}: invalid option`);
    args = [];
  }
  const [format, ...values] = args;
  if (format === undefined) {
    await call.usage('printf [-v var] format [arguments]');
    return 2;
  }
  const output: Output = { text: '', isCut: false, problem: undefined };
  const { nowMs } = call.process.kernel.host.connection;
  const clock: Clock = { nowMs: nowMs(), zone: call.process.state.variables.get('TZ') };
  let next = 0;
  const take = () => values[next++];
  do {
    const before = next;
    formatOnce(format, take, output, clock);
    if (next === before) break;
  } while (next < values.length && !output.isCut);
  if (variable === undefined) {
    await call.out(output.text);
  } else {
    const { name, subscript } = splitSubscript(variable);
    await assignText({ process: call.process, fds: call.fds }, name, subscript, output.text, false);
  }
  return output.problem === undefined ? 0 : call.fail(output.problem);
}

function formatOnce(format: string, take: () => string | undefined, output: Output, clock: Clock): void {
  let index = 0;
  while (index < format.length && !output.isCut) {
    const percent = format.indexOf('%', index);
    const literal = format.slice(index, percent < 0 ? format.length : percent);
    const decoded = decodeEscapes(literal, false);
    output.text += decoded.text;
    output.isCut = decoded.isCut;
    if (percent < 0 || output.isCut) return;
    directive.lastIndex = percent;
    const match = directive.exec(format);
    if (!match) {
      const letter = /^%[-+ #0'*.\d]*(.?)/su.exec(format.slice(percent))![1] || '%';
      output.problem = letter === '%' ? "`%': missing format character" : `\`${letter}': invalid format character`;
      return;
    }
    index = directive.lastIndex;
    output.text += match[0] === '%%' ? '%' : formatDirective(match, take, output, clock);
  }
}

function formatDirective(
  match: RegExpExecArray,
  take: () => string | undefined,
  output: Output,
  { nowMs, zone }: Clock,
): string {
  const [whole, flagText = '', widthText, precisionText, conversion, dateFormat] = match;
  let flags = flagText;
  let width = Number(widthText === '*' ? (take() ?? 0) : (widthText ?? 0));
  if (width < 0) {
    flags += '-';
    width = -width;
  }
  const hasPrecision = whole.includes('.');
  const precision = hasPrecision ? Number(precisionText === '*' ? (take() ?? 0) : (precisionText ?? 0)) : undefined;
  const value = take();
  if (dateFormat !== undefined) {
    const timeMs = value === undefined || value === '-1' || value === '-2' ? nowMs : Number(value) * 1000;
    return pad(formatTime(timeMs, dateFormat || '%X', zoneAt(zone, timeMs)), width, flags, false);
  }
  if ('sbqQ'.includes(conversion!))
    return pad(formatText(conversion!, value ?? '', precision, output), width, flags, false);
  if (conversion === 'c') return pad([...(value ?? '')][0] ?? '', width, flags, false);
  if ('diouxX'.includes(conversion!)) {
    return pad(formatInteger(conversion!, value, precision, flags, output), width, flags, precision === undefined);
  }
  return pad(formatFloat(conversion!, value, precision ?? 6, flags, output), width, flags, true);
}

function formatText(conversion: string, value: string, precision: number | undefined, output: Output): string {
  if (conversion === 'q' || conversion === 'Q') return quoteWithBackslashes(value);
  if (conversion === 'b') {
    // Here, unlike with echo -e, octal needs no zero.
    const octal = value.replace(/\\(\\|[1-7][0-7]{0,2})/g, (whole, code: string) =>
      code === '\\' ? whole : `\\0${code}`,
    );
    const decoded = decodeEscapes(octal, true);
    if (decoded.isCut) output.isCut = true;
    return decoded.text;
  }
  return precision === undefined ? value : firstBytes(value, precision);
}

function toInteger(value: string | undefined, output: Output): bigint {
  if (value === undefined || value === '') return 0n;
  if (value.startsWith("'") || value.startsWith('"')) return BigInt(value.codePointAt(1) ?? 0);
  const text = value.trim();
  const match = /^([+-]?)(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)/.exec(text);
  if (!match || match[0].length < text.length) output.problem = `${value}: invalid number`;
  if (!match) return 0n;
  const digits = match[2]!;
  const magnitude = /^0[0-7]+$/.test(digits) ? BigInt(`0o${digits.slice(1)}`) : BigInt(digits);
  return match[1] === '-' ? -magnitude : magnitude;
}

function formatInteger(
  conversion: string,
  value: string | undefined,
  precision: number | undefined,
  flags: string,
  output: Output,
): string {
  const number = toInteger(value, output);
  const isSigned = conversion === 'd' || conversion === 'i';
  const radix = { o: 8, x: 16, X: 16 }[conversion] ?? 10;
  const magnitude = isSigned ? (number < 0n ? -number : number) : BigInt.asUintN(64, number);
  let digits = magnitude.toString(radix).padStart(precision ?? 1, '0');
  if (flags.includes('#') && radix === 16 && magnitude !== 0n) digits = `0x${digits}`;
  if (flags.includes('#') && radix === 8 && !digits.startsWith('0')) digits = `0${digits}`;
  if (conversion === 'X') digits = digits.toUpperCase();
  if (!isSigned) return digits;
  return (number < 0n ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '') + digits;
}

function formatFloat(
  conversion: string,
  value: string | undefined,
  precision: number,
  flags: string,
  output: Output,
): string {
  const number = value === undefined || value === '' ? 0 : Number(value);
  if (Number.isNaN(number)) {
    output.problem = `${value}: invalid number`;
    return formatFloat(conversion, '0', precision, flags, output);
  }
  const sign = number < 0 || Object.is(number, -0) ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const magnitude = Math.abs(number);
  const lower = conversion.toLowerCase();
  let text: string;
  if (magnitude === Infinity) text = 'inf';
  else if (lower === 'f') text = magnitude.toFixed(precision);
  else if (lower === 'e') text = exponential(magnitude, precision);
  else text = general(magnitude, precision || 1);
  return sign + (conversion === lower ? text : text.toUpperCase());
}

function exponential(value: number, precision: number): string {
  return value.toExponential(precision).replace(/e([+-])(\d)$/, 'e$10$2');
}

/** `%g`: the shorter of both forms, without trailing zeros. */
function general(value: number, precision: number): string {
  if (value === 0) return '0';
  const exponent = Number(value.toExponential(precision - 1).split('e')[1]);
  const strip = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
  if (exponent >= -4 && exponent < precision) return strip(value.toFixed(precision - 1 - exponent));
  const [mantissa, power] = exponential(value, precision - 1).split('e');
  return `${strip(mantissa!)}e${power}`;
}

/** bash counts widths in bytes: a syllable of Hangul is three. */
const byteLength = (text: string): number => new TextEncoder().encode(text).length;

function firstBytes(text: string, count: number): string {
  let end = 0;
  for (const char of text) {
    if (byteLength(text.slice(0, end + char.length)) > count) break;
    end += char.length;
  }
  return text.slice(0, end);
}

function pad(text: string, width: number, flags: string, isNumeric: boolean): string {
  const missing = width - byteLength(text);
  if (missing <= 0) return text;
  if (flags.includes('-')) return text + ' '.repeat(missing);
  if (!isNumeric || !flags.includes('0')) return ' '.repeat(missing) + text;
  const sign = /^([-+ ]?(?:0[xX])?)(.*)$/s.exec(text)!;
  return sign[1] + '0'.repeat(missing) + sign[2];
}
