import { expect, test } from 'vitest';
import { mapStore } from '../../files/map-store.ts';
import type { StoredFile } from '../../files/stored-files.ts';
import { openSession } from '../../testing/open-session.ts';

/** Edits `text` in an editor with `keys`, each pressed by itself. What is in the files and on the screen then. */
async function edit(program: string, text: string | undefined, keys: string, name = 'f') {
  const files = new Map<string, StoredFile>();
  const opened = await openSession({ store: mapStore(files) });
  const { session, terminal } = opened;
  if (text !== undefined) await session.type(`printf '%s\n' '${text}' > f`, true);
  const editing = session.type(`${program} ${name}`, true);
  await opened.until(program === 'nano' ? /나가기/ : /^"/m);
  for (const key of keys.match(/\x1b\[[A-Z]|[^]/gu) ?? []) await terminal.feed(key);
  const file = (path = 'f') => {
    const content = files.get(`/home/learner/${path}`)?.content;
    return content && new TextDecoder().decode(content);
  };
  return { ...opened, editing, file };
}

const enter = '\r';
const escape = '\x1b';

async function viMakes(text: string | undefined, keys: string): Promise<string | undefined> {
  const { editing, file } = await edit('vi', text, `${keys}:wq${enter}`);
  expect(await editing).toBe(0);
  return file();
}

test.each([
  ['i, Esc and :wq make a new file', undefined, `i안녕${enter}둘${escape}`, '안녕\n둘\n'],
  ['a A I o O', 'b', `aX${escape}A!${escape}I>${escape}oafter${escape}Obetween${escape}`, '>bX!\nbetween\nafter\n'],
  ['dd, p and P move lines', 'one\ntwo\nthree', 'ddpkP', 'one\ntwo\none\nthree\n'],
  ['2yy and p', 'a\nb\nc', '2yyGp', 'a\nb\nc\na\nb\n'],
  ['dw, cw, d$ and x', 'one two three', `dwcw2${escape}llx`, '2 hree\n'],
  ['dG and u', 'a\nb\nc', 'jdGu', 'a\nb\nc\n'],
  ['r and J', 'ab\ncd', 'rxJ', 'xb cd\n'],
  ['gg, G, w, b, e, 0 and $', 'a bc\nd ef', `G$bx0xggwex`, 'a b\n f\n'],
  ['a word of Hangul', '가나 다라', 'dw', '다라\n'],
  ['the keyboard in Hangul', 'x', 'ㅇㅇㅑ한글\x1b', '한글\n'],
  ['/, n and N', 'x a\nb\nc a', `/a${enter}nxNx`, 'x \nb\nc \n'],
  [':%s and :s', 'a/a\nb a', `:%s/a/z/g${enter}:s/b/\\/${enter}`, 'z/z\n/ z\n'],
  ['v selects; d, y, p and ~ use it', 'one two', 'wved0vey$pvb~', 'one ONE\n'],
  ['V selects lines; >, J and o', 'a\nb\nc', 'VjoJVj>', '\ta b\n\tc\n'],
  ['. does a change again, with its text', 'a b c\nd e f', 'cwX\x1bw.j0.', 'X X c\nX e f\n'],
  ['. and counts', 'a\nb\nc\nd\ne', 'dd.2.', 'e\n'],
  ['registers', 'a\nb\nc', '"ayyj"byy"ap"bP', 'a\nb\nb\na\nc\n'],
  ['marks', 'a b\nc\nd', "wmxGd'xix\x1b", 'x\n'],
  ['iw, i" and a(', 'f(a, "b c")', `f"ci"x${escape}da(0rg`, 'g\n'],
  ['f, t, ; and ,', 'a.b.c.d', 'f.;x,dt;', 'a.bc.d\n'],
  ['* and n find whole words', 'ab abc ab ab', '*xnx', 'ab abc b b\n'],
  ['% and the partner of a bracket', 'if (a(b) c) d', 'f(%x``x', 'if a(b) c d\n'],
  ['u and Ctrl-R', 'abc', `xxuu\x12`, 'bc\n'],
  ['Ctrl-W and Ctrl-R in insert mode', 'x', `yyoab cd\x17\x12"${escape}`, 'x\nab x\n\n'],
  ['3i and 2o', 'x', `3i-${escape}2oy${escape}`, '---x\ny\ny\n'],
  ['q and @', 'a\nb\nc', `qaA;${escape}jq2@a`, 'a;\nb;\nc;\n'],
  [':g, :v, :m, :t and ranges', 'a1\nb\na2\nc', `:g/a/m$${enter}:1t.${enter}:2,3d${enter}`, 'b\na2\nb\n'],
  [":'<,'>s on selected lines", 'a\na\na', `Vj:s/a/b/${enter}`, 'b\nb\na\n'],
  [':%s with groups and &', 'k=v', `:%s/\\(k\\)=\\(v\\)/\\2=\\1 (&)/${enter}`, 'v=k (k=v)\n'],
  [':%!sort runs a command of the shell', 'b\na', `:%!sort${enter}`, 'a\nb\n'],
  [':r and :set ai', ' a', `:set ai${enter}ob${escape}:r f${enter}`, ' a\n b\n a\n'],
  ['Hangul under f, r and *', '가 나 가', 'f나r다*x', '가  가\n'],
  ['arrows in insert mode', 'ab', `i\x1b[CX${escape}`, 'aXb\n'],
  [':2 goes to a line', 'a\nb', `:2${enter}x`, 'a\n\n'],
])('vi: %s', async (_, text, keys, expected) => {
  expect(await viMakes(text, keys)).toBe(expected);
});

test('vi keeps changes from being lost, and says what it does not know', async () => {
  const { editing, terminal, until, file } = await edit('vim', 'a', `x:q${enter}`);
  await until(/^E37: No write since last change \(add ! to override\)$/m);
  for (const key of `:nope${enter}`) await terminal.feed(key);
  await until(/^E492: Not an editor command: nope$/m);
  for (const key of '\x03') await terminal.feed(key);
  await until(/:q!를 입력/);
  for (const key of `:q!${enter}`) await terminal.feed(key);
  expect(await editing).toBe(0);
  expect(file()).toBe('a\n');
});

test('nano: Ctrl-O asks for the name, Enter takes it and is no text', async () => {
  const { editing, file } = await edit('nano', undefined, `안녕\x0f${enter}\x18`);
  expect(await editing).toBe(0);
  expect(file()).toBe('안녕\n');
});

test('nano: Ctrl-X saves under another name, or not at all', async () => {
  const saved = await edit('nano', 'a', `b\x18y2${enter}`);
  expect(await saved.editing).toBe(0);
  expect([saved.file(), saved.file('f2')]).toEqual(['a\n', 'ba\n']);
  const dropped = await edit('nano', 'a', 'b\x18n');
  expect(await dropped.editing).toBe(0);
  expect(dropped.file()).toBe('a\n');
});

test.each([
  ['Ctrl-K cuts lines that Ctrl-U pastes', 'a\nb\nc\nd', '\x0b\x0b\x1b[B\x15', 'c\na\nb\nd\n'],
  ['Ctrl-W searches, over the end', '가\n나 다\n라', `\x17다${enter}X\x17가${enter}Y`, 'Y가\n나 X다\n라\n'],
  ['Alt-U undoes what was typed, Alt-E does it again', 'a', `xyz\x1bu\x1be`, 'xyza\n'],
  ['Ctrl-\\ replaces, place by place or all', 'a b a\na a', `\x1ca${enter}가${enter}ynA`, '가 b a\n가 가\n'],
  ['Alt-6 copies a line', 'a\nb', `\x1b6\x15`, 'a\na\nb\n'],
  ['arrows and Backspace take whole syllables', '가나다', '\x1b[C\x1b[C\x7f', '가다\n'],
])('nano: %s', async (_, text, keys, expected) => {
  const { editing, file } = await edit('nano', text, `${keys}\x0f${enter}\x18`);
  expect(await editing).toBe(0);
  expect(file()).toBe(expected);
});

test('a folder that is not there is named, and the text stays', async () => {
  const { editing, terminal, until } = await edit('nano', undefined, `x\x0f${enter}`, 'no/such/f');
  await until(/\/home\/learner\/no\/such 폴더가 없어서 저장하지 못했어요/);
  for (const key of '\x18n') await terminal.feed(key);
  expect(await editing).toBe(0);
});

test('nano on a narrow screen: the keys that fit, and a question in whole words', async () => {
  const { editing, terminal, resize, text, until } = await edit('nano', 'a', 'b');
  resize(30);
  await until(/나가기 {2}\^W 찾기$/);
  await terminal.feed('\x18');
  await until(/^바뀐 내용을 저장할까요\? \(y$/m);
  expect(text()).toMatch(/^저장 \/ n 버리기 \/ Ctrl-C 계속$\n^편집\)$/m);
  await terminal.feed('n');
  expect(await editing).toBe(0);
});
