import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Answer {
  stdout: string;
  stderr: string;
  exitCode: number;
}

/** One command: `env` is added to the environment that all commands have. */
export interface Invocation {
  argv: string[];
  cwd: string;
  env: Record<string, string>;
}

interface Line {
  id: number;
  stdout: string;
  stderr: string;
  exitCode: number;
}

/** Debian's Python, which has the CLI of /usr/bin/aws. */
const python = '/usr/bin/python3';
const program = fileURLToPath(new URL('./real-cli.py', import.meta.url));

/** The real CLI, loaded once for many commands: see real-cli.py. */
export interface RealCli {
  run(invocation: Invocation): Promise<Answer>;
  close(): void;
}

/** Starts the real CLI's process with the environment that its commands see. */
export function startRealCli(env: Record<string, string | undefined>): RealCli {
  const child = spawn(python, [program], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  createInterface({ input: child.stdout }).on('line', (text) => {
    const { id, stdout, stderr, exitCode } = JSON.parse(text) as Line;
    waiting.get(id)?.({ stdout: decode(stdout), stderr: decode(stderr), exitCode });
    waiting.delete(id);
  });
  return {
    run(invocation) {
      const id = ++lastId;
      return new Promise((answer) => {
        waiting.set(id, answer);
        child.stdin.write(`${JSON.stringify({ id, ...invocation })}\n`);
      });
    },
    close: () => child.stdin.end(),
  };
}

function decode(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}
