import { shellMessages } from '../../core/messages/shell.ts';
import { createKernel } from '../create-kernel.ts';
import { ensureAwsFiles, freshState, learnerEnvironment } from '../environment.ts';
import { homeDirectory } from '../files/stored-files.ts';
import { openShellFiles } from '../files/watched-files.ts';
import type { FileChanges, FileStore } from '../files/stored-files.ts';
import type { ShellFiles } from '../files/watched-files.ts';
import {
  ExitJump,
  InterruptedError,
  interruptedExitCode,
  LineJump,
  LoopJump,
  ReturnJump,
} from '../interpreter/control-flow.ts';
import { executeStatements, runExitTrap } from '../interpreter/execute.ts';
import { parse } from '../interpreter/parse.ts';
import { newProcess } from '../interpreter/process.ts';
import type { FdTable, ShellProcess } from '../interpreter/process.ts';
import type { ShellState } from '../interpreter/shell-state.ts';
import { runTrap } from '../interpreter/traps.ts';
import { ByteInput, discardOutput, writeText } from '../io/byte-streams.ts';
import { newsOfJobs } from '../jobs/job-line.ts';
import { JobTable } from '../jobs/job-table.ts';
import { endStoppedJobs, isHeldByJobs } from '../jobs/leave.ts';
import type { ShellHost } from '../kernel.ts';
import { shellMessage } from '../shell-message.ts';
import { AccountValues } from './account-values.ts';
import { completeLine } from './complete.ts';
import { expandHistory } from './history-expansion.ts';
import { History } from './history-file.ts';
import { defaultPrompt, promptText } from './prompt.ts';
import { stateScript } from './state-script.ts';
import { terminalStreams } from './terminal-streams.ts';
import type { ShellTerminal, TerminalSignal } from './terminal.ts';

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
  /** Files could not be kept: there is no room left, or storage is switched off. */
  onStorageProblem(message: string): void;
}

interface TypedCommand {
  text: string;
  runs: boolean;
  done(exitCode: number): void;
}

const storageProblem = shellMessage(shellMessages.storageFull);

/** An interactive shell on a terminal: reads, runs, prompts again. */
export class ShellSession {
  readonly #options: SessionOptions;
  readonly #terminal: ShellTerminal;
  readonly #streams: ReturnType<typeof terminalStreams>;
  readonly #files: ShellFiles;
  readonly #history: History;
  readonly #process: ShellProcess;
  readonly #fds: FdTable;
  readonly #fresh: ShellState;
  #running: AbortController | undefined;
  /** Ends reads of /dev/tty. */
  #signal = new AbortController().signal;
  #typed: TypedCommand[] = [];
  /** The typed command whose Enter ends the read at the prompt, if the prompt was still there to take it. */
  #entering: Promise<TypedCommand | undefined> | undefined;
  #hasToldStorageProblem = false;
  #isAtPrompt = false;

