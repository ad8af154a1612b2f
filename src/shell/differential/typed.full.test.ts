import { expect, test } from 'vitest';
import { ShellSession } from '../session/session.ts';
import { SessionTerminal } from '../session/session-terminal.ts';
import { hostClockConnection, nodeLikeHost } from '../testing/connections.ts';
import { typeIntoRealBash } from '../testing/real-bash/bash-on-terminal.ts';
import { inNewDirectory } from '../testing/real-bash/run-real.ts';
import { TestScreen } from '../testing/screen.ts';
import { historyCases } from './history-cases.ts';
import { jobControlCases } from './job-control-cases.ts';

const quietMs = 120;
/** A command that runs so long waits for the next keys. */
const longMs = 450;

async function typeIntoOurs(keys: readonly string[]): Promise<string> {
  const screen = new TestScreen(80);
  let lastMs = Date.now();
  let isBusy = false;
  const watched = {
    columns: 80,
    rows: 24,
    ready: () => undefined,
    write(text: string) {
      screen.write(text);
      lastMs = Date.now();
    },
  };
  const terminal = new SessionTerminal(watched);
  const session = await ShellSession.open({
    host: { ...nodeLikeHost(), connection: hostClockConnection() },
    terminal,
    store: undefined,
    onBusy: (busy) => void (isBusy = busy),
    onStorageProblem: () => undefined,
  });
  void session.run();
  const quiet = async () => {
    const startMs = (lastMs = Date.now());
    const mayEnd = () => isBusy && Date.now() - startMs < longMs;
    while (Date.now() - lastMs < quietMs || mayEnd()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  await session.type("PS1='$ '; clear", true);
  for (const text of keys) {
    await terminal.feed(text);
    await quiet();
  }
  return screen.text;
}

/** What differs from run to run: process ids, times, bash's version of itself. */
function comparable(text: string): string {
  return (
    text
      .replace(/^.*?\$ /s, '$ ')
      .replace(/ *\b\d{4,7}\b/g, ' PID')
      // Low ones, just after the kernel has begun anew: of a job, and of a process in a list.
      .replace(/ *(?<=^\[\d+\][+-]? *)\b\d{2,3}\b/gm, ' PID')
      .replace(/^ *\d{2,3}(?= +(?:\||pts|\?))/gm, ' PID')
      .replace(/^(real|user|sys).*$/gm, '$1')
      .replace(/\bbash --norc --noprofile -i$/m, 'bash')
  );
}

for (const { name, keys, differs } of [...jobControlCases, ...historyCases]) {
  test(differs ? `named difference still there: ${name}` : `like bash on a terminal: ${name}`, async () => {
    const ours = comparable(await typeIntoOurs(keys));
    const real = comparable(await inNewDirectory((directory) => typeIntoRealBash(directory, keys)));
    if (differs) expect(ours).not.toBe(real);
    else expect(ours).toBe(real);
  });
}
