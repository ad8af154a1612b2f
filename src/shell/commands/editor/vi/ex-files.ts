import { openFile, saveFile } from '../edited-file.ts';
import type { Called, ExCommand } from './ex-command.ts';
import { bytesOf, linesOf } from './ex-text.ts';
import { runShell } from './run-in-shell.ts';
import type { ViState } from './vi-state.ts';

/** `:w`: the file, a part of it, to another file or behind it; answers whether that was possible. */
export async function write({ state, host, range, text, isForced }: Called): Promise<boolean> {
  const { buffer } = state;
  const isAppend = text.startsWith('>>');
  const path = (isAppend ? text.slice(2).trim() : text) || state.path;
  const isPart = range.isGiven;
  const lines = isPart ? buffer.lines.slice(range.from, range.to + 1) : buffer.lines;
  const content = isPart ? `${lines.map((line) => line.join('')).join('\n')}\n` : buffer.text;
  const opened = await openFile(host.context, path);
  if (opened.kind === 'text' && path !== state.path && !isForced && !isAppend) {
    state.message = 'E13: File exists (add ! to override)';
    return false;
  }
  const before = isAppend && opened.kind === 'text' ? opened.text : '';
  const problem = await saveFile(host.context, path, before + content);
  if (problem !== undefined) {
    state.message = problem;
    return false;
  }
  if (path === state.path && !isPart) buffer.isChanged = false;
  const isNew = opened.kind === 'new' ? ' [New]' : '';
  const how = isAppend ? 'appended' : 'written';
  state.message = `"${path}"${isNew} ${content === '' ? 0 : lines.length}L, ${bytesOf(content)}B ${how}`;
  return true;
}

/** `:q`: leaves unless something is unsaved. */
export const quit: ExCommand = async ({ state, isForced }) => {
  if (isForced || !state.buffer.isChanged) return 'leave';
  state.message = 'E37: No write since last change (add ! to override)';
};

/** `:wq`. */
export const writeAndQuit: ExCommand = async (called) => {
  if (await write(called)) return 'leave';
};

/** `:x`: like `:wq`, but writes only what has changed. */
export const saveIfChanged: ExCommand = async (called) => {
  if (called.state.buffer.isChanged || called.text !== '') return writeAndQuit(called);
  return 'leave';
};

/** `:r`: puts a file, or what a command writes, behind a row. */
export const read: ExCommand = async ({ state, host, range, text }) => {
  const isCommand = text.startsWith('!');
  const path = text || state.path;
  const opened = isCommand ? undefined : await openFile(host.context, path);
  if (opened?.kind === 'problem' || opened?.kind === 'new') {
    state.message = `E484: Can't open file ${path}`;
    return;
  }
  const lines = linesOf(opened?.text ?? (await runShell(host, text.slice(1))));
  state.buffer.insertLines(range.to + 1, lines);
  if (!isCommand) state.message = `"${path}" ${lines.length}L, ${bytesOf(opened!.text)}B`;
};

/** `:e`: goes on with another file, or with this one as it is kept. */
export const edit: ExCommand = async ({ state, host, text, isForced }) => {
  const { buffer } = state;
  const path = text || state.path;
  if (buffer.isChanged && !isForced) {
    state.message = 'E37: No write since last change (add ! to override)';
    return;
  }
  const opened = await openFile(host.context, path);
  if (opened.kind === 'problem') {
    state.message = opened.message;
    return;
  }
  const content = opened.kind === 'text' ? opened.text : '';
  buffer.remember();
  buffer.replaceLines(0, buffer.lines.length, content === '' ? [''] : linesOf(content));
  buffer.isChanged = false;
  state.path = path;
  state.registers.set('%', path);
  state.message = opened.kind === 'new' ? `"${path}" [New]` : `"${path}" ${buffer.lines.length}L, ${bytesOf(content)}B`;
};

/** What Ctrl-G and `:f` tell. */
export function fileInfo({ buffer, path }: ViState): string {
  const count = buffer.lines.length;
  const percent = Math.floor(((buffer.row + 1) * 100) / count);
  return `"${path}"${buffer.isChanged ? ' [Modified]' : ''} ${count} line${count === 1 ? '' : 's'} --${percent}%--`;
}