  private constructor(options: SessionOptions, files: ShellFiles, history: History) {
    this.#options = options;
    this.#files = files;
    this.#history = history;
    this.#terminal = options.terminal;
    this.#streams = terminalStreams(this.#terminal, () => this.#signal);
    const kernel = createKernel(options.host, files.files);
    kernel.terminal = this.#terminal;
    kernel.terminalInput = this.#streams.input;
    kernel.terminalOutput = this.#streams.output;
    kernel.history = history.entries;
    this.#terminal.history = history.entries;
    this.#process = newProcess({
      kernel,
      state: this.#freshState(),
      renewSignal: () => this.#freshSignal(),
      isInteractive: true,
    });
    const account = new AccountValues();
    this.#terminal.complete = (line) => completeLine(this.#process, line, this.#fds, account);
    this.#terminal.onSignal = (signal) => this.#receiveSignal(signal);
    this.#fds = this.#freshFds();
    this.#fresh = this.#freshState();
  }

  /** Loads the learner's files and makes a shell; `run` starts it. */
  static async open(options: SessionOptions): Promise<ShellSession> {
    let problem: unknown;
    const files = await openShellFiles(options.store).catch((error: unknown) => {
      problem = error;
      return openShellFiles(undefined);
    });
    if (problem) options.onStorageProblem(storageProblem);
    await ensureAwsFiles(files.files);
    const history = await History.open(files.files, `${homeDirectory}/.bash_history`);
    const session = new ShellSession(options, files, history);
    await session.#takeUp(options.continues ?? '');
    return session;
  }

  /** Runs the script of a former shell's state, unseen. What fails in it, such as a folder that is gone, is left out. */
  async #takeUp(script: string): Promise<void> {
    const parsed = parse(script);
    if (script === '' || parsed.kind !== 'script') return;
    const silent: FdTable = new Map([
      [0, { input: ByteInput.empty() }],
      [1, { output: discardOutput }],
      [2, { output: discardOutput }],
    ]);
    for (const statement of parsed.script.statements) {
      await executeStatements(this.#process, [statement], silent).catch(() => undefined);
    }
    this.#process.state.lastExitCode = 0;
  }

  #freshState(): ShellState {
    const state = freshState(learnerEnvironment);
    state.variables.set('PS1', defaultPrompt);
    state.variables.set('PS2', '> ');
    state.options.add('monitor');
    state.shopts.add('expand_aliases');
    state.aliases.set('ll', 'ls -la');
    return state;
  }

  #freshFds(): FdTable {
    const { input, output } = this.#streams;
    return new Map([
      [0, { input }],
      [1, { output }],
      [2, { output }],
    ]);
  }

  #receiveSignal(signal: TerminalSignal): void {
    if (signal === 'INT') this.#running?.abort();
    else {
      const job = this.#process.kernel.shared.foreground;
      this.#terminal.write(job?.ignoresCtrlZ ? `^Z\r\n${shellMessage(shellMessages.cannotStop)}\r\n` : '^Z');
      if (!job?.ignoresCtrlZ) job?.send('TSTP');
    }
  }

  /** Tells commands the terminal's size. */
  resize(): void {
    const { variables } = this.#process.state;
    variables.set('COLUMNS', String(this.#terminal.columns));
    variables.set('LINES', String(this.#terminal.rows));
  }

  /** Takes over files that were changed outside of this shell. */
  receiveFiles(changes: FileChanges): Promise<void> {
    return this.#files.receive(changes);
  }

  /**
   * Puts a command on the prompt as if typed, and runs it when `runs`. Waits for the prompt. Resolves with the exit
   * code once it has ended, or with 0 when it was only typed.
   */
  type(text: string, runs: boolean): Promise<number> {
    return new Promise((resolve) => {
      this.#typed.push({ text: text.replace(/\n+$/, ''), runs, done: resolve });
      if (this.#isAtPrompt) this.#takeTyped();
    });
  }

  #takeTyped(): void {
    const next = this.#typed.shift();
    if (!next) return;
    const typing = this.#terminal.type(next.text, next.runs).then((isTyped) => {
      // The learner has pressed a key that ended the line just before: the next prompt takes it.
      if (!isTyped) this.#typed.unshift(next);
      else if (next.runs) return next;
      else next.done(0);
      return undefined;
    });
    if (next.runs) this.#entering = typing;
  }

  /** Reads and runs commands until the session is dropped. */
  async run(): Promise<never> {
    this.resize();
    for (;;) {
      await writeText(this.#streams.output, newsOfJobs(this.#process));
      const source = await this.#readCommand();
      const current = await this.#entering;
      this.#entering = undefined;
      if (source === null) await this.#endOfInput();
      else if (source !== undefined && source.trim() !== '') await this.#execute(source);
      current?.done(this.#process.state.lastExitCode);
    }
  }

  /** A whole command, over as many lines as it needs. Undefined after Ctrl-C, null after Ctrl-D. */
  async #readCommand(): Promise<string | null | undefined> {
    const { state } = this.#process;
    let source = '';
    for (;;) {
      const isFirst = source === '';
      const template = state.variables.get(isFirst ? 'PS1' : 'PS2') ?? '$ ';
      const reading = this.#terminal.readLine({
        prompt: promptText(template, state),
        signal: new AbortController().signal,
        usesHistory: true,
      });
      this.#isAtPrompt = isFirst;
      if (isFirst) queueMicrotask(() => this.#isAtPrompt && this.#takeTyped());
      let line: string | null;
      try {
        line = await reading;
      } catch {
        state.lastExitCode = interruptedExitCode;
        await this.#runInterruptTrap();
        return undefined;
      } finally {
        this.#isAtPrompt = false;
      }
      if (line === null) {
        if (isFirst) return null;
        this.#terminal.write('bash: syntax error: unexpected end of file\r\n');
        return undefined;
      }
      const expanded = isFirst ? this.#expandHistory(line) : line;
      if (expanded === undefined) return undefined;
      source = isFirst ? expanded : `${source}\n${expanded}`;
      if (source.trim() === '') return source;
      if (parse(source).kind !== 'incomplete') return source;
    }
  }

  /** Shows what history made of a line. Only the first of several pasted ones: files come in here-documents. */
  #expandHistory(typed: string): string | undefined {
    const [first, ...others] = typed.split('\n');
    const expansion = expandHistory(first!, this.#history.entries);
    if (expansion.kind === 'same') return typed;
    if (expansion.kind === 'error') {
      this.#terminal.write(`bash: ${expansion.message}\r\n`);
      return undefined;
    }
    const line = [expansion.text, ...others].join('\n');
    this.#terminal.write(`${line.replaceAll('\n', '\r\n')}\r\n`);
    return line;
  }

  /** Ctrl-C at the prompt. */
  async #runInterruptTrap(): Promise<void> {
    if (!this.#process.state.traps.has('INT')) return;
    this.#process.signal = this.#freshSignal();
    await runTrap(this.#process, 'INT', this.#fds).catch((error: unknown) => this.#handle(error));
    this.#running = undefined;
  }

  async #execute(source: string): Promise<void> {
    const process = this.#process;
    const { state } = process;
    const { host } = process.kernel;
    await this.#history.add(source, host.connection.nowMs());
    const parsed = parse(source);
    if (parsed.kind !== 'script') {
      this.#terminal.write(`bash: ${parsed.message}\r\n`);
      state.lastExitCode = 2;
      return;
    }
    process.signal = this.#freshSignal();
    this.#options.onBusy(true);
    try {
      state.lastExitCode = await executeStatements(process, parsed.script.statements, this.#fds);
    } catch (error) {
      await this.#handle(error);
    } finally {
      this.#running = undefined;
      this.#options.onBusy(false);
    }
    await this.#save();
    this.#options.onState?.(stateScript(process.state, this.#fresh));
  }

  /** The signal that Ctrl-C aborts from now on. */
  #freshSignal(): AbortSignal {
    this.#running = new AbortController();
    this.#signal = this.#running.signal;
    return this.#signal;
  }

  async #handle(error: unknown): Promise<void> {
    const process = this.#process;
    const { state } = process;
    state.errexitSuspended = 0;
    state.loopDepth = 0;
    if (error instanceof InterruptedError) {
      this.#terminal.endLine();
      state.lastExitCode = interruptedExitCode;
    } else if (error instanceof LineJump || error instanceof LoopJump || error instanceof ReturnJump) {
      state.lastExitCode = error instanceof LoopJump ? 0 : error.exitCode;
    } else if (error instanceof ExitJump) {
      state.lastExitCode = error.exitCode;
      await this.#leave();
    } else {
      this.#terminal.write(`bash: ${error instanceof Error ? error.message : String(error)}\r\n`);
      state.lastExitCode = 1;
    }
  }

  /** Ctrl-D at the prompt. */
  async #endOfInput(): Promise<void> {
    this.#process.jobs.remember('exit');
    if (!(await isHeldByJobs(this.#process, this.#fds))) await this.#leave();
  }

  /** `exit` in the only terminal: a fresh shell with the same files and world. */
  async #leave(): Promise<void> {
    const process = this.#process;
    const { lastExitCode } = process.state;
    await runExitTrap(process, lastExitCode, this.#fds);
    this.#terminal.write(`exit\r\n${shellMessage(shellMessages.shellRestarted)}\r\n`);
    endStoppedJobs(process);
    process.jobs = new JobTable();
    process.state = this.#freshState();
    process.state.lastExitCode = lastExitCode;
    this.#fds.clear();
    for (const [number, file] of this.#freshFds()) this.#fds.set(number, file);
  }

  async #save(): Promise<void> {
    try {
      await this.#files.save();
      this.#hasToldStorageProblem = false;
    } catch {
      if (!this.#hasToldStorageProblem) this.#options.onStorageProblem(storageProblem);
      this.#hasToldStorageProblem = true;
    }
  }
}
