import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { TestScreen } from '../screen.ts';

const quietMs = 450;
const columns = 80;

/** Types keys into Debian's interactive bash on a terminal of its own; each text once the one before has had its effect. */
export async function typeIntoRealBash(directory: string, keys: readonly string[]): Promise<string> {
  const command = `stty cols ${columns}; exec bash --norc --noprofile -i`;
  // `script` (util-linux) gives it a terminal.
  const bash = spawn('script', ['-qfec', command, '/dev/null'], {
    cwd: directory,
    env: { PATH: '/usr/bin:/bin', HOME: directory, LANG: 'C.UTF-8', PS1: '$ ', TERM: 'dumb' },
  });
  const screen = new TestScreen(columns);
  let lastMs = Date.now();
  bash.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen.write(text);
    lastMs = Date.now();
  });
  const quiet = async () => {
    lastMs = Date.now();
    while (Date.now() - lastMs < quietMs) await delay(10);
  };
  while (!screen.text.includes('$')) await delay(10);
  for (const text of keys) {
    bash.stdin.write(text);
    await quiet();
  }
  const shown = screen.text;
  bash.kill('SIGHUP');
  return shown;
}
