import { ByteInput, discardOutput, writeText } from '../io/byte-streams.ts';
import type { Command, CommandContext } from '../kernel.ts';
import type { Statements } from './ast.ts';
import { BrokenPipeError, brokenPipeExitCode, ExitJump, isControlFlow } from './control-flow.ts';
import { executeScriptInSubshell } from './execute.ts';
import { parse } from './parse.ts';
import { complain, inputOf, messagePrefix, newProcess, outputOf } from './process.ts';
import type { FdTable, ShellProcess } from './process.ts';
import { quoteForReuse } from './quote.ts';
import { complainOfSyntax, warnOfOpenHereDocuments } from './syntax-complaint.ts';
import { runText } from '../builtins/run.ts';
import { ShellState } from './shell-state.ts';
import { notFoundHint } from './not-found-hint.ts';

const notFoundExitCode = 127;
const notExecutableExitCode = 126;

/** Runs a command that is no function and no builtin: a path, one of ours, the toolbox, or a file on PATH. */
export async function runExternal(process: ShellProcess, name: string, args: string[], fds: FdTable): Promise<number> {
  const { kernel } = process;
  if (name.includes('/')) return runPath(process, name, args, fds);
  const command = kernel.commands.get(name) ?? (kernel.toolboxNames.has(name) ? kernel.runToolbox : undefined);
  if (command && isProvidedOnPath(process, name)) {
    return startCommand(process, command, commandContext(process, name, args, fds));
  }
  const path = await findOnPath(process, name);
  if (path) return runPath(process, path, args, fds);
  const stderr = outputOf(fds, 2);
  if (stderr) {
    await writeText(stderr, `${messagePrefix(process)}${shownName(name)}: ${notFoundText(process)}\n`);
    if (process.isInteractive) await writeText(stderr, notFoundHint(name, kernel.terminal?.columns));
  }
  return notFoundExitCode;
}

/** Whether `PATH` leads to where the commands that come with the shell are; without one, the usual places count. */
export function isProvidedOnPath(process: ShellProcess, name: string): boolean {
  const path = process.state.variables.get('PATH');
  if (path === undefined) return true;
  const places = name === 'aws' ? ['/usr/local/bin'] : ['/usr/bin', '/bin'];
  return path.split(':').some((directory) => places.includes(directory.replace(/(?<=.)\/+$/, '')));
}

function notFoundText(process: ShellProcess): string {
  return process.state.variables.get('PATH') === '' ? 'No such file or directory' : 'command not found';
}

/** A `\r` from Windows at the end of a name is shown, for it is the reason. */
const shownName = (name: string): string => (/[\x00-\x1f\x7f]/.test(name) ? quoteForReuse(name) : name);

/** Whether a first line `#!…` names a program that is there: a `\r` at its end belongs to its name. */
function isInterpreter(process: ShellProcess, line: string, program: string): boolean {
  const { commands, toolboxNames } = process.kernel;
  return (
    !line.endsWith('\r') &&
    (commands.has(program) || toolboxNames.has(program) || program === 'dash') &&
    /^\s*\/(?:usr\/)?(?:local\/)?s?bin\//.test(line)
  );
}

/** The file that a command name means, as `type -P` answers it. */
export async function findOnPath(process: ShellProcess, name: string): Promise<string | undefined> {
  const { files } = process.kernel;
  for (const directory of (process.state.variables.get('PATH') ?? '').split(':')) {
    const path = `${directory || '.'}/${name}`;
    const stat = await files.stat(files.resolvePath(process.state.cwd, path)).catch(() => undefined);
    if (stat?.isFile && (stat.mode & 0o111) !== 0) return path;
  }
  return undefined;
}

async function runPath(process: ShellProcess, path: string, args: string[], fds: FdTable): Promise<number> {
  const { kernel, state } = process;
  const full = kernel.files.resolvePath(state.cwd, path);
  const provided = /^\/(?:usr\/)?(?:local\/)?s?bin\/([^/]+)$/.exec(full)?.[1];
  if (provided && (kernel.commands.has(provided) || kernel.toolboxNames.has(provided))) {
    const command = kernel.commands.get(provided) ?? kernel.runToolbox;
    return startCommand(process, command, commandContext(process, provided, args, fds));
  }
  const stat = await kernel.files.stat(full).catch(() => undefined);
  if (!stat) {
    await complain(process, fds, `${path}: No such file or directory`);
    return notFoundExitCode;
  }
  if (stat.isDirectory || (stat.mode & 0o111) === 0) {
    await complain(process, fds, `${path}: ${stat.isDirectory ? 'Is a directory' : 'Permission denied'}`);
    return notExecutableExitCode;
  }
  const source = await kernel.files.readFile(full);
  const interpreter = /^#!\s*(\S+)(?:\s+(\S+))?/.exec(source);
  const program = interpreter?.[1]?.endsWith('/env') ? interpreter[2] : interpreter?.[1]?.split('/').at(-1);
  if (interpreter && !isInterpreter(process, source.slice(2, source.indexOf('\n')), program!)) {
    await complain(process, fds, `${path}: cannot execute: required file not found`);
    return notFoundExitCode;
  }
  const context = commandContext(process, path, args, fds);
  if (program === undefined || ['bash', 'sh', 'dash'].includes(program))
    return context.runScript(source, path, args, { scriptPath: path });
  return context.run([program, full, ...args]);
}

