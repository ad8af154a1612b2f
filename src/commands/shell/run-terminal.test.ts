import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cheonman-shell-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const patienceMs = 60_000;

/** Types into `cheonman shell` on a terminal of its own, each text once the screen shows what comes before it. */
async function typeIntoShell(steps: [shown: string, keys: Buffer][]): Promise<string> {
  const shell = `node src/commands/cheonman.mjs shell --state ${folder}`;
  // `script` (util-linux) gives it a terminal.
  const inner = `stty cols 60 rows 10; ${shell}; echo "left with $?"; stty -a | grep -o ' icanon\\| echo '`;
  const child = spawn('script', ['-qfec', inner, '/dev/null'], {
    env: { ...process.env, PATH: `${process.cwd()}/node_modules/.bin:${process.env['PATH']}`, TERM: 'xterm' },
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let screen = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (screen += text));
  try {
    for (const [shown, keys] of steps) {
      await expect.poll(() => screen, { timeout: patienceMs, interval: 20 }).toContain(shown);
      screen = screen.slice(screen.indexOf(shown) + shown.length);
      child.stdin.write(keys);
    }
    await ended;
    return screen;
  } finally {
    child.kill();
  }
}

test(
  'a terminal: syllables whose bytes come apart, colours, its size, Ctrl-C, exit with the code, and it is as before',
  async () => {
    const [first, second] = [Buffer.from('echo 한').subarray(0, 6), Buffer.from('한').subarray(1)];
    const after = await typeIntoShell([
      ['\x1b[1;32mlearner@cheonman', first],
      ['echo ', Buffer.concat([second, Buffer.from(' $COLUMNS > f; cat f\r')])],
      ['\n한 60', Buffer.from('sleep 1000000\r')],
      ['sleep 1000000', Buffer.from('\x03')],
      ['^C', Buffer.from('exit 3\r')],
    ]);
    expect(after).toContain('\x1b[?2004l');
    expect(after).toMatch(/left with 3\r\n icanon\r\n echo/);
    const files = JSON.parse(await readFile(join(folder, 'files.json'), 'utf8')) as { path: string; content: string }[];
    const kept = files.find(({ path }) => path.endsWith('/f'));
    expect(Buffer.from(kept!.content, 'base64').toString()).toBe('한 60\n');
  },
  2 * patienceMs,
);
