import { shellMessages } from '../../core/messages/shell.ts';
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
import { runTrap } from '../interpreter/traps.ts';
import { JobTable } from '../jobs/job-table.ts';
import { endStoppedJobs, isHeldByJobs } from '../jobs/leave.ts';
import type { Kernel } from '../kernel.ts';
import { shellMessage } from '../shell-message.ts';
import { CommandSignal } from './command-signal.ts';
import { freshSessionState } from './session-state.ts';
import { terminalStreams } from './terminal-streams.ts';
import type { ShellTerminal, TerminalSignal } from './terminal.ts';

export interface SessionShellOptions {
  kernel: Kernel;
  terminal: ShellTerminal;
  /** Called when `exit` or Ctrl-D ends the shell; undefined when a fresh one takes its place. */
  onExit: ((exitCode: number) => Promise<void>) | undefined;
}

/** The shell process of a terminal: runs commands, takes Ctrl-C and Ctrl-Z, and starts anew when it has exited. */
export class SessionShell {
  readonly process: ShellProcess;
  readonly fds: FdTable = new Map();
  readonly #terminal: ShellTerminal;
  readonly #streams: ReturnType<typeof terminalStreams>;
  readonly #onExit: SessionShellOptions['onExit'];
  readonly #signal = new CommandSignal();

  constructor({ kernel, terminal, onExit }: SessionShellOptions) {
    this.#terminal = terminal;
    this.#onExit = onExit;
    this.#streams = terminalStreams(terminal, () => this.#signal.current);
    kernel.terminal = terminal;
    kernel.terminalInput = this.#streams.input;
    kernel.terminalOutput = this.#streams.output;
    this.process = newProcess({
      kernel,
      state: freshSessionState(),
      renewSignal: () => this.#signal.renew(),
      isInteractive: true,
    });
    this.#openFds();
    terminal.onSignal = (signal) => this.#receiveSignal(signal);
  }

  /** Runs a command to its end; `$?` is its exit code then. Errors are shown, as bash shows them. */
  async execute(source: string): Promise<void> {
    const { state } = this.process;
    const parsed = parse(source);
    if (parsed.kind !== 'script') {
      this.#terminal.write(`bash: ${parsed.message}\r\n`);
      state.lastExitCode = 2;
      return;
    }
    await this.#interruptible(async () => {
      state.lastExitCode = await executeStatements(this.process, parsed.script.statements, this.fds);
    });
  }

  /** Ctrl-C at the prompt. */
  async interrupt(): Promise<void> {
    const { state } = this.process;
    state.lastExitCode = interruptedExitCode;
    if (state.traps.has('INT')) await this.#interruptible(() => runTrap(this.process, 'INT', this.fds));
  }

  /** Ctrl-D at the prompt. */
  async endOfInput(): Promise<void> {
    this.process.jobs.remember('exit');
    if (!(await isHeldByJobs(this.process, this.fds))) await this.#leave();
  }

  async #interruptible(work: () => Promise<unknown>): Promise<void> {
    this.process.signal = this.#signal.renew();
    try {
      await work();
    } catch (error) {
      await this.#handle(error);
    } finally {
      this.#signal.release();
    }
  }

  #receiveSignal(signal: TerminalSignal): void {
    if (signal === 'INT') {
      this.#signal.abort();
      return;
    }
    const job = this.process.kernel.shared.foreground;
    this.#terminal.write(job?.ignoresCtrlZ ? `^Z\r\n${shellMessage(shellMessages.cannotStop)}\r\n` : '^Z');
    if (!job?.ignoresCtrlZ) job?.send('TSTP');
  }

  async #handle(error: unknown): Promise<void> {
    const { state } = this.process;
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
      this.#tell(error);
      state.lastExitCode = 1;
    }
  }

  #tell(error: unknown): void {
    this.#terminal.write(`bash: ${error instanceof Error ? error.message : String(error)}\r\n`);
  }

  async #leave(): Promise<void> {
    const { lastExitCode } = this.process.state;
    try {
      await runExitTrap(this.process, lastExitCode, this.fds);
    } catch (error) {
      // Ctrl-C ends the trap, not the way out.
      if (!(error instanceof InterruptedError)) this.#tell(error);
      else this.#terminal.endLine();
    }
    this.#terminal.write('exit\r\n');
    endStoppedJobs(this.process);
    if (this.#onExit) await this.#onExit(lastExitCode);
    else this.#startAnew(lastExitCode);
  }

  /** `exit` in the only terminal: a fresh shell with the same files and world. */
  #startAnew(lastExitCode: number): void {
    this.#terminal.write(`${shellMessage(shellMessages.shellRestarted)}\r\n`);
    this.process.jobs = new JobTable();
    this.process.state = freshSessionState();
    this.process.state.lastExitCode = lastExitCode;
    this.#openFds();
  }

  #openFds(): void {
    const { input, output } = this.#streams;
    this.fds.clear();
    this.fds.set(0, { input });
    this.fds.set(1, { output });
    this.fds.set(2, { output });
  }
}
