import { editorMessages } from '../../../../core/messages/editor.ts';
import { shellMessage } from '../../../shell-message.ts';
import type { ExCommand } from './ex-command.ts';
import { write, quit, writeAndQuit, saveIfChanged, read, edit, fileInfo } from './ex-files.ts';
import { copy, move, asSpan, filter, sort } from './ex-lines.ts';
import { deleteSpan, joinLines, shiftLines, yankSpan } from './operators.ts';
import { putText } from './simple-changes.ts';
import { setOptions } from './vi-options.ts';

/** Commands that change no text, and so are no step of undo. */
export const unchanging = new Set(
  'write wq wall wqall xit xall quit qall edit yank set nohlsearch syntax undo redo file mark k print help = normal'.split(
    ' ',
  ),
);

/** Commands by their full names. */
export const commands: Readonly<Record<string, ExCommand>> = {
  write: async (called) => {
    await write(called);
  },
  wall: async (called) => {
    await write(called);
  },
  wq: writeAndQuit,
  wqall: writeAndQuit,
  xit: saveIfChanged,
  xall: saveIfChanged,
  quit,
  qall: quit,
  edit,
  read,
  copy,
  t: copy,
  move,
  sort,
  '!': filter,
  delete: async ({ state, range, text }) => deleteSpan(state, /^[a-zA-Z_]/.exec(text)?.[0], asSpan(range)),
  yank: async ({ state, range, text }) => {
    const { row, column } = state.buffer;
    yankSpan(state, /^[a-zA-Z]/.exec(text)?.[0], asSpan(range));
    state.buffer.moveTo(row, column);
  },
  put: async ({ state, range, text }) => {
    const taken = state.registers.get(text[0]);
    state.buffer.moveTo(range.to, 0);
    if (taken) putText(state, taken.text, true, true, 1);
  },
  join: async ({ state, range, isForced }) =>
    joinLines(state, range.from, range.count > 1 ? range.to : range.from + 1, isForced),
  '<': async ({ state, range }) => shiftLines(state, '<', range.from, range.to),
  '>': async ({ state, range }) => shiftLines(state, '>', range.from, range.to),
  normal: async ({ state, host, range, text }) => {
    for (let row = range.from; row <= range.to; row++) {
      if (range.isGiven) state.buffer.moveTo(row, 0);
      await host.runKeys(text);
    }
  },
  set: async ({ state, text }) => {
    const message = setOptions(
      state.options,
      text.split(/\s+/).filter((word) => word !== ''),
    );
    if (message !== undefined) state.message = message;
  },
  nohlsearch: async () => undefined,
  syntax: async () => undefined,
  help: async ({ state }) => {
    state.message = shellMessage(editorMessages.viHelp);
  },
  undo: async ({ state }) => {
    if (!state.buffer.undo()) state.message = 'Already at oldest change';
  },
  redo: async ({ state }) => {
    if (!state.buffer.redo()) state.message = 'Already at newest change';
  },
  file: async ({ state, text }) => {
    if (text !== '') state.path = text;
    state.message = fileInfo(state);
  },
  mark: async ({ state, range, text }) => void state.marks.set(text[0] ?? 'a', { row: range.to, column: 0 }),
  k: async ({ state, range, text }) => void state.marks.set(text[0] ?? 'a', { row: range.to, column: 0 }),
  print: async ({ state, range }) => {
    state.buffer.moveTo(range.to, 0);
    state.message = state.buffer.line.join('');
  },
  '=': async ({ state, range }) => {
    state.message = String(range.isGiven ? range.to + 1 : state.buffer.lines.length);
  },
};
