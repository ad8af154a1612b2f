import { serveRpc } from '../rpc/message-port-rpc.ts';
import { onWorkerFailure } from '../rpc/worker-failure.ts';
import type { JoinedFiles, SharedFiles } from '../storage/shared-files.ts';
import type { CommandEnd, FileStoreHandlers, FromShell, ToShell } from './shell-worker-messages.ts';

export interface ShellClientOptions {
  /** A new port to the world for each shell: the port of an ended Worker is gone with it. */
  openWorldPort(): MessagePort;
  storage: SharedFiles;
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
  #files: { served: { close(): void }; joined: JoinedFiles } | undefined;
  #typed = new Map<number, (end: CommandEnd) => void>();
  #nextId = 1;
  #deadline: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ShellClientOptions) {
    this.#options = options;
    this.#worker = this.#start();
  }

  #start(): Worker {
    const worker = new Worker(new URL('../workers/shell.worker.ts', import.meta.url), { type: 'module' });
    const channel = new MessageChannel();
    const joined = this.#options.storage.join((changes) =>
      worker.postMessage({ kind: 'files-changed', changes } satisfies ToShell),
    );
    const handlers: FileStoreHandlers = {
      'files.load': () => joined.load(),
      'files.save': (changes) => joined.save(changes),
    };
    this.#files = { served: serveRpc(channel.port1, handlers), joined };
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
        this.#typed.get(message.id)?.(message);
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

  async type(text: string, runs: boolean): Promise<number> {
    return (await this.#ask((id) => ({ kind: 'type', id, text, runs }))).exitCode;
  }

  /** Runs a script command by command, up to the first that fails. */
  runEach(script: string): Promise<CommandEnd> {
    return this.#ask((id) => ({ kind: 'run-each', id, script }));
  }

  #ask(message: (id: number) => ToShell): Promise<CommandEnd> {
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#typed.set(id, resolve);
      this.#send(message(id));
    });
  }

  /** Ends the Worker, whatever it does, and starts a shell with the same files and world. */
  replace(): void {
    this.stop();
    this.#options.onBusy(false);
    this.#options.onReplaced();
    this.#worker = this.#start();
  }

  /** Starts a shell after `stop`. */
  restart(): void {
    this.#worker = this.#start();
  }

  /** Ends the Worker and with it the command that runs. */
  stop(): void {
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
    this.#worker.terminate();
    this.#files?.served.close();
    this.#files?.joined.leave();
    for (const resolve of this.#typed.values()) resolve({ exitCode: killedExitCode });
    this.#typed.clear();
  }
}
