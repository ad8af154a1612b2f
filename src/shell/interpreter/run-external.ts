import { writeText } from '../io/byte-streams.ts';
import type { Command, CommandContext } from '../kernel.ts';
import { commandContext } from './command-context.ts';
import { BrokenPipeError, brokenPipeExitCode, isControlFlow } from './control-flow.ts';
import { findOnPath } from './find-on-path.ts';
import { notFoundHint } from './not-found-hint.ts';
import { complain, messagePrefix, outputOf } from './process.ts';
import type { FdTable, ShellProcess } from './process.ts';
import { quoteForReuse } from './quote.ts';

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

/** The folders on `PATH` where a command that comes with the shell is shown to be; without a PATH, the usual one. */
export function providedPlaces(process: ShellProcess, name: string): string[] {
  const places = name === 'aws' ? ['/usr/local/bin'] : ['/usr/bin', '/bin'];
  const path = process.state.variables.get('PATH');
  if (path === undefined) return places.slice(0, 1);
  const directories = path.split(':').map((directory) => directory.replace(/(?<=.)\/+$/, ''));
  return directories.filter((directory) => places.includes(directory));
}

/** Whether `PATH` leads to where the commands that come with the shell are. */
export function isProvidedOnPath(process: ShellProcess, name: string): boolean {
  return providedPlaces(process, name).length > 0;
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
