import { shellMessages } from '../../core/messages/shell.ts';
import { InterruptedError } from '../interpreter/control-flow.ts';
import { ByteInput } from '../io/byte-streams.ts';
import type { ByteOutput } from '../io/byte-streams.ts';
import type { Completion } from '../line-editor/candidates.ts';
import { KeyParser } from '../line-editor/key-parser.ts';
import type { Key } from '../line-editor/key-parser.ts';
import { stripControls } from '../line-editor/layout.ts';
import { LineEditor } from '../line-editor/line-editor.ts';
import type { TerminalLike } from '../line-editor/line-view.ts';
import { shellMessage } from '../shell-message.ts';
import type { ReadLineOptions, Terminal } from './terminal.ts';

/** A screen that may ask its writer to wait. */
export interface Screen extends TerminalLike {
  /** Resolves once the screen has caught up. */
  ready(): void | Promise<void>;
}

type KeyWaiter = { resolve(key: string): void; reject(error: Error): void };

const newline = '\n';

/** The terminal of a session: what is typed goes to whoever reads, or waits until somebody does. */
export class SessionTerminal implements Terminal {
  readonly input: ByteInput;
  readonly output: ByteOutput;
  history: readonly string[] = [];
  complete: ((line: string) => Promise<Completion>) | undefined;
  /** Signal of the running command, for reads of /dev/tty. */
  signal: AbortSignal = new AbortController().signal;
  /** Ctrl-C when nobody edits a line. */
  onInterrupt: () => void = () => undefined;
  readonly #screen: Screen;
  readonly #editor: LineEditor;
  readonly #parser = new KeyParser();
  readonly #decoder = new TextDecoder();
  #ahead: Key[] = [];
  #keyWaiter: KeyWaiter | undefined;
  #rawAhead = '';
  #unfinishedLine = '';
  #interceptor: (() => void) | undefined;

  constructor(screen: Screen) {
    this.#screen = screen;
    this.#editor = new LineEditor(screen);
    this.output = {
      isTerminal: true,
      write: (bytes) => {
        this.write(this.#decoder.decode(bytes, { stream: true }));
        return screen.ready();
      },
    };
    this.input = new ByteInput(async () => {
      const line = await this.readLine({ prompt: '', signal: this.signal });
      return line === null ? null : new TextEncoder().encode(line + newline);
    }, true);
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
    if (/\x1b\[(\?1049|H|2J)/.test(text)) this.#unfinishedLine = '';
    else this.#unfinishedLine = lineStart >= 0 ? text.slice(lineStart + 1) : this.#unfinishedLine + text;
  }

  resize(): void {
    this.#editor.resize();
  }

  /** What the terminal sends: keys, pasted text. */
  async feed(data: string): Promise<void> {
    if (this.#keyWaiter) {
      const waiter = this.#keyWaiter;
      this.#keyWaiter = undefined;
      const [first, rest] = firstRawKey(data);
      this.#rawAhead += rest;
      return waiter.resolve(first);
    }
    for (const key of this.#parser.feed(data)) {
      const isInterrupt = key.kind === 'key' && key.name === 'ctrl-c';
      if (this.#editor.isActive) await this.#editor.feed(key);
      else if (isInterrupt) this.interrupt();
      else if (key.kind === 'key' && key.name === 'ctrl-z') this.#refuseToStop();
      else this.#ahead.push(key);
    }
  }

  /** Ctrl-C for the running command. */
  interrupt(): void {
    this.#ahead = [];
    this.#rawAhead = '';
    if (this.#interceptor) this.#interceptor();
    else {
      this.write('^C');
      this.onInterrupt();
    }
  }

  /** Ctrl-Z: work in this thread cannot be held and let go again. */
  #refuseToStop(): void {
    this.write(`^Z\r\n${shellMessage(shellMessages.cannotStop)}\r\n`);
  }

  interceptInterrupt(handler: () => void): () => void {
    this.#interceptor = handler;
    return () => void (this.#interceptor = undefined);
  }

  setText(text: string): void {
    this.#editor.setText(text);
  }

  async readLine(options: ReadLineOptions): Promise<string | null> {
    if (options.signal.aborted) throw new InterruptedError();
    // What stands on the cursor's line already belongs to the prompt: drawing must not wipe it out.
    const prompt = this.#unfinishedLine + options.prompt;
    this.#unfinishedLine = '';
    const onAbort = () => this.#editor.abandon();
    const aborted = new Promise<never>((_, reject) => {
      options.signal.addEventListener('abort', () => reject(new InterruptedError()), { once: true });
    });
    aborted.catch(() => undefined);
    options.signal.addEventListener('abort', onAbort, { once: true });
    try {
      const edited = this.#editor.edit({
        prompt,
        history: options.usesHistory ? this.history : [],
        isSecret: options.isSecret === true,
        complete: options.usesHistory ? this.complete : undefined,
      });
      void this.#replay();
      const result = await Promise.race([edited, aborted]);
      if (result.kind === 'line') return result.text;
      if (result.kind === 'end') return null;
      if (!options.usesHistory) this.onInterrupt();
      throw new InterruptedError();
    } finally {
      options.signal.removeEventListener('abort', onAbort);
    }
  }

  /** Keys typed while nobody was reading. */
  async #replay(): Promise<void> {
    while (this.#ahead.length > 0 && this.#editor.isActive) await this.#editor.feed(this.#ahead.shift()!);
  }

  readKey(signal: AbortSignal): Promise<string> {
    if (signal.aborted) return Promise.reject(new InterruptedError());
    if (this.#rawAhead !== '') {
      const [first, rest] = firstRawKey(this.#rawAhead);
      this.#rawAhead = rest;
      return Promise.resolve(first);
    }
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        this.#keyWaiter = undefined;
        reject(new InterruptedError());
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#keyWaiter = {
        resolve: (key) => {
          signal.removeEventListener('abort', onAbort);
          resolve(key);
        },
        reject,
      };
    });
  }

  /** Whether the cursor stands behind output that did not end its line. */
  get isMidLine(): boolean {
    return stripControls(this.#unfinishedLine) !== '';
  }
}

/** The first key of what came together, as the terminal sent it. */
function firstRawKey(data: string): [string, string] {
  const match = /^(?:\x1b\[200~[^]*?\x1b\[201~|\x1b\[[0-9;]*[A-Za-z~]|\x1bO[A-Z]|[^\x00-\x1f\x7f]+|[^])/.exec(data);
  const first = match?.[0] ?? data;
  return [first, data.slice(first.length)];
}
