import { SessionTerminal, type Screen } from '../../shell/session/session-terminal.ts';
import { connectRpc, serveRpc, type RpcClient } from '../../core/rpc/message-port-rpc.ts';
import { onWorkerFailure } from '../rpc/worker-failure.ts';
import type { JoinedFiles, SharedFiles } from '../storage/shared-files.ts';
import type { CommandEnd, FileStoreHandlers, FromShell, ShellHandlers, StartShell } from './shell-worker-messages.ts';
import { serveTerminal } from './terminal-rpc.ts';

export interface ShellClientOptions {
  /** From `launchShell`, for the first shell. */
  worker: Worker;
  /** A new port to the world for each shell: the port of an ended Worker is gone with it. */
  openWorldPort(): MessagePort;
  storage: SharedFiles;
  screen: Screen;
  /** Where the first shell goes on, see `StartShell`. */
  continues: string;
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

/** Starts to load a shell's Worker: its script is large, so the earlier the better. */
export function launchShell(onFailure: (error: Error) => void): Worker {
  const worker = new Worker(new URL('../workers/shell.worker.ts', import.meta.url), { type: 'module' });
  onWorkerFailure(worker, '터미널을', onFailure);
  return worker;
}

interface RunningShell {
  worker: Worker;
  client: RpcClient<ShellHandlers>;
  terminal: SessionTerminal;
  servedTerminal: { close(): void };
  servedFiles: { close(): void };
  files: JoinedFiles;
}

/** The page's end of a shell in a Worker, and its replacement when it no longer answers. */
export class ShellClient {
  readonly #options: ShellClientOptions;
  #shell: RunningShell;
  #state: string;
  #deadline: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ShellClientOptions) {
    this.#options = options;
    this.#state = options.continues;
    this.#shell = this.#start(options.worker);
  }

  #start(worker = launchShell(this.#options.onFailure)): RunningShell {
    const { screen, storage } = this.#options;
    const client = connectRpc<ShellHandlers>(worker);
    const terminal = new SessionTerminal(screen);
    const terminalChannel = new MessageChannel();
    const servedTerminal = serveTerminal(terminalChannel.port1, terminal);
    const filesChannel = new MessageChannel();
    const files = storage.join((changes) => void client.call('shell.receiveFiles', changes).catch(() => undefined));
    const handlers: FileStoreHandlers = {
      'files.load': () => files.load(),
      'files.save': (changes) => files.save(changes),
    };
    const servedFiles = serveRpc(filesChannel.port1, handlers);
    const worldPort = this.#options.openWorldPort();
    worker.addEventListener('message', ({ data }: MessageEvent<FromShell>) => this.#receive(data));
    const { columns, rows } = screen;
    const ports = { worldPort, filesPort: filesChannel.port2, terminalPort: terminalChannel.port2 };
    const start: StartShell = { kind: 'start', ...ports, columns, rows, continues: this.#state };
    worker.postMessage(start, Object.values(ports));
    return { worker, client, terminal, servedTerminal, servedFiles, files };
  }

  /** A script that brings a fresh shell to where this one was after its last command. */
  get state(): string {
    return this.#state;
  }

  #receive(message: FromShell): void {
    if (message.kind === 'state') this.#state = message.script;
    else if (message.kind === 'ready') this.#options.onReady();
    else if (message.kind === 'busy') this.#options.onBusy(message.isBusy);
    else if (message.kind === 'storage-problem') this.#options.onStorageProblem(message.message);
  }

  /** What was typed. After a Ctrl-C the Worker has two seconds to show that it is alive. */
  input(data: string): void {
    const { client, terminal } = this.#shell;
    void terminal.feed(data);
    if (!data.includes('\x03') || this.#deadline !== undefined) return;
    this.#deadline = setTimeout(() => this.replace(), answerWithinMs);
    const isAlive = () => this.#clearDeadline();
    client.call('shell.alive', null).then(isAlive, () => undefined);
  }

  #clearDeadline(): void {
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
  }

  /** To be called when the screen's size has changed. */
  resize(): void {
    const { client, terminal } = this.#shell;
    const { columns, rows } = this.#options.screen;
    // First: what the terminal tells a program that reads keys must find the new size there.
    void client.call('shell.resize', { columns, rows }).catch(() => undefined);
    terminal.resize();
  }

  syncClock(): void {
    void this.#shell.client.call('shell.syncClock', null).catch(() => undefined);
  }

  async type(text: string, runs: boolean): Promise<number> {
    return (await untilKilled(this.#shell.client.call('shell.type', { text, runs }))).exitCode;
  }

  /** Runs a script command by command, up to the first that fails. */
  runEach(script: string): Promise<CommandEnd> {
    return untilKilled(this.#shell.client.call('shell.runEach', script));
  }

  /** Ends the Worker, whatever it does, and starts a shell with the same files, world and state. */
  replace(): void {
    this.stop();
    this.#options.onBusy(false);
    this.#options.onReplaced();
    this.#shell = this.#start();
  }

  /** Starts a shell after `stop`; `continues` as in the options. */
  restart(continues: string): void {
    this.#state = continues;
    this.#shell = this.#start();
  }

  /** Ends the Worker and with it the command that runs. */
  stop(): void {
    const { worker, client, servedTerminal, servedFiles, files } = this.#shell;
    this.#clearDeadline();
    worker.terminate();
    servedTerminal.close();
    servedFiles.close();
    files.leave();
    client.close();
  }
}

function untilKilled(end: Promise<CommandEnd>): Promise<CommandEnd> {
  return end.catch((error: Error) => {
    if (error.name === 'RpcClosedError') return { exitCode: killedExitCode };
    throw error;
  });
}
