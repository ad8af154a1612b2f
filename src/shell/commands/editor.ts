import { shellMessages } from '../../core/messages/shell.ts';
import { writeText } from '../io/byte-streams.ts';
import type { CommandContext } from '../kernel.ts';
import { graphemes, textWidth } from '../line-editor/width.ts';
import { shellMessage } from '../shell-message.ts';
import { fail, out, pathOf, suspend } from './support.ts';

interface Buffer {
  path: string;
  lines: string[][];
  row: number;
  column: number;
  top: number;
  left: number;
  isChanged: boolean;
  message: string;
}

/** A small screen editor for `nano`, `vi` and `vim`: typing, arrows, Ctrl-O or Ctrl-S to save, Ctrl-X to leave. */
export async function editor(context: CommandContext): Promise<number> {
  const path = context.args.find((word) => !word.startsWith('-') && !word.startsWith('+'));
  if (!context.kernel.terminal || !context.stdout.isTerminal) {
    return fail(context, shellMessage(shellMessages.editorNeedsScreen));
  }
  if (path === undefined) return fail(context, shellMessage(shellMessages.editorNeedsFile));
  const full = pathOf(context, path);
  const stat = await context.kernel.files.stat(full).catch(() => undefined);
  if (stat?.isDirectory) return fail(context, `${path}: Is a directory`);
  const text = stat ? await context.kernel.files.readFile(full) : '';
  const buffer: Buffer = {
    path,
    lines: text.replace(/\n$/, '').split('\n').map(graphemes),
    row: 0,
    column: 0,
    top: 0,
    left: 0,
    isChanged: false,
    message: context.name === 'nano' ? '' : `${context.name} 대신 nano처럼 쓰는 편집기예요.`,
  };
  await out(context, '\x1b[?1049h');
  try {
    await edit(context, buffer, full);
  } finally {
    await out(context, '\x1b[?1049l');
  }
  return 0;
}

async function edit(context: CommandContext, buffer: Buffer, full: string): Promise<void> {
  const terminal = context.kernel.terminal!;
  for (;;) {
    await draw(context, buffer);
    const key = await terminal.readKey(context.signal);
    buffer.message = '';
    if (key === '\x18') {
      if (!buffer.isChanged) return;
      const answer = await ask(context, buffer, '바뀐 내용을 저장할까요? (y 저장 / n 버리기 / c 계속 편집)');
      if (answer === 'n') return;
      if (answer !== 'y') continue;
      await save(context, buffer, full);
      return;
    }
    // nano has no such key; vi stops as other programs do.
    if (key === '\x1a' && context.name !== 'nano') await suspend(context);
    else if (key === '\x0f' || key === '\x13') await save(context, buffer, full);
    else applyKey(buffer, key, terminal.rows - 3);
  }
}

async function ask(context: CommandContext, buffer: Buffer, question: string): Promise<string> {
  buffer.message = question;
  await draw(context, buffer);
  return (await context.kernel.terminal!.readKey(context.signal)).toLowerCase();
}

async function save(context: CommandContext, buffer: Buffer, full: string): Promise<void> {
  const text = buffer.lines.map((line) => line.join('')).join('\n');
  try {
    await context.kernel.files.writeFile(full, text === '' ? '' : `${text}\n`);
    buffer.isChanged = false;
    buffer.message = `${buffer.lines.length}줄을 저장했어요.`;
  } catch {
    buffer.message = '저장하지 못했어요. 폴더가 있는지 확인해 주세요.';
  }
}

