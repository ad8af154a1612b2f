import { expect, test } from 'vitest';
import { TestScreen } from '../testing/screen.ts';
import { KeyParser } from './key-parser.ts';
import { LineEditor } from './line-editor.ts';
import type { EditOptions, EditResult } from './line-editor.ts';

const up = '\x1b[A';
const left = '\x1b[D';
const home = '\x1b[H';

function open(options: Partial<EditOptions> = {}, columns = 40) {
  const screen = new TestScreen(columns);
  const editor = new LineEditor(screen);
  const parser = new KeyParser();
  const result: Promise<EditResult> = editor.edit({ prompt: '$ ', history: [], isSecret: false, ...options });
  const type = async (data: string) => {
    for (const key of parser.feed(data)) await editor.feed(key);
  };
  return { screen, editor, result, type };
}

/** What a line becomes after these keys and Enter. */
async function edited(keys: string, options: Partial<EditOptions> = {}, columns?: number): Promise<string> {
  const { result, type } = open(options, columns);
  await type(`${keys}\r`);
  const ended = await result;
  return ended.kind === 'line' ? ended.text : ended.kind;
}

test.each([
  ['typing', 'echo hi', 'echo hi'],
  ['Ctrl-A, Ctrl-E', 'b\x01a\x05c', 'abc'],
  ['arrows, Home and End', `bd${left}c${home}a\x1b[Fe`, 'abcde'],
  ['Ctrl-K and Ctrl-Y', 'one two\x01\x1bf\x0b\x01\x19 ', ' two one'],
  ['Ctrl-U', 'wrong\x15right', 'right'],
  ['Ctrl-W takes a word with its punctuation', 'aws s3 ls s3://x/y\x17end', 'aws s3 ls end'],
  ['Alt-B and Alt-F move by words', 'one two three\x1bb\x1bbX\x1bfY', 'one XtwoY three'],
  ['Alt-D', 'one two\x01\x1bd', ' two'],
  ['Ctrl-T', 'ab\x14', 'ba'],
  ['Ctrl-_ undoes', 'abc\x15\x1f', 'abc'],
  ['Backspace takes a whole syllable', '가각\x7f나', '가나'],
  ['Backspace takes a whole emoji', 'a👩‍💻\x7fb', 'ab'],
  ['Backspace takes a composed letter with its mark', 'e\u0301x\x7f\x7fo', 'o'],
  ['Delete', `ab${left}\x1b[3~`, 'a'],
])('%s', async (_, keys, expected) => {
  expect(await edited(keys)).toBe(expected);
});

test('history: ↑ ↓ keep the draft, Ctrl-R searches, Alt-. takes the last argument', async () => {
  const history = ['aws s3 ls', 'echo one', 'echo two'];
  expect(await edited(`dra${up}${up}\x1b[B\x1b[Bft`, { history })).toBe('draft');
  expect(await edited(`${up}${up}`, { history })).toBe('echo one');
  expect(await edited('\x12s3', { history })).toBe('aws s3 ls');
  expect(await edited('\x12echo\x12', { history })).toBe('echo one');
  expect(await edited('kept\x12s3\x07', { history })).toBe('kept');
  expect(await edited('cat \x1b.', { history })).toBe('cat two');
});

test('a paste of several lines stays one text until Enter', async () => {
  expect(await edited('\x1b[200~a\r\nb\x1b[201~')).toBe('a\nb');
  expect(await edited('\x1b[200~only\n\x1b[201~')).toBe('only\n');
});

test('Ctrl-C and Ctrl-D', async () => {
  expect(await edited('text\x03')).toBe('interrupt');
  expect(await edited('\x04')).toBe('end');
  expect(await edited(`ab${left}\x04`)).toBe('a');
});

test('wide characters wrap as the terminal wraps them', async () => {
  const { screen, type } = open({}, 11);
  await type('가나다라마바사');
  expect(screen.text).toBe('$ 가나다라\n마바사');
  expect(screen.cursor).toEqual({ row: 1, column: 6 });
  await type(`${home}x`);
  expect(screen.text).toBe('$ x가나다라\n마바사');
  expect(screen.cursor).toEqual({ row: 0, column: 3 });
});

test('a full row takes the cursor to the next one, without a blank row after Enter', async () => {
  const { screen, type, result } = open({}, 10);
  await type('12345678');
  expect(screen.cursor).toEqual({ row: 1, column: 0 });
  await type('\r');
  await result;
  screen.write('out');
  expect(screen.text).toBe('$ 12345678\nout');
});

test('deleting from a wrapped line clears what was below', async () => {
  const { screen, type } = open({}, 10);
  await type('1234567890abc\x15ok');
  expect(screen.text).toBe('$ ok');
});

test('Tab completes what is common, then lists', async () => {
  const words = ['describe-vpcs', 'describe-volumes'];
  const complete = async (line: string) => {
    const word = line.split(' ').at(-1)!;
    return { word, candidates: words.filter((one) => one.startsWith(word)).map((text) => ({ text })) };
  };
  expect(await edited('ec2 d\t', { complete })).toBe('ec2 describe-v');
  expect(await edited('ec2 d\tp\t-x', { complete })).toBe('ec2 describe-vpcs -x');
  const { screen, type } = open({ complete });
  await type('d\t\t');
  expect(screen.text).toBe('$ describe-v\ndescribe-vpcs     describe-volumes\n$ describe-v');
});

test('a secret is not shown', async () => {
  const { screen, type, result } = open({ isSecret: true, prompt: 'Password: ' });
  await type('hunter2\r');
  expect(await result).toEqual({ kind: 'line', text: 'hunter2' });
  expect(screen.text).toBe('Password:');
});
