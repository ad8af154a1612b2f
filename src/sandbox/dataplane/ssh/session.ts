import type { InstanceNetwork, RemoteSession, RemoteSessionState } from '../../../core/world-connection.ts';
import { sessionPace, type WorldSleep } from '../boot/pace.ts';
import { baseName } from '../files/paths.ts';
import type { Machine } from '../machines/machine.ts';
import { findMachine } from '../machines/machines.ts';
import type { Command } from '../bash/command.ts';
import { nextCommand } from '../bash/script-transform.ts';
import { MachineShell, type ShellOutput } from '../bash/machine-shell.ts';
import { commandSource } from '../bash/shell-devices.ts';
import { findUser } from '../bash/users.ts';

const interruptedCode = 130;

/** Variables that the interpreter sets itself and that a new run must not be given. */
const ownVariables = new Set(['BASHOPTS', 'SHELLOPTS', 'IFS', 'OPTIND', 'PWD', 'OLDPWD', 'UID', 'EUID', 'PPID']);

export interface SessionOptions {
  user: string;
  sleep: WorldSleep;
  /** Where the shell starts; the user's home unless given. */
  cwd?: string;
  /** A plain `sh` has another prompt than the login shell of ssh and su. */
  shell?: '-bash' | 'sh';
}

/** Prompts of `sh`: on Amazon Linux it is bash under another name, on Ubuntu dash. */
const plainPrompts = { al2023: 'sh-5.2', 'ubuntu-24.04': '' };

/**
 * A shell on a machine. One long run of the interpreter holds its state: it sources one command after another
 * and waits in `__next` in between. An interrupt ends that run; the next command starts another one with the
 * variables and the directory that were left.
 */
export class MachineSession implements RemoteSession {
  network?: InstanceNetwork;
  private readonly machine: Machine;
  private readonly options: SessionOptions;
  private readonly user: string;
  private readonly shell: MachineShell;
  private readonly home: string;
  private cwd: string;
  private variables: Record<string, string>;
  private isClosed = false;
  /** A shell of another user that was opened in this one, and is in front of it until it ends. */
  private inner: MachineSession | undefined;
  private entering: { user: string; cwd: string } | undefined;
  private controller = new AbortController();
  /** Script that a starting run finds at once. */
  private pending: string | undefined;
  /** Hands a script to the run that waits for it. */
  private deliver: ((script: string) => void) | undefined;
  private finish: ((exitCode: number) => void) | undefined;

  constructor(machine: Machine, options: SessionOptions) {
    const { user, sleep, cwd, shell = '-bash' } = options;
    this.options = options;
    this.machine = machine;
    this.user = user;
    const pace = sessionPace(machine.world, sleep);
    this.shell = new MachineShell({
      machine,
      pace,
      user,
      limits: 'session',
      name: shell,
      commands: { [nextCommand]: this.next },
      enter: (name, folder) => {
        this.entering = { user: name, cwd: folder };
      },
    });
    this.home = findUser(machine.files, user)?.home ?? '/';
    this.cwd = cwd ?? this.home;
    this.variables = this.shell.environment();
  }

  state(): RemoteSessionState {
    if (this.isClosed) return 'ended';
    return this.isMachineThere() ? 'open' : 'lost';
  }

  prompt(): string {
    if (this.inner) return this.inner.prompt();
    const host = this.machine.record.hostname.split('.')[0];
    const sign = this.user === 'root' ? '#' : '$';
    if (this.options.shell === 'sh') return `${plainPrompts[this.machine.record.distribution]}${sign} `;
    if (this.machine.record.distribution === 'ubuntu-24.04') {
      return `${this.user}@${host}:${this.cwd.replace(this.home, '~')}${sign} `;
    }
    const folder = this.cwd === this.home ? '~' : baseName(this.cwd) || '/';
    return `[${this.user}@${host} ${folder}]${sign} `;
  }

  async run(text: string, output: ShellOutput): Promise<number> {
    if (this.state() !== 'open') return 255;
    if (this.inner) {
      const exitCode = await this.inner.run(text, output);
      if (this.inner.isClosed) this.inner = undefined;
      return exitCode;
    }
    const exitCode = await this.runHere(text, output);
    if (this.entering) this.inner = new MachineSession(this.machine, { ...this.entering, sleep: this.options.sleep });
    this.entering = undefined;
    return exitCode;
  }

  /** Whether the instance still runs and the world is still the one in which the session began. */
  private isMachineThere(): boolean {
    const { world, ref, record } = this.machine;
    return record.isOn && findMachine(world, ref) === record;
  }

  private async runHere(text: string, output: ShellOutput): Promise<number> {
    this.shell.output = output;
    let script: string;
    try {
      // `logout` is what login shells call their `exit`.
      script = (await this.shell.interpreter()).transform(text.replace(/^\s*logout\b/, 'exit')).script;
    } catch (error) {
      this.shell.complain(`bash: ${error instanceof Error ? error.message : String(error)}\n`);
      return 2;
    }
    const result = new Promise<number>((resolve) => (this.finish = resolve));
    if (this.deliver) {
      this.deliver(script);
      this.deliver = undefined;
    } else {
      this.pending = script;
      void this.loop();
    }
    return result;
  }

  interrupt(): void {
    this.inner?.interrupt();
    if (this.finish) this.controller.abort();
  }

  close(): void {
    this.inner?.close();
    this.isClosed = true;
    this.controller.abort();
  }

  /** `__next STATUS`: ends the command that ran, waits for the next one, and leaves its status as `$?`. */
  private readonly next: Command = async ({ args, cwd, env }) => {
    const exitCode = Number(args[0]);
    this.cwd = cwd;
    this.variables = Object.fromEntries(
      [...env].filter(([name]) => /^[A-Za-z_]\w*$/.test(name) && !ownVariables.has(name)),
    );
    const atOnce = this.pending;
    this.pending = undefined;
    if (atOnce === undefined) this.end(exitCode);
    this.shell.commandText = atOnce ?? (await new Promise<string>((resolve) => (this.deliver = resolve)));
    return { stdout: '', stderr: '', exitCode };
  };

  private end(exitCode: number): void {
    const finish = this.finish;
    this.finish = undefined;
    finish?.(exitCode);
  }

  /** One run of the interpreter, until `exit`, an interrupt or a limit ends it. */
  private async loop(): Promise<void> {
    this.controller = new AbortController();
    this.shell.signal = this.controller.signal;
    this.shell.wasStopped = false;
    const bash = await this.shell.interpreter();
    let exitCode = interruptedCode;
    try {
      const script = `__status=0; while :; do ${nextCommand} $__status; . ${commandSource}; __status=$?; done`;
      const { cwd, variables: env } = this;
      const result = await bash.exec(script, {
        rawScript: true,
        cwd,
        env,
        replaceEnv: true,
        signal: this.controller.signal,
      });
      if (!this.controller.signal.aborted) {
        if (result.stderr) this.shell.complain(result.stderr);
        this.isClosed = !this.shell.wasStopped;
        exitCode = result.exitCode;
      }
    } catch (error) {
      if (!this.controller.signal.aborted) {
        this.shell.complain(`bash: ${error instanceof Error ? error.message : String(error)}\n`);
        exitCode = 1;
      }
    }
    this.deliver = undefined;
    this.end(exitCode);
  }
}
