import type { Bash, Command as BashCommand, ResolvedCommandContext } from 'just-bash/browser';
import { formatKorean } from '../../../core/korean-template.ts';
import { dataplaneMessages } from '../../../core/messages/dataplane.ts';
import type { Pace } from '../boot/pace.ts';
import type { Machine } from '../machines/machine.ts';
import type { Command, CommandResult, Invocation } from './command.ts';
import { machineCommands } from './commands/machine-commands.ts';
import { quoteArgument } from './quote-argument.ts';
import { mayWriteCommand, scriptTransform } from './script-transform.ts';
import { ShellDevices } from './shell-devices.ts';
import { ShellFiles } from './shell-files.ts';
import { mayWrite } from './may-write.ts';
import { findUser } from './users.ts';

/** Where a shell's output goes, as text. */
export interface ShellOutput {
  stdout(text: string): void;
  stderr(text: string): void;
}

export interface MachineShellOptions {
  machine: Machine;
  pace: Pace;
  user: string;
  /** How much a script may do before it is ended, so that an endless loop cannot hang the world. */
  limits: 'boot' | 'session';
  /** What the shell calls itself in its messages, e.g. '-bash'. */
  name: string;
  /** Commands beside those of the machine. */
  commands?: Record<string, Command>;
  /** Opens a shell for another user in place of this one, where a person sits in front of it. */
  enter?: Invocation['enter'];
}

const executionLimits = {
  boot: { maxCommandCount: 20_000, maxLoopIterations: 10_000, maxExecutionTimeMs: 30_000 },
  session: { maxCommandCount: 100_000_000, maxLoopIterations: 20_000, maxExecutionTimeMs: 24 * 3_600_000 },
};

/** The path that root's scripts and login shells have. */
const searchPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** A bash on a machine. All contact with the interpreter library is here and in the two files beside it. */
export class MachineShell {
  readonly options: MachineShellOptions;
  private actingUser: string;
  /** Where output of what runs now goes. */
  output: ShellOutput = { stdout: () => {}, stderr: () => {} };
  /** What a session sources next; see shell-devices.ts. */
  commandText = '';
  /** A limit ended what ran last. */
  wasStopped = false;
  /** Ends what runs now. */
  signal: AbortSignal | undefined;
  private readonly deniedPaths = new Set<string>();
  private bash: Bash | undefined;

  constructor(options: MachineShellOptions) {
    this.options = options;
    this.actingUser = options.user;
  }

  private identityVariables(user: string): Record<string, string> {
    const home = findUser(this.options.machine.files, user)?.home ?? '/';
    return { HOME: home, USER: user, LOGNAME: user };
  }

  /** Variables that a shell of the user starts with. */
  environment(): Record<string, string> {
    const { machine, user } = this.options;
    const { HOME, ...names } = this.identityVariables(user);
    return {
      HOME: HOME!,
      PATH: searchPath,
      HOSTNAME: machine.record.hostname,
      LANG: 'C.UTF-8',
      SHELL: '/bin/bash',
      ...(this.options.limits === 'session' && { ...names, TERM: 'xterm-256color' }),
    };
  }

  /** Loads the interpreter when it is first needed: it is the largest part of the sandbox. */
  private async load(): Promise<Bash> {
    const { Bash } = await import('just-bash/browser');
    const { machine, pace, user, limits } = this.options;
    const decoder = new TextDecoder();
    const fs = new ShellFiles({
      files: machine.files,
      user: () => this.actingUser,
      nowMs: () => pace.moment().nowMs,
      onDenied: (path) => this.deniedPaths.add(path),
      devices: new ShellDevices({
        commandText: () => this.commandText,
        live: {
          stdout: (bytes) => this.output.stdout(decoder.decode(bytes)),
          stderr: (bytes) => this.complain(decoder.decode(bytes)),
        },
      }),
    });
    const { uid, gid } = findUser(machine.files, user) ?? { uid: 65534, gid: 65534 };
    const bash = new Bash({
      fs,
      cwd: '/',
      processInfo: { pid: 1672, ppid: 1, uid, gid },
      executionLimits: executionLimits[limits],
      sleep: (durationMs) => pace.pass(durationMs, this.signal),
      customCommands: Object.entries({
        ...machineCommands,
        ...this.options.commands,
        [mayWriteCommand]: mayWrite,
      }).map(([name, command]) => this.adapt(name, command)),
    });
    bash.registerTransformPlugin(scriptTransform);
    return bash;
  }

  async interpreter(): Promise<Bash> {
    return (this.bash ??= await this.load());
  }

  private adapt(name: string, command: Command): BashCommand {
    return {
      name,
      trusted: true,
      execute: async (args, context) => command(this.invocation(args, context)),
    };
  }

  private invocation(args: string[], context: ResolvedCommandContext): Invocation {
    const { machine, pace } = this.options;
    return {
      args,
      machine,
      pace,
      user: this.actingUser,
      cwd: context.cwd,
      env: context.env,
      stdin: String(context.stdin),
      ...(context.signal && { signal: context.signal }),
      ...(this.options.enter && { enter: this.options.enter }),
      run: (argv, options) => this.runAs(context, argv, options),
      original: async (given) => (await context.origCommand?.(given)) ?? { stdout: '', stderr: '', exitCode: 127 },
    };
  }

  private async runAs(
    context: ResolvedCommandContext,
    argv: string[],
    options: { user?: string; cwd?: string } = {},
  ): Promise<CommandResult> {
    const before = this.actingUser;
    this.actingUser = options.user ?? before;
    try {
      return await context.exec!(argv.map(quoteArgument).join(' '), {
        cwd: options.cwd ?? context.cwd,
        ...(options.user && { env: this.identityVariables(options.user) }),
        stdin: String(context.stdin),
        stdinKind: 'bytes',
        ...(context.signal && { signal: context.signal }),
      });
    } finally {
      this.actingUser = before;
    }
  }

  /** The interpreter's own programs call every failure «No such file»; where it was a permission, that is said. */
  private withDenials(text: string): string {
    const denied = [...this.deniedPaths];
    this.deniedPaths.clear();
    if (denied.length === 0) return text;
    return text.replaceAll(/^(\S+: )(.*): No such file or directory$/gm, (line, program: string, shown: string) =>
      denied.some((path) => path.endsWith(shown.replace(/^\.\//, ''))) ? `${program}${shown}: Permission denied` : line,
    );
  }

  private tellStopped(reason: string): string {
    this.wasStopped = true;
    return formatKorean(dataplaneMessages.scriptStopped.text, { reason });
  }

  /** Prints to standard error under the shell's own name. */
  complain(text: string): void {
    const told = text.replaceAll(/^bash: (.*executionLimits.*)$/gm, (_line, reason: string) =>
      this.tellStopped(reason.split(',')[0]!),
    );
    this.output.stderr(this.withDenials(told).replaceAll(/^bash: /gm, `${this.options.name}: `));
  }

  /** Runs a whole script to its end. Returns its exit code. Output arrives statement by statement. */
  async runScript(text: string, output: ShellOutput): Promise<number> {
    this.output = output;
    const bash = await this.interpreter();
    try {
      const result = await bash.exec(text, { rawScript: true, cwd: '/', env: this.environment(), replaceEnv: true });
      if (result.stdout) output.stdout(result.stdout);
      if (result.stderr) this.complain(result.stderr);
      return result.exitCode;
    } catch (error) {
      this.complain(`bash: ${error instanceof Error ? error.message : String(error)}\n`);
      return 1;
    }
  }
}
