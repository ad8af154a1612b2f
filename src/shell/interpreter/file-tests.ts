import type { Expansion } from './expand-word.ts';

/** `-e`, `-f`, `-d` and the other unary tests on files. */
export async function testFile(expansion: Expansion, operator: string, path: string): Promise<boolean> {
  const { kernel, state } = expansion.process;
  const full = kernel.files.resolvePath(state.cwd, path);
  if (path === '') return false;
  if (operator === '-h' || operator === '-L') {
    return kernel.files.lstat(full).then(
      (stat) => stat.isSymbolicLink,
      () => false,
    );
  }
  if (isProvidedFile(expansion, full)) return 'efrxs'.includes(operator.slice(1));
  const stat = await kernel.files.stat(full).catch(() => undefined);
  if (!stat) return false;
  switch (operator) {
    case '-f':
      return stat.isFile && !full.startsWith('/dev/');
    case '-d':
      return stat.isDirectory;
    case '-s':
      return stat.size > 0;
    case '-c':
      return full.startsWith('/dev/');
    case '-b':
    case '-p':
    case '-S':
    case '-g':
    case '-u':
      return false;
    case '-k':
      return full === '/tmp';
    case '-r':
      return (stat.mode & 0o400) !== 0;
    case '-w':
      return (stat.mode & 0o200) !== 0;
    case '-x':
      return (stat.mode & 0o100) !== 0;
    default:
      return true;
  }
}

/** Commands that come with the shell have no files, but people ask for them: `[ -x /usr/bin/aws ]`. */
function isProvidedFile({ process }: Expansion, path: string): boolean {
  const name = /^\/(?:usr\/)?(?:local\/)?bin\/([^/]+)$/.exec(path)?.[1];
  return name !== undefined && (process.kernel.commands.has(name) || process.kernel.toolboxNames.has(name));
}

/** `-nt`, `-ot`, `-ef`. */
export async function compareFiles(
  expansion: Expansion,
  operator: string,
  left: string,
  right: string,
): Promise<boolean> {
  const { kernel, state } = expansion.process;
  const stats = await Promise.all(
    [left, right].map((path) => kernel.files.stat(kernel.files.resolvePath(state.cwd, path)).catch(() => undefined)),
  );
  const [first, second] = stats;
  if (operator === '-ef') {
    if (!first || !second) return false;
    const paths = await Promise.all(
      [left, right].map((path) => kernel.files.realpath(kernel.files.resolvePath(state.cwd, path))),
    );
    return paths[0] === paths[1];
  }
  const [older, newer] = operator === '-nt' ? [second, first] : [first, second];
  if (!newer) return false;
  return !older || newer.mtime.getTime() > older.mtime.getTime();
}
