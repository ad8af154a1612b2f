import { globToRegExp, posixToRegExpSource } from '../../interpreter/pattern.ts';
import { utc } from '../../../core/strftime.ts';
import type { CommandContext } from '../../kernel.ts';
import { ownerOf } from '../files/owner.ts';
import { pathOf } from '../support.ts';
import { parseDate } from '../time/date-parse.ts';
import { nameOf, sizeOf, typeLetter } from './entry.ts';
import type { Test } from './entry.ts';
import { FindError } from './find-error.ts';
import { permissionTest } from './permission-test.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const unitBytes: Record<string, number> = { c: 1, w: 2, b: 512, k: 1024, M: 1024 ** 2, G: 1024 ** 3 };

/** `5`, `+5` or `-5`: compares what is counted with the number. */
function countTest(name: string, argument: string): (value: number) => boolean {
  const match = /^([+-]?)(\d+(?:\.\d+)?)$/.exec(argument);
  if (!match) throw new FindError(`invalid argument \`${argument}' to \`${name}'`);
  const count = Number(match[2]);
  if (match[1] === '+') return (value) => value > count;
  return match[1] === '-' ? (value) => value < count : (value) => value === count;
}

function sizeTest(argument: string): Test {
  const unit = /[cwbkMG]$/.exec(argument)?.[0];
  if (!/^[+-]?\d+[cwbkMG]?$/.test(argument)) throw new FindError(`invalid -size type \`${argument.at(-1)}'`);
  const test = countTest('-size', unit ? argument.slice(0, -1) : argument);
  const bytes = unitBytes[unit ?? 'b']!;
  return (entry) => test(Math.ceil(sizeOf(entry) / bytes));
}

function typeTest(argument: string): Test {
  const letters = argument.split(',');
  const wrong = letters.find((letter) => !/^[bcdpfls]$/.test(letter));
  if (wrong !== undefined) throw new FindError(`Unknown argument to -type: ${wrong}`);
  return (entry) => letters.includes(typeLetter(entry));
}

/** Days count whole, minutes begun. */
function ageTest(name: string, argument: string, unitMs: number): Test {
  const test = countTest(name, argument);
  const round = unitMs === dayMs ? Math.floor : Math.ceil;
  return ({ stat }, { nowMs }) => test(round((nowMs - stat.mtime.getTime()) / unitMs));
}

function pathTest(pattern: string, of: 'name' | 'path', ignoresCase: boolean): Test {
  const expression = globToRegExp(pattern, { ignoresCase });
  return ({ path }) => expression.test(of === 'name' ? nameOf(path) : path);
}

/** Emacs' expressions, find's own, write groups and alternatives with a backslash. */
function regexTest(pattern: string, ignoresCase: boolean, isExtended: boolean): Test {
  const extended = isExtended
    ? pattern
    : pattern.replace(/\\([()|{}])|[(){}|]/g, (whole, escaped?: string) => escaped ?? `\\${whole}`);
  const expression = new RegExp(`^(?:${posixToRegExpSource(extended)})$`, ignoresCase ? 'sui' : 'su');
  return ({ path }) => expression.test(path);
}

async function newerTest(context: CommandContext, path: string): Promise<Test> {
  const stat = await context.kernel.files.stat(pathOf(context, path)).catch(() => undefined);
  if (!stat) throw new FindError(`‘${path}’: No such file or directory`);
  return (entry) => entry.stat.mtime.getTime() > stat.mtime.getTime();
}

function newerThanDate(text: string, nowMs: number): Test {
  const timeMs = parseDate(text, nowMs, utc);
  if (timeMs === undefined) throw new FindError(`I cannot figure out how to interpret ‘${text}’ as a date or time`);
  return ({ stat }) => stat.mtime.getTime() > timeMs;
}

function ownerTest(name: string, argument: string): Test {
  if (/^(-user|-group)$/.test(name)) {
    return ({ full }) => ownerOf(full).name === argument || String(ownerOf(full).id) === argument;
  }
  const test = countTest(name, argument);
  return ({ full }) => test(ownerOf(full).id);
}

const isEmpty: Test = async ({ stat, full }, { context }) =>
  stat.isDirectory ? (await context.kernel.files.readdir(full)).length === 0 : stat.isFile && stat.size === 0;

/** Tests without an argument. */
export const plainTests: ReadonlyMap<string, Test> = new Map<string, Test>([
  ['-empty', isEmpty],
  ['-true', () => true],
  ['-false', () => false],
  ['-readable', ({ stat }) => (stat.mode & 0o400) !== 0],
  ['-writable', ({ stat }) => (stat.mode & 0o200) !== 0],
  ['-executable', ({ stat }) => (stat.mode & 0o100) !== 0],
  ['-nouser', () => false],
  ['-nogroup', () => false],
]);

interface Situation {
  context: CommandContext;
  nowMs: number;
  /** Set by `-regextype`. */
  isExtendedRegex: boolean;
}

type TestMaker = (argument: string, situation: Situation, name: string) => Test | Promise<Test>;

/** Tests with an argument, by name. */
export const testMakers: ReadonlyMap<string, TestMaker> = new Map<string, TestMaker>([
  ['-name', (argument) => pathTest(argument, 'name', false)],
  ['-iname', (argument) => pathTest(argument, 'name', true)],
  ['-path', (argument) => pathTest(argument, 'path', false)],
  ['-wholename', (argument) => pathTest(argument, 'path', false)],
  ['-ipath', (argument) => pathTest(argument, 'path', true)],
  ['-regex', (argument, { isExtendedRegex }) => regexTest(argument, false, isExtendedRegex)],
  ['-iregex', (argument, { isExtendedRegex }) => regexTest(argument, true, isExtendedRegex)],
  ['-type', typeTest],
  ['-size', sizeTest],
  ['-perm', permissionTest],
  ['-newer', (argument, { context }) => newerTest(context, argument)],
  ['-anewer', (argument, { context }) => newerTest(context, argument)],
  ['-newermt', (argument, { nowMs }) => newerThanDate(argument, nowMs)],
  ...['-mtime', '-ctime', '-atime'].map((name): [string, TestMaker] => [name, (text) => ageTest(name, text, dayMs)]),
  ...['-mmin', '-cmin', '-amin'].map((name): [string, TestMaker] => [name, (text) => ageTest(name, text, minuteMs)]),
  ...['-user', '-group', '-uid', '-gid'].map((name): [string, TestMaker] => [name, (text) => ownerTest(name, text)]),
  [
    '-samefile',
    (argument, { context }) =>
      ({ full }) =>
        full === pathOf(context, argument),
  ],
  [
    '-links',
    (argument, _, name) => {
      const test = countTest(name, argument);
      return ({ stat }) => test(stat.isDirectory ? 2 : 1);
    },
  ],
]);
