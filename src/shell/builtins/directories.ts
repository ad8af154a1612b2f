import type { ShellProcess } from '../interpreter/process.ts';
import type { BuiltinCall } from './builtin.ts';

async function changeDirectory(process: ShellProcess, path: string): Promise<string | undefined> {
  const { kernel, state } = process;
  const full = kernel.files.resolvePath(state.cwd, path);
  const stat = await kernel.files.stat(full).catch(() => undefined);
  if (!stat) return 'No such file or directory';
  if (!stat.isDirectory) return 'Not a directory';
  if ((stat.mode & 0o100) === 0) return 'Permission denied';
  state.variables.export('OLDPWD', state.cwd);
  state.cwd = full;
  state.variables.export('PWD', full);
  return undefined;
}

/** Changes the folder; `-` is the last one. */
export async function cd({ process, args, out, fail }: BuiltinCall): Promise<number> {
  const words = args.filter((word) => !['-L', '-P', '-e', '--'].includes(word));
  const { variables } = process.state;
  if (words.length > 1) return fail('too many arguments');
  const [word] = words;
  let target = word ?? variables.get('HOME');
  if (target === undefined) return fail('HOME not set');
  if (word === '-') {
    target = variables.get('OLDPWD');
    if (target === undefined) return fail('OLDPWD not set');
  }
  const problem = target === '' ? undefined : await changeDirectory(process, target);
  if (problem) return fail(`${target}: ${problem}`);
  if (word === '-') await out(`${process.state.cwd}\n`);
  return 0;
}

/** Shows the folder. */
export async function pwd({ process, out }: BuiltinCall): Promise<number> {
  await out(`${process.state.cwd}\n`);
  return 0;
}

function stackText(process: ShellProcess): string {
  const home = process.state.variables.get('HOME') ?? '';
  const shorten = (path: string) =>
    home && (path === home || path.startsWith(`${home}/`)) ? `~${path.slice(home.length)}` : path;
  return `${[process.state.cwd, ...process.state.directoryStack].map(shorten).join(' ')}\n`;
}

/** Shows the folders that `pushd` remembers. */
export async function dirs({ process, args, out }: BuiltinCall): Promise<number> {
  if (args[0] === '-c') process.state.directoryStack = [];
  else await out(stackText(process));
  return 0;
}

/** Remembers the folder and changes to another, or swaps the two last ones. */
export async function pushd({ process, args, out, fail }: BuiltinCall): Promise<number> {
  const { state } = process;
  const before = state.cwd;
  const target = args[0] ?? state.directoryStack[0];
  if (target === undefined) return fail('no other directory');
  const problem = await changeDirectory(process, target);
  if (problem) return fail(`${target}: ${problem}`);
  if (args.length === 0) state.directoryStack.shift();
  state.directoryStack.unshift(before);
  await out(stackText(process));
  return 0;
}

/** Returns to the folder that was remembered last. */
export async function popd({ process, out, fail }: BuiltinCall): Promise<number> {
  const target = process.state.directoryStack.shift();
  if (target === undefined) return fail('directory stack empty');
  const problem = await changeDirectory(process, target);
  if (problem) return fail(`${target}: ${problem}`);
  await out(stackText(process));
  return 0;
}
