import { latinOfHangul } from '../../../core/hangul-keys.ts';
import type { CommandContext } from '../../kernel.ts';
import { foldWords } from '../../line-editor/fold-words.ts';
import { textWidth } from '../../line-editor/width.ts';
import { saveFile } from './edited-file.ts';
import type { EditorScreen } from './editor-screen.ts';
import { cursorKeys, typeKey } from './editing-keys.ts';
import type { CursorMove } from './editing-keys.ts';
import { replaceInText, type ReplaceAnswer } from './nano-replace.ts';
import type { TextBuffer } from './text-buffer.ts';

/** What a beginner needs first: a narrow screen shows as many as fit. */
const keyHelp = [
  ['^O', '저장'],
  ['^X', '나가기'],
  ['^W', '찾기'],
  ['^K', '잘라내기'],
  ['^U', '붙여넣기'],
  ['M-U', '되돌리기'],
] as const;

function keyRow(columns: number): string {
  let width = 0;
  const fitting = keyHelp.filter(([key, text]) => {
    width += textWidth(`${key} ${text}  `);
    return width - 2 <= columns;
  });
  return fitting.map(([key, text]) => `\x1b[7m${key}\x1b[0m ${text}`).join('  ');
}

/** The editor `nano`: what is typed is text, Ctrl with a letter is a command. */
export class Nano {
  readonly #context: CommandContext;
  readonly #buffer: TextBuffer;
  readonly #screen: EditorScreen;
  #path: string;
  #message = '';
  #cut: string[] = [];
  /** What the last key was for: cuts in a row belong together, and so does what is typed in a row for undoing. */
  #last: 'cut' | 'text' | 'other' = 'other';
  #sought = '';

  constructor(context: CommandContext, buffer: TextBuffer, screen: EditorScreen, path: string) {
    this.#context = context;
    this.#buffer = buffer;
    this.#screen = screen;
    this.#path = path;
  }

