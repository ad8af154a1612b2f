import type { FileStore } from '../../shell/files/watched-files.ts';
import { serveRpc } from '../rpc/message-port-rpc.ts';
import { onWorkerFailure } from '../rpc/worker-failure.ts';
import type { FileStoreHandlers, FromShell, ToShell } from './shell-worker-messages.ts';

export interface ShellClientOptions {
  /** A new port to the world for each shell: the port of an ended Worker is gone with it. */
  openWorldPort(): MessagePort;
  storage: FileStore;
  size(): { columns: number; rows: number };
  onOutput(text: string, shown: () => void): void;
  onReady(): void;
  onBusy(isBusy: boolean): void;
  onStorageProblem(message: string): void;
  /** The Worker's script could not be loaded, or an error in it was not caught. */
  onFailure(error: Error): void;
  /** The Worker did not answer a Ctrl-C and was replaced. */
  onReplaced(): void;
}

const answerWithinMs = 2_000;
/** Exit code of commands whose shell was replaced while they ran (SIGKILL). */
const killedExitCode = 137;

/** The page's end of a shell in a Worker, and its replacement when it no longer answers. */
export class ShellClient {
  readonly #options: ShellClientOptions;
  #worker: Worker;
  #files: { close(): void } | undefined;
  #typed = new Map<number, (exitCode: number) => void>();
  #nextId = 1;
  #deadline: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ShellClientOptions) {
    this.#options = options;
    this.#worker = this.#start();
  }

  #start(): Worker {
    const worker = new Worker(new URL('../workers/shell.worker.ts', import.meta.url), { type: 'module' });
    const channel = new MessageChannel();
    const { storage } = this.#options;
    const handlers: FileStoreHandlers = {
      'files.load': () => storage.load(),
      'files.save': (changes) => storage.save(changes),
    };
    this.#files = serveRpc(channel.port1, handlers);
    const worldPort = this.#options.openWorldPort();
    onWorkerFailure(worker, '터미널을', this.#options.onFailure);
    worker.addEventListener('message', ({ data }: MessageEvent<FromShell>) => this.#receive(data));
    const start: ToShell = { kind: 'start', worldPort, filesPort: channel.port2, ...this.#options.size() };
    worker.postMessage(start, [worldPort, channel.port2]);
    return worker;
  }

  #receive(message: FromShell): void {
    switch (message.kind) {
      case 'output':
        return this.#options.onOutput(message.text, () => this.#send({ kind: 'shown', length: message.text.length }));
      case 'ready':
        return this.#options.onReady();
      case 'busy':
        return this.#options.onBusy(message.isBusy);
      case 'storage-problem':
        return this.#options.onStorageProblem(message.message);
      case 'alive':
        clearTimeout(this.#deadline);
        this.#deadline = undefined;
        return;
      case 'typed':
        this.#typed.get(message.id)?.(message.exitCode);
        this.#typed.delete(message.id);
    }
  }

  #send(message: ToShell): void {
    this.#worker.postMessage(message);
  }

  /** What was typed. After a Ctrl-C the Worker has two seconds to show that it is alive. */
  input(data: string): void {
    this.#send({ kind: 'input', data });
    if (!data.includes('\x03') || this.#deadline !== undefined) return;
    this.#send({ kind: 'ask-alive' });
    this.#deadline = setTimeout(() => this.replace(), answerWithinMs);
  }

  resize(): void {
    this.#send({ kind: 'resize', ...this.#options.size() });
  }

  syncClock(): void {
    this.#send({ kind: 'sync-clock' });
  }

  type(text: string, runs: boolean): Promise<number> {
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#typed.set(id, resolve);
      this.#send({ kind: 'type', id, text, runs });
    });
  }

  /** Ends the Worker, whatever it does, and starts a shell with the same files and world. */
  replace(): void {
    this.dispose();
    for (const resolve of this.#typed.values()) resolve(killedExitCode);
    this.#typed.clear();
    this.#options.onBusy(false);
    this.#options.onReplaced();
    this.#worker = this.#start();
  }

  dispose(): void {
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
    this.#worker.terminate();
    this.#files?.close();
  }
}
