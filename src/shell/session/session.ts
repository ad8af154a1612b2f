import { createKernel } from '../create-kernel.ts';
import { ensureAwsFiles } from '../environment.ts';
import { homeDirectory } from '../files/stored-files.ts';
import type { FileChanges, FileStore } from '../files/stored-files.ts';
import { writeText } from '../io/byte-streams.ts';
import { newsOfJobs } from '../jobs/job-line.ts';
import type { ShellHost } from '../kernel.ts';
import { AccountValues } from './account-values.ts';
import { CommandReader } from './command-reader.ts';
import { completeLine } from './complete.ts';
import { History } from './history-file.ts';
import { runStateScript } from './run-state-script.ts';
import { SessionFiles } from './session-files.ts';
import { SessionShell } from './session-shell.ts';
import { freshSessionState } from './session-state.ts';
import { stateScript } from './state-script.ts';
import type { ShellTerminal } from './terminal.ts';
import { TypedCommands } from './typed-commands.ts';

export interface SessionOptions {
  host: ShellHost;
  terminal: ShellTerminal;
  store: FileStore | undefined;
  /** A script of `onState` of a former shell: this one goes on where that one was. */
  continues?: string | undefined;
  /** After each command: the shell's state as a script, see state-script.ts. */
  onState?(script: string): void;
  /** Whether a command runs; blocks are executed only while none does. */
  onBusy(isBusy: boolean): void;
  /** `exit` and Ctrl-D end this shell; without it they start a fresh one, since the page's terminal has no other. */
  onExit?(exitCode: number): void;
  /** Whether files have changed that `saveFiles` would keep before the command ends. */
  onUnsavedFiles?(isUnsaved: boolean): void;
  /** Files could not be kept: there is no room left, or storage is switched off. */
  onStorageProblem(message: string): void;
}

/** An interactive shell on a terminal: reads, runs, prompts again, and keeps the learner's files and history. */
export class ShellSession {
  readonly #options: SessionOptions;
  readonly #files: SessionFiles;
  readonly #history: History;
  readonly #shell: SessionShell;
  readonly #typed: TypedCommands;
  readonly #reader: CommandReader;
  readonly #fresh = freshSessionState();
  #hasEnded = false;

  private constructor(options: SessionOptions, files: SessionFiles, history: History) {
    const { host, terminal, onExit } = options;
    this.#options = options;
    this.#files = files;
    this.#history = history;
    const kernel = createKernel(host, files.fileSystem);
    kernel.history = history;
    terminal.history = history.lines;
    this.#shell = new SessionShell({ kernel, terminal, onExit: onExit && ((exitCode) => this.#end(exitCode)) });
    const account = new AccountValues();
    terminal.complete = (line) => completeLine(this.#shell.process, line, this.#shell.fds, account);
    this.#typed = new TypedCommands(terminal);
    this.#reader = new CommandReader({ terminal, typed: this.#typed, history });
  }

  /** Loads the learner's files and makes a shell; `run` starts it. */
  static async open(options: SessionOptions): Promise<ShellSession> {
    const files = await SessionFiles.open(
      options.store,
      (message) => options.onStorageProblem(message),
      (isUnsaved) => options.onUnsavedFiles?.(isUnsaved),
    );
    await ensureAwsFiles(files.fileSystem);
    const history = await History.open(files.fileSystem, `${homeDirectory}/.bash_history`);
    const session = new ShellSession(options, files, history);
    await runStateScript(session.#shell.process, options.continues ?? '');
    return session;
  }

  /** Tells commands the terminal's size. */
  resize(): void {
    const { variables } = this.#shell.process.state;
    variables.set('COLUMNS', String(this.#options.terminal.columns));
    variables.set('LINES', String(this.#options.terminal.rows));
  }

  /** Takes over files that were changed outside of this shell. */
  receiveFiles(changes: FileChanges): Promise<void> {
    return this.#files.receive(changes);
  }

  /** Keeps what a command that still runs has written so far; what it has written when it ends is kept anyway. */
  saveFiles(): Promise<void> {
    return this.#files.save();
  }

  /**
   * Puts a command on the prompt as if typed, and runs it when `runs`. Waits for the prompt. Resolves with the exit
   * code once it has ended, or with 0 when it was only typed.
   */
  type(text: string, runs: boolean): Promise<number> {
    return this.#typed.type(text, runs);
  }

  /** Reads and runs commands until the shell exits (with `onExit`) or the session is dropped. */
  async run(): Promise<void> {
    const shell = this.#shell;
    const { terminalOutput } = shell.process.kernel;
    this.resize();
    while (!this.#hasEnded) {
      if (terminalOutput) await writeText(terminalOutput, newsOfJobs(shell.process));
      const read = await this.#reader.read(shell.process.state);
      const tellEnd = await this.#typed.entered();
      if (read.kind === 'end') await shell.endOfInput();
      else if (read.kind === 'interrupted') await shell.interrupt();
      else if (read.kind === 'command') await this.#execute(read.source);
      tellEnd?.(shell.process.state.lastExitCode);
    }
  }

  async #execute(source: string): Promise<void> {
    const { host } = this.#options;
    const { variables } = this.#shell.process.state;
    await this.#history.add(source, host.connection.nowMs(), (name) => variables.get(name));
    this.#options.onBusy(true);
    try {
      await this.#shell.execute(source);
      await this.#files.save();
      this.#options.onState?.(stateScript(this.#shell.process.state, this.#fresh));
    } finally {
      // Last: whoever hears that the command has ended finds its files and its state kept.
      this.#options.onBusy(false);
    }
  }

  async #end(exitCode: number): Promise<void> {
    this.#hasEnded = true;
    await this.#files.save();
    this.#options.onExit?.(exitCode);
  }
}
