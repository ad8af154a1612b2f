/** The module `child_process`: commands of the shell, waited for without stopping. Refers to nothing outside of itself (see inspect.ts). */
export function makeChildProcess(
  question: (asked: object) => Promise<unknown>,
  resolve: (path: string) => string,
  folder: () => string,
  environment: () => Record<string, string>,
  whyNotSync: () => string,
) {
  async function execute(
    command: string,
    options: { cwd?: string; env?: Record<string, string>; input?: string } = {},
  ) {
    const { cwd = folder(), env = environment(), input = '' } = options;
    const asked = { kind: 'exec', command, cwd: resolve(cwd), env, stdin: input };
    return (await question(asked)) as { stdout: string; stderr: string; exitCode: number };
  }

  type Done = (error: unknown, stdout: string, stderr: string) => void;
  const finish = (
    { stdout, stderr, exitCode }: { stdout: string; stderr: string; exitCode: number },
    command: string,
  ) => {
    const error =
      exitCode === 0
        ? null
        : Object.assign(new Error(`Command failed: ${command}\n${stderr}`), { code: exitCode, stdout, stderr });
    return { error, stdout, stderr };
  };
  const quote = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;
  const run = async (command: string, rest: unknown[]) => {
    const options = rest.find((one) => typeof one === 'object' && one !== null && !Array.isArray(one)) as
      object | undefined;
    return finish(await execute(command, options), command);
  };
  const withPromise = (commandOf: (args: unknown[]) => string) => {
    const method = (...args: unknown[]) => {
      const done = args.findLast((one) => typeof one === 'function') as Done | undefined;
      void run(commandOf(args), args).then(({ error, stdout, stderr }) => done?.(error, stdout, stderr));
    };
    const promised = async (...args: unknown[]) => {
      const { error, stdout, stderr } = await run(commandOf(args), args);
      if (error) throw error;
      return { stdout, stderr };
    };
    return Object.assign(method, { [Symbol.for('nodejs.util.promisify.custom')]: promised });
  };
  const words = ([program, list]: unknown[]) =>
    [program as string, ...(Array.isArray(list) ? (list as string[]) : [])].map(quote).join(' ');
  const absent = (name: string) => () => {
    throw new Error(`${name}: ${whyNotSync()}`);
  };
  return {
    exec: withPromise(([command]) => String(command)),
    execFile: withPromise(words),
    execSync: absent('execSync'),
    execFileSync: absent('execFileSync'),
    spawnSync: absent('spawnSync'),
    spawn: absent('spawn'),
  };
}
