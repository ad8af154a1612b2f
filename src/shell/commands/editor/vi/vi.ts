import { latinOfHangul } from '../../../../core/hangul-keys.ts';
import { editorMessages } from '../../../../core/messages/editor.ts';
import type { CommandContext } from '../../../kernel.ts';
import { shellMessage } from '../../../shell-message.ts';
import { suspend } from '../../support.ts';
import type { EditorScreen } from '../editor-screen.ts';
import { typeKey } from '../editing-keys.ts';
import type { TextBuffer } from '../text-buffer.ts';
import { ExCommands } from './ex-commands.ts';
import { fileInfo } from './ex-files.ts';
import { insertMode } from './insert-mode.ts';
import { keysOf } from './key-text.ts';
import { Macros } from './macros.ts';
import { readCommandStart, runNormal, type Outcome, type TypedCommand } from './normal-mode.ts';
import { ViKeys } from './vi-keys.ts';
import { ViState } from './vi-state.ts';
import { selectedSpan, visualMode, type Selection, type VisualOutcome } from './visual-mode.ts';

const leaveHint = shellMessage(editorMessages.leaveVi);

/** A change that `.` does again: a command, or one on a selection of the same size. */
interface LastChange extends TypedCommand {
  selected?: NonNullable<VisualOutcome['changed']>;
}

/** The editor `vi`: normal, insert and visual mode, and the command line behind `:`. */
export class Vi {
  readonly #context: CommandContext;
  readonly #state: ViState;
  readonly #screen: EditorScreen;
  readonly #keys: ViKeys;
  readonly #ex: ExCommands;
  readonly #macros: Macros;
  #mode = '';
  #selection: Selection | undefined;
  #lastSelection: { selection: Selection; row: number; column: number } | undefined;
  #lastChange: LastChange | undefined;
  #hasLeft = false;

