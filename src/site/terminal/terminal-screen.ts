import type { FitAddon } from '@xterm/addon-fit';
import type { SerializeAddon } from '@xterm/addon-serialize';
import type { Terminal } from '@xterm/xterm';
import { shellMessages } from '../../core/messages/shell.ts';
import { shellMessage } from '../../shell/shell-message.ts';
import { createXterm, type XtermOptions } from './create-xterm.ts';
import { keepScreen } from './kept-screen.ts';
import { terminalThemes } from './themes.ts';
import { scrollByTouch } from './touch-scroll.ts';

const replacedNotice = `\r\n\x1b[33m${shellMessage(shellMessages.shellReplaced)}\x1b[0m\r\n`;
const continuedNotice = `\x1b[33m${shellMessage(shellMessages.shellContinued)}\x1b[0m\r\n`;
const bracketedPasteOn = '\x1b[?2004h';
const alternateScreenOff = '\x1b[?1049l';

/** A terminal on the page without a shell: what it shows, fitted to its element, and what of that can be kept. */
export class TerminalScreen {
  readonly xterm: Terminal;
  readonly #fit: FitAddon;
  readonly #serializer: SerializeAddon;
  readonly #element: HTMLElement;
  readonly #observer: ResizeObserver;
  /** What `begin` showed; undefined as soon as a command has run: the screen is then asked anew. */
  #kept: string | undefined = '';

  private constructor(element: HTMLElement, parts: Awaited<ReturnType<typeof createXterm>>) {
    this.xterm = parts.terminal;
    this.#fit = parts.fit;
    this.#serializer = parts.serializer;
    this.#element = element;
    const box = document.createElement('div');
    box.className = 'terminal-screen';
    element.classList.add('terminal-mount');
    element.append(box);
    this.xterm.open(box);
    scrollByTouch(this.xterm, box);
    this.#fit.fit();
    this.xterm.textarea?.setAttribute('aria-label', '터미널 입력. 나가려면 Esc를 누르고 Tab을 누르세요.');
    this.#observer = new ResizeObserver(() => this.fit());
    this.#observer.observe(box);
  }

  /** Loads xterm.js on the first call. */
  static async open(element: HTMLElement, options: XtermOptions): Promise<TerminalScreen> {
    return new TerminalScreen(element, await createXterm(options));
  }

  get columns(): number {
    return this.xterm.cols;
  }

  get rows(): number {
    return this.xterm.rows;
  }

  write(text: string): void {
    this.xterm.write(text);
  }

  /** Resolves once what was written is shown. */
  ready(): Promise<void> {
    return new Promise((resolve) => this.xterm.write('', resolve));
  }

  /** Starts on the empty screen, or below the one that `keep` answered. */
  begin(kept: string): void {
    this.#kept = kept;
    if (kept !== '') this.write(`${kept}\r\n${continuedNotice}`);
    this.write(bracketedPasteOn);
  }

  beginAgain(kept: string): void {
    this.xterm.reset();
    this.begin(kept);
  }

  /** A command begins to write. */
  commandBegins(): void {
    this.#kept = undefined;
  }

  /** The shell did not answer and another one goes on here. */
  shellReplaced(): void {
    this.write(`${alternateScreenOff}${replacedNotice}`);
  }

  /** What it shows, as text that can be written to another one; without AWS keys that look real. */
  keep(): string {
    return this.#kept ?? keepScreen(this.xterm, this.#serializer);
  }

  /** Fits columns and rows to the element; happens by itself when the element's size changes. */
  fit(): void {
    if (this.#element.clientWidth > 0 && this.#element.clientHeight > 0) this.#fit.fit();
  }

  setTheme(theme: XtermOptions['theme']): void {
    this.xterm.options.theme = terminalThemes[theme];
  }

  setScreenReaderMode(isOn: boolean): void {
    this.xterm.options.screenReaderMode = isOn;
  }

  dispose(): void {
    this.#observer.disconnect();
    this.xterm.dispose();
    this.#element.replaceChildren();
    this.#element.classList.remove('terminal-mount');
  }
}
