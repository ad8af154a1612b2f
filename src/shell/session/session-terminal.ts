import { InterruptedError } from '../interpreter/control-flow.ts';
import type { Completion } from '../line-editor/candidates.ts';
import { KeyParser } from '../line-editor/key-parser.ts';
import { lastRow, stripControls } from '../line-editor/layout.ts';
import { LineEditor } from '../line-editor/line-editor.ts';
import type { TerminalLike } from '../line-editor/line-view.ts';
import { graphemes } from '../line-editor/width.ts';
import type { ReadLineOptions, ShellTerminal, TerminalSignal } from './terminal.ts';

/** A screen that may ask its writer to wait. */
export interface Screen extends TerminalLike {
  /** Resolves once the screen has caught up. */
  ready(): void | Promise<void>;
}

type KeyWaiter = { resolve(key: string): void };

/**
 * A terminal where keyboard and screen are: what is typed goes to whoever reads, or waits until somebody does. Keys are
 * echoed before `feed` returns.
 */
export class SessionTerminal implements ShellTerminal {
  history: readonly string[] = [];
  complete: ((line: string) => Promise<Completion>) | undefined;
  onSignal: (signal: TerminalSignal) => void = () => undefined;
  readonly #screen: Screen;
  readonly #editor: LineEditor;
  readonly #parser = new KeyParser();
  /** What was typed and is on its way to a reader. */
  #incoming: string[] = [];
  #isDelivering = false;
  /** What was typed while nobody was reading. */
  #ahead: string[] = [];
  #keyWaiter: KeyWaiter | undefined;
  /** Whether a program reads keys one by one: between two reads Ctrl-C is a key like others. */
  #isRaw = false;
  /** Whether what is edited is a command, at a prompt. */
  #readsCommand = false;
  #unfinishedLine = '';
  #interceptor: (() => void) | undefined;

  constructor(screen: Screen) {
    this.#screen = screen;
    this.#editor = new LineEditor(screen);
  }

  get columns(): number {
    return this.#screen.columns;
  }

  get rows(): number {
    return this.#screen.rows;
  }

  write(text: string): void {
    if (text === '') return;
    this.#screen.write(text);
    const lineStart = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'), text.lastIndexOf('\x1b[H'));
    // Programs that read keys have the whole screen, and give both back together.
    if (text.includes('\x1b[?1049l')) this.#isRaw = false;
    if (/\x1b\[(\?1049|H|2J)/.test(text)) this.#unfinishedLine = '';
    else {
      const unfinished = lineStart >= 0 ? text.slice(lineStart + 1) : this.#unfinishedLine + text;
      this.#unfinishedLine = unfinished.length > this.columns ? lastRow(unfinished, this.columns) : unfinished;
    }
  }

  ready(): void | Promise<void> {
    return this.#screen.ready();
  }

  endLine(): void {
    if (stripControls(this.#unfinishedLine) !== '') this.write('\r\n');
  }

  /** After the screen's size has changed: draws the edited line anew, and has a program that reads keys do the same. */
  resize(): void {
    this.#editor.resize();
    if (this.#keyWaiter) this.#keyWaiter.resolve('');
    // The program works on a key: it is told when it reads the next.
    else if (this.#isRaw && this.#ahead.at(-1) !== '') this.#ahead.push('');
  }

  /** What the terminal sends: keys, pasted text. Keys behind a Tab wait until it has completed. */
  async feed(data: string): Promise<void> {
    this.#incoming.push(...rawKeys(data));
    await this.#deliver();
  }

  async #deliver(): Promise<void> {
    if (this.#isDelivering) return;
    this.#isDelivering = true;
    try {
      for (let key = this.#incoming.shift(); key !== undefined; key = this.#incoming.shift()) {
        if (this.#keyWaiter) this.#keyWaiter.resolve(key);
        else if (key === '\x1a' && !this.#isRaw && !this.#readsCommand) this.onSignal('TSTP');
        else if (this.#editor.isActive) for (const parsed of this.#parser.feed(key)) await this.#editor.feed(parsed);
        else if (key === '\x03' && !this.#isRaw) this.#interrupt();
        else this.#ahead.push(key);
      }
    } finally {
      this.#isDelivering = false;
    }
  }

  /** What was typed ahead goes to whoever has begun to read. */
  #replay(): void {
    this.#incoming.unshift(...this.#ahead.splice(0));
    void this.#deliver();
  }

  /** Ctrl-C for the running command. */
  #interrupt(): void {
    this.#ahead = [];
    if (this.#interceptor) this.#interceptor();
    else {
      this.write('^C');
      this.onSignal('INT');
    }
  }

  interceptInterrupt(handler: () => void): () => void {
    this.#interceptor = handler;
    return () => void (this.#interceptor = undefined);
  }

  async type(text: string, enters: boolean): Promise<boolean> {
    if (!this.#editor.isActive) return false;
    this.#editor.setText(text);
    if (enters) await this.#editor.feed({ kind: 'key', name: 'enter' });
    return true;
  }

  async readLine(options: ReadLineOptions): Promise<string | null> {
    if (options.signal.aborted) throw new InterruptedError();
    // What stands on the cursor's line already belongs to the prompt: drawing must not wipe it out.
    const prompt = this.#unfinishedLine + options.prompt;
    this.#unfinishedLine = '';
    this.#isRaw = false;
    this.#readsCommand = options.usesHistory === true;
    const onAbort = () => this.#editor.abandon();
    const aborted = new Promise<never>((_, reject) => {
      options.signal.addEventListener('abort', () => reject(new InterruptedError()), { once: true });
    });
    aborted.catch(() => undefined);
    options.signal.addEventListener('abort', onAbort, { once: true });
    try {
      const edited = this.#editor.edit({
        prompt,
        history: options.usesHistory ? (options.ownHistory ?? this.history) : [],
        isSecret: options.isSecret === true,
        maxChars: options.maxChars,
        staysOnLine: options.staysOnLine === true,
        complete: options.usesHistory && !options.ownHistory ? this.complete : undefined,
      });
      this.#replay();
      const result = await Promise.race([edited, aborted]);
      if (result.kind === 'line') {
        const isFull = graphemes(result.text).length >= (options.maxChars ?? Infinity);
        if (isFull || options.staysOnLine) this.#unfinishedLine = prompt + (options.isSecret ? '' : result.text);
        return result.text;
      }
      if (result.kind === 'end') return null;
      if (!options.usesHistory) this.onSignal('INT');
      throw new InterruptedError();
    } finally {
      this.#readsCommand = false;
      options.signal.removeEventListener('abort', onAbort);
    }
  }

  readKey(signal: AbortSignal): Promise<string> {
    if (signal.aborted) return Promise.reject(new InterruptedError());
    this.#isRaw = true;
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        this.#keyWaiter = undefined;
        reject(new InterruptedError());
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#keyWaiter = {
        resolve: (key) => {
          this.#keyWaiter = undefined;
          signal.removeEventListener('abort', onAbort);
          resolve(key);
        },
      };
      this.#replay();
    });
  }
}

/** What came together, key by key, as the terminal sent it. */
function rawKeys(data: string): string[] {
  const keys = /\x1b\[200~[^]*?\x1b\[201~|\x1b\[[0-9;]*[A-Za-z~]|\x1bO[A-Z]|[^\x00-\x1f\x7f]+|[^]/g;
  return data.match(keys) ?? [];
}