/** Changes the buffer as a key asks. */
function applyKey(buffer: Buffer, key: string, height: number): void {
  const line = () => buffer.lines[buffer.row]!;
  const moves: Record<string, () => void> = {
    '\x1b[A': () => void buffer.row--,
    '\x1b[B': () => void buffer.row++,
    '\x1b[C': () => moveRight(buffer),
    '\x1b[D': () => moveLeft(buffer),
    '\x1b[H': () => void (buffer.column = 0),
    '\x01': () => void (buffer.column = 0),
    '\x1b[F': () => void (buffer.column = line().length),
    '\x05': () => void (buffer.column = line().length),
    '\x1b[5~': () => void (buffer.row -= height),
    '\x1b[6~': () => void (buffer.row += height),
  };
  if (moves[key]) moves[key]();
  else if (key === '\x7f' || key === '\b') deleteBack(buffer);
  else if (key === '\x1b[3~' || key === '\x04') {
    moveRight(buffer);
    deleteBack(buffer);
  } else if (key === '\x0b') {
    buffer.lines.splice(buffer.row, 1);
    if (buffer.lines.length === 0) buffer.lines.push([]);
    buffer.isChanged = true;
  } else if (!key.startsWith('\x1b') || key.startsWith('\x1b[200~')) insert(buffer, key);
  buffer.row = Math.min(Math.max(0, buffer.row), buffer.lines.length - 1);
  buffer.column = Math.min(Math.max(0, buffer.column), line().length);
}

function moveRight(buffer: Buffer): void {
  if (buffer.column < buffer.lines[buffer.row]!.length) buffer.column++;
  else if (buffer.row < buffer.lines.length - 1) {
    buffer.row++;
    buffer.column = 0;
  }
}

function moveLeft(buffer: Buffer): void {
  if (buffer.column > 0) buffer.column--;
  else if (buffer.row > 0) {
    buffer.row--;
    buffer.column = buffer.lines[buffer.row]!.length;
  }
}

function deleteBack(buffer: Buffer): void {
  const line = buffer.lines[buffer.row]!;
  if (buffer.column > 0) line.splice(--buffer.column, 1);
  else if (buffer.row > 0) {
    const above = buffer.lines[buffer.row - 1]!;
    buffer.column = above.length;
    above.push(...line);
    buffer.lines.splice(buffer.row--, 1);
  } else return;
  buffer.isChanged = true;
}

function insert(buffer: Buffer, key: string): void {
  const text = key.replaceAll('\x1b[200~', '').replaceAll('\x1b[201~', '').replace(/\r\n?/g, '\n');
  for (const char of graphemes(text)) {
    if (char === '\n') {
      const rest = buffer.lines[buffer.row]!.splice(buffer.column);
      buffer.lines.splice(++buffer.row, 0, rest);
      buffer.column = 0;
    } else if (char >= ' ' || char === '\t') {
      buffer.lines[buffer.row]!.splice(buffer.column++, 0, char);
    } else continue;
    buffer.isChanged = true;
  }
}

async function draw(context: CommandContext, buffer: Buffer): Promise<void> {
  const { columns, rows } = context.kernel.terminal!;
  const height = rows - 3;
  if (buffer.row < buffer.top) buffer.top = buffer.row;
  if (buffer.row >= buffer.top + height) buffer.top = buffer.row - height + 1;
  const current = buffer.lines[buffer.row]!;
  const before = (from: number) => textWidth(current.slice(from, buffer.column).map(visible).join(''));
  buffer.left = 0;
  while (before(buffer.left) >= columns) buffer.left++;
  const shown: string[] = [];
  for (let index = 0; index < height; index++) {
    const line = buffer.lines[buffer.top + index];
    const from = buffer.top + index === buffer.row ? buffer.left : 0;
    shown.push(line ? clip(line.slice(from), columns) : '');
  }
  const title = ` ${buffer.path}${buffer.isChanged ? ' (바뀜)' : ''} `;
  const text =
    `\x1b[?25l\x1b[H\x1b[7m${title}\x1b[K\x1b[0m\r\n` +
    shown.map((line) => `${line}\x1b[K\r\n`).join('') +
    `${buffer.message}\x1b[K\r\n\x1b[7m^O\x1b[0m 저장  \x1b[7m^X\x1b[0m 나가기  \x1b[7m^K\x1b[0m 줄 지우기\x1b[K` +
    `\x1b[${buffer.row - buffer.top + 2};${before(buffer.left) + 1}H\x1b[?25h`;
  await writeText(context.stdout, text);
}

const visible = (char: string) => (char === '\t' ? '  ' : char);

function clip(line: readonly string[], columns: number): string {
  let text = '';
  for (const char of line.map(visible)) {
    if (textWidth(text + char) > columns) break;
    text += char;
  }
  return text;
}
