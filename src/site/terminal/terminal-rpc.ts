import type { Completion } from '../../shell/line-editor/candidates.ts';
import { InterruptedError } from '../../shell/interpreter/control-flow.ts';
import type { ReadLineOptions, ShellTerminal, TerminalSignal } from '../../shell/session/terminal.ts';
import { connectRpc, serveRpc } from '../../core/rpc/message-port-rpc.ts';
import type { RpcCall, RpcClient, RpcPort } from '../../core/rpc/message-port-rpc.ts';

/**
 * A ShellTerminal across a port. It lives with the keyboard, in the page, so that a key is echoed without a message to
 * the shell's Worker and back: the browser holds messages back until it has drawn the frame after a key.
 */
type ReadLine = Pick<ReadLineOptions, 'prompt' | 'usesHistory' | 'ownHistory' | 'isSecret' | 'maxChars'> & {
  /** How the history differs from what the other end has: that many first lines stay, these come behind them. */
  history: { kept: number; added: string[] };
};
type ReadResult<T> = { kind: 'read'; value: T } | { kind: 'interrupted' };

/** What the shell answers to its terminal. */
export type ShellEndHandlers = {
  'shell.signal': (signal: TerminalSignal) => void;
  'shell.complete': (line: string) => Promise<Completion>;
};

async function interruptible<T>(read: Promise<T>): Promise<ReadResult<T>> {
  try {
    return { kind: 'read', value: await read };
  } catch (error) {
    if (error instanceof InterruptedError) return { kind: 'interrupted' };
    throw error;
  }
}

function terminalHandlers(terminal: ShellTerminal) {
  return {
    /** Answered once the screen shows it. */
    'terminal.write': (text: string) => {
      terminal.write(text);
      return terminal.ready();
    },
    'terminal.endLine': (_: null) => terminal.endLine(),
    'terminal.readLine': ({ history, ...options }: ReadLine, { signal }: RpcCall) => {
      terminal.history = [...terminal.history.slice(0, history.kept), ...history.added];
      return interruptible(terminal.readLine({ ...options, signal }));
    },
    'terminal.readKey': (_: null, { signal }: RpcCall) => interruptible(terminal.readKey(signal)),
    'terminal.type': ({ text, enters }: { text: string; enters: boolean }) => terminal.type(text, enters),
    /** Emits each Ctrl-C until it is aborted. */
    'terminal.interceptInterrupt': (_: null, { signal, emit }: RpcCall) =>
      new Promise<void>((resolve) => {
        const release = terminal.interceptInterrupt(() => emit(null));
        signal.addEventListener('abort', () => {
          release();
          resolve();
        });
      }),
  };
}

type TerminalHandlers = ReturnType<typeof terminalHandlers>;

/** Lets the shell at the other end of `port` use `terminal`, and the terminal's Tab and Ctrl-C reach that shell. */
export function serveTerminal(port: RpcPort, terminal: ShellTerminal): { close(): void } {
  const shell = connectRpc<ShellEndHandlers>(port);
  const served = serveRpc(port, terminalHandlers(terminal));
  terminal.complete = (line) => shell.call('shell.complete', line);
  terminal.onSignal = (signal) => void shell.call('shell.signal', signal).catch(() => undefined);
  return {
    close() {
      served.close();
      shell.close();
    },
  };
}

/** A writer waits while the screen is this many characters behind: more would hold up what follows a Ctrl-C. */
const highWater = 128 * 1024;
/** Output crosses the port in pieces that the screen takes in well within a frame, and few at a time. */
const pieceLength = 16 * 1024;
const maxPiecesOnTheWay = 4;

/** The client of `serveTerminal`: the shell's end. */
export class RemoteTerminal implements ShellTerminal {
  columns: number;
  rows: number;
  history: readonly string[] = [];
  complete: ((line: string) => Promise<Completion>) | undefined;
  onSignal: (signal: TerminalSignal) => void = () => undefined;
  readonly #client: RpcClient<TerminalHandlers>;
  #knownHistory: readonly string[] = [];
  #buffered = '';
  #piecesOnTheWay = 0;
  #waiting: (() => void)[] = [];

  constructor(port: RpcPort, size: { columns: number; rows: number }) {
    this.columns = size.columns;
    this.rows = size.rows;
    this.#client = connectRpc<TerminalHandlers>(port);
    const handlers: ShellEndHandlers = {
      'shell.signal': (signal) => {
        // As a terminal does, which would otherwise go on for long with what has been written already.
        if (signal === 'INT') this.#buffered = '';
        this.onSignal(signal);
      },
      'shell.complete': async (line) => (await this.complete?.(line)) ?? { word: '', candidates: [] },
    };
    serveRpc(port, handlers);
  }

  /** What is written in one go, or while the screen is behind, crosses the port together. */
  write(text: string): void {
    if (this.#buffered === '') queueMicrotask(() => this.#send());
    this.#buffered += text;
  }

  ready(): void | Promise<void> {
    if (this.#buffered.length < highWater) return;
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  endLine(): void {
    this.#flush();
    void this.#client.call('terminal.endLine', null);
  }

  type(text: string, enters: boolean): Promise<boolean> {
    this.#flush();
    return this.#client.call('terminal.type', { text, enters });
  }

  async readLine({ signal, ...options }: ReadLineOptions): Promise<string | null> {
    this.#flush();
    const history = options.usesHistory ? this.#historyChange() : { kept: this.#knownHistory.length, added: [] };
    return unlessInterrupted(this.#client.call('terminal.readLine', { ...options, history }, { signal }));
  }

  async readKey(signal: AbortSignal): Promise<string> {
    this.#flush();
    return unlessInterrupted(this.#client.call('terminal.readKey', null, { signal }));
  }

  interceptInterrupt(handler: () => void): () => void {
    const controller = new AbortController();
    const { signal } = controller;
    const call = this.#client.call('terminal.interceptInterrupt', null, { signal, onEvent: handler });
    call.catch(() => undefined);
    return () => controller.abort();
  }

  #historyChange(): ReadLine['history'] {
    const { history } = this;
    const known = this.#knownHistory;
    let kept = 0;
    while (kept < known.length && known[kept] === history[kept]) kept++;
    this.#knownHistory = [...history];
    return { kept, added: history.slice(kept) };
  }

  /** Sends all, before a call that comes behind it. */
  #flush(): void {
    this.#send(Infinity);
  }

  #send(maxPieces = maxPiecesOnTheWay): void {
    while (this.#buffered !== '' && this.#piecesOnTheWay < maxPieces) {
      const piece = this.#buffered.slice(0, pieceLength);
      this.#buffered = this.#buffered.slice(pieceLength);
      this.#piecesOnTheWay++;
      void this.#client.call('terminal.write', piece).then(() => this.#shown());
    }
    if (this.#buffered.length >= highWater) return;
    for (const resume of this.#waiting.splice(0)) resume();
  }

  #shown(): void {
    this.#piecesOnTheWay--;
    this.#send();
  }
}

async function unlessInterrupted<T>(read: Promise<ReadResult<T>>): Promise<T> {
  const result = await read.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'AbortError') throw new InterruptedError();
    throw error;
  });
  if (result.kind === 'interrupted') throw new InterruptedError();
  return result.value;
}