  constructor(context: CommandContext, buffer: TextBuffer, screen: EditorScreen, path: string, isNew: boolean) {
    this.#context = context;
    this.#screen = screen;
    this.#state = new ViState(buffer, path);
    const bytes = new TextEncoder().encode(buffer.text).length;
    this.#state.message = isNew ? `"${path}" [New]` : `"${path}" ${bytes === 0 ? 0 : buffer.lines.length}L, ${bytes}B`;
    const ask = (question: string, initial?: string) => screen.ask(question, initial, 'leaves');
    this.#keys = new ViKeys(screen.keys, ask, () => this.#draw());
    this.#macros = new Macros(this.#state, this.#keys);
    this.#ex = new ExCommands(this.#state, {
      context,
      confirm: (text) => this.#confirm(text),
      runKeys: (keys) => this.#runKeys(keys),
    });
  }

  async run(): Promise<void> {
    while (!this.#hasLeft) {
      if (!this.#keys.isReplaying) await this.#draw();
      await this.#command();
    }
  }

  async #draw(): Promise<void> {
    const state = this.#state;
    const span = this.#selection && selectedSpan(state, this.#selection);
    const { recording } = this.#macros;
    const modes = `${this.#mode}${recording === undefined ? '' : `recording @${recording}`}`;
    this.#screen.top = state.top;
    await this.#screen.draw({
      footer: [modes || state.message],
      selection: span,
      hasNumbers: state.options.number,
      tabWidth: state.options.tabstop,
    });
    state.height = this.#screen.height;
    state.top = this.#screen.top;
  }

  async #command(): Promise<void> {
    const state = this.#state;
    this.#keys.startChange();
    const start = await this.#nextStart();
    state.message = '';
    await this.#runFrom(start);
    state.keepOnText();
  }

  async #nextStart() {
    const start = await readCommandStart(this.#keys);
    return { ...start, keysFrom: this.#keys.changeKeys.length };
  }

  async #runFrom(start: { register?: string; count?: number; key: string; keysFrom: number }): Promise<void> {
    const { buffer } = this.#state;
    let isChange = false;
    const begin = () => {
      if (!isChange) buffer.remember();
      isChange = true;
    };
    const outcome = await runNormal(this.#state, this.#keys, start, begin);
    await this.#finish(outcome);
    if (!isChange) return;
    this.#state.wanted = buffer.column;
    buffer.forgetUnchanged();
    const keys = [...keysOf(start.key), ...this.#keys.changeKeys.slice(start.keysFrom)];
    this.#lastChange = { register: start.register, count: start.count, keys };
  }

  /** What comes after a command: typed text, a selection, or a key that is the editor's own. */
  async #finish(outcome: Outcome): Promise<void> {
    if (outcome.kind === 'insert') await this.#insert(outcome);
    else if (outcome.kind === 'other') await this.#other(outcome.key, outcome.count);
  }

  async #insert({ count, replaces = false, opensLines = false }: Extract<Outcome, { kind: 'insert' }>): Promise<void> {
    this.#mode = replaces ? '-- REPLACE --' : '-- INSERT --';
    await insertMode(this.#state, this.#keys, { count, replaces, opensLines, draw: () => this.#draw() });
    this.#mode = '';
  }

  async #other(key: string, count = 1): Promise<void> {
    const state = this.#state;
    if (key === ':') await this.#commandLine('');
    else if (key === 'v' || key === 'V') await this.#visual({ anchor: state.buffer.position, isLines: key === 'V' });
    else if (key === 'gv') await this.#visualAgain();
    else if (key === '.') await this.#repeat(count === 1 ? undefined : count);
    else if (key === 'u' || key === '\x12') this.#undo(key === 'u', count);
    else if (key === '&') await this.#ex.run('&');
    else if (key === 'Z') this.#hasLeft = await this.#leave(await this.#keys.next());
    else if (key === 'q') await this.#macros.record();
    else if (key === '@') await this.#macros.play(count);
    else if (key === '\x07') state.message = fileInfo(state);
    else if (key === '\x1a') await suspend(this.#context);
    else if (key === '\x03') state.message = leaveHint;
    else if (key === '\x16') state.message = shellMessage(editorMessages.noBlockSelection);
    else if (key.startsWith('\x1b[200~')) this.#paste(key);
    else this.#keys.stopReplaying();
  }

  async #leave(key: string): Promise<boolean> {
    if (latinOfHangul(key) === 'Q') return true;
    return latinOfHangul(key) === 'Z' && this.#ex.run('x');
  }

  async #commandLine(initial: string): Promise<void> {
    const line = await this.#keys.ask(':', initial);
    if (line === undefined) return;
    this.#state.registers.set(':', line);
    this.#hasLeft = await this.#ex.run(line);
  }

  #undo(isBack: boolean, count: number): void {
    const { buffer } = this.#state;
    for (let turn = 0; turn < count; turn++) {
      if (isBack ? buffer.undo() : buffer.redo()) continue;
      this.#state.message = `Already at ${isBack ? 'oldest' : 'newest'} change`;
      return;
    }
  }

  /** Text that was pasted goes before the cursor, as if typed in insert mode. */
  #paste(key: string): void {
    const { buffer } = this.#state;
    buffer.remember();
    typeKey(buffer, key);
    buffer.left();
  }

  async #visual(selection: Selection): Promise<void> {
    const { buffer } = this.#state;
    let isChange = false;
    this.#selection = selection;
    const draw = async () => {
      this.#mode = selection.isLines ? '-- VISUAL LINE --' : '-- VISUAL --';
      await this.#draw();
    };
    const begin = () => {
      if (!isChange) buffer.remember();
      isChange = true;
    };
    const keysBefore = this.#keys.changeKeys.length;
    const { outcome, changed } = await visualMode(this.#state, this.#keys, selection, { draw, isChange: begin });
    this.#lastSelection = { selection: { ...selection }, ...this.#endOf() };
    this.#selection = undefined;
    this.#mode = '';
    if (outcome.kind === 'ex') return this.#commandLine("'<,'>");
    await this.#finish(outcome);
    if (!isChange) return;
    this.#state.wanted = buffer.column;
    buffer.forgetUnchanged();
    const keys = this.#keys.changeKeys.slice(keysBefore);
    const from = changed ? keys.lastIndexOf(changed.key, changed.key === 'c' ? undefined : keys.length) : -1;
    if (changed)
      this.#lastChange = {
        register: undefined,
        count: undefined,
        keys: keys.slice(Math.max(0, from)),
        selected: changed,
      };
  }

  #endOf() {
    const { marks, buffer } = this.#state;
    return marks.get('>') ?? buffer.position;
  }

  async #visualAgain(): Promise<void> {
    const last = this.#lastSelection;
    const start = this.#state.marks.get('<');
    if (!last || !start) return;
    this.#state.buffer.moveTo(last.row, last.column);
    await this.#visual({ anchor: start, isLines: last.selection.isLines });
  }

  /** `.`: the last change once more, with another count if there is one. */
  async #repeat(count: number | undefined): Promise<void> {
    const last = this.#lastChange;
    if (!last) return;
    const { buffer } = this.#state;
    this.#keys.replay(last.keys);
    this.#keys.startChange();
    if (last.selected) {
      const { rows, columns, isLines } = last.selected;
      const anchor = buffer.position;
      buffer.moveTo(buffer.row + rows, rows === 0 ? buffer.column + columns - 1 : columns - 1);
      await this.#visual({ anchor, isLines });
    } else {
      const start = await this.#nextStart();
      const again = count ?? last.count;
      await this.#runFrom({
        ...start,
        ...(last.register && { register: last.register }),
        ...(again && { count: again }),
      });
    }
    this.#lastChange = { ...last, ...(count && { count }) };
  }

  /** `:normal`: an insertion that the keys leave open ends with them. */
  async #runKeys(text: string): Promise<void> {
    const end = '\x1b';
    this.#keys.replay([...keysOf(text), end, end]);
    do await this.#command();
    while (this.#keys.isReplaying && !this.#hasLeft);
  }

  async #confirm(replacement: string): Promise<string> {
    this.#state.message = `replace with ${replacement} (y/n/a/q/l/^E/^Y)?`;
    for (;;) {
      await this.#draw();
      const key = latinOfHangul(await this.#keys.next());
      if (key === '\x1b' || key === '\x03') return 'q';
      if (/^[ynaql]$/.test(key)) {
        this.#state.message = '';
        return key;
      }
    }
  }
}