async function startCommand(process: ShellProcess, command: Command, context: CommandContext): Promise<number> {
  const { shared, group, host } = process.kernel;
  const words = [context.name, ...context.args].join(' ');
  // A process that runs nothing else becomes that program; any other shell starts it as one of its own.
  const own = process.programs.length === 1 ? process.programs[0] : undefined;
  const program = own ?? { pid: shared.nextPid++, command: words, group, startedMs: host.connection.nowMs() };
  if (own) own.command = words;
  else shared.programs.set(program.pid, program);
  try {
    return await command(context);
  } catch (error) {
    if (error instanceof BrokenPipeError) return brokenPipeExitCode;
    if (isControlFlow(error)) throw error;
    // As a program that crashes: it says why, and the shell goes on.
    await writeText(context.stderr, `${context.name}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  } finally {
    if (!own) shared.programs.delete(program.pid);
  }
}

/** What a command sees of this process. */
export function commandContext(process: ShellProcess, name: string, args: string[], fds: FdTable): CommandContext {
  const { kernel, state } = process;
  const context: CommandContext = {
    name,
    args,
    env: state.variables.exported(),
    cwd: state.cwd,
    kernel,
    stdin: inputOf(fds, 0) ?? ByteInput.empty(),
    stdout: outputOf(fds, 1) ?? discardOutput,
    stderr: outputOf(fds, 2) ?? discardOutput,
    signal: process.signal,
    run: (words, overrides) => {
      const inner = { ...context, ...overrides };
      const child = childProcess(process, inner);
      const [program, ...rest] = words as [string, ...string[]];
      return runExternal(child, program, rest, fdsOf(inner));
    },
    runScript: async (source, name0, positional, overrides) => {
      const inner = { ...context, ...overrides };
      const child = childProcess(process, inner);
      child.state.name0 = name0;
      child.state.scriptPath = overrides?.scriptPath;
      child.state.positional = positional;
      if (overrides?.set) await runText(child, `set ${overrides.set}`, fdsOf(inner));
      return runSource(child, source, fdsOf(inner));
    },
  };
  return context;
}

function fdsOf(context: CommandContext): FdTable {
  return new Map([
    [0, { input: context.stdin }],
    [1, { output: context.stdout }],
    [2, { output: context.stderr }],
  ]);
}

/** A new shell that has only the environment of the one that starts it. */
function childProcess(parent: ShellProcess, context: CommandContext): ShellProcess {
  const state = new ShellState();
  state.cwd = context.cwd;
  for (const [name, value] of Object.entries(context.env)) state.variables.export(name, value);
  setShellVariables(state);
  for (const name of parent.state.exportedFunctions) {
    const definition = parent.state.functions.get(name);
    if (!definition) continue;
    state.functions.set(name, definition);
    state.exportedFunctions.add(name);
  }
  return newProcess({
    kernel: parent.kernel,
    state,
    signal: context.signal,
    renewSignal: context.signal === parent.signal ? parent.renewSignal : undefined,
    parent,
    depth: parent.depth + 1,
  });
}

/** The variables that each shell sets itself. */
export function setShellVariables(state: ShellState): void {
  state.variables.set('IFS', ' \t\n');
  state.variables.set('OPTIND', '1');
  state.variables.set('PS4', '+ ');
  state.variables.set('BASH', '/bin/bash');
  state.variables.set('BASH_VERSION', '5.2.15(1)-release');
  state.variables.set('HOSTNAME', 'cheonman');
  state.variables.set('UID', '1000');
  state.variables.set('EUID', '1000');
  state.variables.set('PPID', '1');
  state.variables.set('OSTYPE', 'linux-gnu');
  state.variables.set('HOSTTYPE', 'x86_64');
  state.variables.set('MACHTYPE', 'x86_64-pc-linux-gnu');
  state.variables.set('OPTERR', '1');
  state.variables.setArray('BASH_VERSINFO', ['5', '2', '15', '1', 'release', 'x86_64-pc-linux-gnu']);
  state.variables.setArray('GROUPS', ['1000']);
  state.variables.export('PWD', state.cwd);
  const level = Number(state.variables.get('SHLVL') ?? 0) + 1;
  state.variables.export('SHLVL', String(level));
}

/** Runs source text to its end in a process made for it. */
export async function runSource(child: ShellProcess, source: string, fds: FdTable): Promise<number> {
  const parsed = parse(source);
  if (parsed.kind === 'script') return executeScriptInSubshell(child, parsed.script.statements, fds);
  if (parsed.kind === 'incomplete' && parsed.open) {
    await warnOfOpenHereDocuments(child, source, parsed.open.words, fds);
    return executeScriptInSubshell(child, parsed.open.script.statements, fds);
  }
  return executeScriptInSubshell(child, goodStart(source), fds, async () => {
    child.state.line = source.split('\n').length;
    await complainOfSyntax(child, source, parsed, fds, '-c');
    throw new ExitJump(2);
  });
}

/** bash reads line by line: what comes before a syntax error is run. */
export function goodStart(source: string): Statements {
  const lines = source.split('\n');
  for (let count = lines.length - 1; count > 0; count--) {
    const parsed = parse(lines.slice(0, count).join('\n'));
    if (parsed.kind === 'script') return parsed.script.statements;
  }
  return [];
}
