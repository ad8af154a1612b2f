import { latinOfHangul } from '../../../core/hangul-keys.ts';
import type { CommandContext } from '../../kernel.ts';
import type { ScreenKeys } from '../screen-keys.ts';
import { suspend } from '../support.ts';
import type { EditorScreen } from './editor-screen.ts';
import { cursorKeys, typeKey } from './editing-keys.ts';
import type { TextBuffer } from './text-buffer.ts';
import { ViCommands } from './vi-commands.ts';
import { runExCommand } from './vi-ex.ts';

/** The editor `vi`: normal mode, insert mode, and the command line behind `:`. */
export class Vi {
  readonly #context: CommandContext;
  readonly #buffer: TextBuffer;
  readonly #screen: EditorScreen;
  readonly #commands: ViCommands;
  #path: string;
  #message: string;
  #sought = '';
  #direction: 1 | -1 = 1;

  constructor(context: CommandContext, buffer: TextBuffer, screen: EditorScreen, path: string, isNew: boolean) {
    this.#context = context;
    this.#buffer = buffer;
    this.#screen = screen;
    this.#path = path;
    this.#message = isNew ? `"${path}" [New]` : `"${path}" ${buffer.lines.length}L`;
    this.#commands = new ViCommands(buffer);
  }

  get #keys(): ScreenKeys {
    return this.#screen.keys;
  }

  async run(): Promise<void> {
    for (;;) {
      await this.#draw();
      const typed = await this.#keys.next();
      if (typed === '') continue;
      this.#message = '';
      const key = latinOfHangul(typed);
      if (key === '\x1a') await suspend(this.#context);
      else if (key === ':') {
        if (await this.#runLine((await this.#screen.ask(':')) ?? '')) return;
      } else if (key === 'Z') {
        if (await this.#runLine((await this.#keys.next()) === 'Z' ? 'x' : 'q!')) return;
      } else if (key === '/' || key === '?') await this.#search(key);
      else if (key === 'n') this.#find(this.#direction);
      else if (key === 'N') this.#find(this.#direction === 1 ? -1 : 1);
      else if (key === '\x03') this.#message = '나가려면 :q!를 입력하고 Enter를 누르세요. 저장하고 나가려면 :wq예요.';
      else if (Object.hasOwn(cursorKeys, key)) cursorKeys[key]!(this.#buffer, this.#screen.height);
      else await this.#runCommand(key);
      this.#commands.keepOnText();
    }
  }

  async #draw(status = this.#message): Promise<void> {
    await this.#screen.draw({ footer: [status] });
  }

  async #runCommand(key: string): Promise<void> {
    const next = async () => latinOfHangul(await this.#keys.next());
    const outcome = await this.#commands.run(key, next, this.#screen.height);
    if (outcome.message) this.#message = outcome.message;
    if (outcome.inserts) await this.#insert();
  }

  /** Until Esc (or Ctrl-C), what is typed is text. */
  async #insert(): Promise<void> {
    for (;;) {
      await this.#draw('-- INSERT --');
      const key = await this.#keys.next();
      if (key === '\x1b' || key === '\x03') break;
      if (Object.hasOwn(cursorKeys, key)) cursorKeys[key]!(this.#buffer, this.#screen.height);
      else typeKey(this.#buffer, key);
    }
    this.#buffer.moveTo(this.#buffer.row, this.#buffer.column - 1);
  }

  async #search(key: '/' | '?'): Promise<void> {
    const typed = await this.#screen.ask(key);
    if (typed === undefined) return;
    this.#sought = typed || this.#sought;
    this.#direction = key === '/' ? 1 : -1;
    this.#find(this.#direction);
  }

  #find(direction: 1 | -1): void {
    if (this.#sought === '') this.#message = 'E35: No previous regular expression';
    else if (!this.#buffer.find(this.#sought, direction)) this.#message = `E486: Pattern not found: ${this.#sought}`;
  }

  /** Answers whether the editor is left. */
  async #runLine(line: string): Promise<boolean> {
    const outcome = await runExCommand(this.#context, this.#buffer, line, this.#path);
    if (outcome.path !== undefined) this.#path = outcome.path;
    if (outcome.message !== undefined) this.#message = outcome.message;
    return outcome.leaves === true;
  }
}