  async run(): Promise<void> {
    for (;;) {
      await this.#draw();
      const first = await this.#screen.keys.next();
      if (first === '') continue;
      // The terminal sends Alt-U as Esc and u.
      const key = first === '\x1b' ? first + latinOfHangul(await this.#screen.keys.next()) : first;
      this.#message = '';
      if (key === '\x18') {
        if (await this.#leaves()) return;
      } else if (key === '\x0f') await this.#saveAs();
      else if (key === '\x13') await this.#save(this.#path);
      else if (key === '\x17') await this.#search();
      else if (key === '\x1c' || key === '\x1br') await this.#replace();
      else if (key === '\x1f' || key === '\x1bg') await this.#goToLine();
      else this.#edit(key);
    }
  }

  async #draw(): Promise<void> {
    const title = ` ${this.#path}${this.#buffer.isChanged ? ' (바뀜)' : ''} `;
    const { columns } = this.#context.kernel.terminal!;
    await this.#screen.draw({ title, footer: [...foldWords(this.#message, columns), keyRow(columns)] });
  }

  /** Ctrl-X: asks what becomes of changes. */
  async #leaves(): Promise<boolean> {
    if (!this.#buffer.isChanged) return true;
    this.#message = '바뀐 내용을 저장할까요? (y 저장 / n 버리기 / Ctrl-C 계속 편집)';
    await this.#draw();
    for (;;) {
      const answer = latinOfHangul(await this.#screen.keys.next()).toLowerCase();
      this.#message = '';
      if (answer === 'n') return true;
      if (answer === 'y') return this.#saveAs();
      if (answer === 'c' || answer === '\x03') return false;
    }
  }

  /** Ctrl-O: asks for the name, which Enter takes as it is. Answers whether the file was saved. */
  async #saveAs(): Promise<boolean> {
    const path = await this.#screen.ask('저장할 파일 이름 (Enter 저장 / Ctrl-C 취소): ', this.#path);
    return path !== undefined && path !== '' && this.#save(path);
  }

  async #save(path: string): Promise<boolean> {
    const problem = await saveFile(this.#context, path, this.#buffer.text);
    this.#message = problem ?? `${this.#buffer.lines.length}줄을 저장했어요.`;
    if (problem !== undefined) return false;
    this.#path = path;
    this.#buffer.isChanged = false;
    return true;
  }

  /** Ctrl-W: Enter alone looks for the same again. */
  async #search(): Promise<void> {
    const again = this.#sought === '' ? '' : ` [${this.#sought}]`;
    const typed = await this.#screen.ask(`찾을 글${again}: `);
    if (typed === undefined) return;
    this.#sought = typed || this.#sought;
    if (this.#sought === '') return;
    if (!this.#buffer.find(this.#sought, 1)) this.#message = `«${this.#sought}» 글을 찾지 못했어요.`;
  }

  /** Ctrl-\\: asks about each place from the top on. */
  async #replace(): Promise<void> {
    const sought = (await this.#screen.ask('바꿀 글: ', this.#sought)) ?? '';
    const replacement = sought === '' ? undefined : await this.#screen.ask('새 글: ');
    if (replacement === undefined) return;
    this.#sought = sought;
    const count = await replaceInText(this.#buffer, sought, replacement, () => this.#confirmReplacement());
    this.#message = count === 0 ? `«${sought}» 글을 바꾸지 않았어요.` : `${count}곳을 바꿨어요.`;
  }

  async #confirmReplacement(): Promise<ReplaceAnswer> {
    this.#message = '여기를 바꿀까요? (y 예 / n 아니요 / a 모두 / Ctrl-C 그만)';
    await this.#draw();
    for (;;) {
      const answer = latinOfHangul(await this.#screen.keys.next()).toLowerCase();
      if (answer === 'y' || answer === 'n' || answer === 'a') return answer;
      if (answer === '\x03' || answer === '\x1b') return 'stop';
    }
  }

  async #goToLine(): Promise<void> {
    const line = Number.parseInt((await this.#screen.ask('줄 번호: ')) ?? '', 10);
    if (line > 0) this.#buffer.moveTo(line - 1, 0);
  }

  #edit(key: string): void {
    const buffer = this.#buffer;
    const last = this.#last;
    this.#last = 'other';
    if (Object.hasOwn(moves, key)) return moves[key]!(buffer, this.#screen.height);
    if (key === '\x1bu' || key === '\x1bU') {
      if (!buffer.undo()) this.#message = '되돌릴 것이 없어요.';
      return;
    }
    if (key === '\x1be' || key === '\x1bE') {
      if (!buffer.redo()) this.#message = '다시 할 것이 없어요.';
      return;
    }
    if (key === '\x1b6') {
      this.#cut = [buffer.line.join('')];
      return buffer.moveTo(buffer.row + 1, 0);
    }
    if (key === '\x03') {
      this.#message = `${buffer.lines.length}줄 가운데 ${buffer.row + 1}번째 줄, ${buffer.column + 1}번째 글자`;
      return;
    }
    if (key === '\x0b') {
      this.#last = 'cut';
      buffer.remember();
      this.#cut = [...(last === 'cut' ? this.#cut : []), ...buffer.deleteLines(1)];
    } else if (key === '\x15') {
      buffer.remember();
      const { row } = buffer;
      buffer.insertLines(row, this.#cut);
      buffer.moveTo(row + this.#cut.length, 0);
    } else {
      this.#last = 'text';
      if (last !== 'text') buffer.remember();
      typeKey(buffer, key);
    }
  }
}

const moves: Readonly<Record<string, CursorMove>> = {
  ...cursorKeys,
  '\x10': cursorKeys['\x1b[A']!,
  '\x0e': cursorKeys['\x1b[B']!,
  '\x06': cursorKeys['\x1b[C']!,
  '\x02': cursorKeys['\x1b[D']!,
  '\x01': cursorKeys['\x1b[H']!,
  '\x05': cursorKeys['\x1b[F']!,
  '\x19': cursorKeys['\x1b[5~']!,
  '\x16': cursorKeys['\x1b[6~']!,
  '\x04': (buffer) => {
    buffer.remember();
    buffer.deleteForward();
  },
};
