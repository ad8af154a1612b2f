import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { nodeShellHost } from '../../commands/shell/node-host.ts';
import { Sandbox } from '../../sandbox/sandbox.ts';
import { SessionTerminal } from '../session/session-terminal.ts';
import { ShellSession } from '../session/session.ts';
import { Dice, fuzzLine } from './fuzz-lines.ts';

const lineCount = Number(process.env.CHEONMAN_FUZZ_LINES ?? 100_000);
const seed = process.env.CHEONMAN_FUZZ_SEED ?? 'lines';
const linesPerSession = 500;
/** Endless jobs of earlier lines would only slow the later ones down. */
const linesPerSweep = 25;
/** So many shells on one world, most of which wait. */
const laneCount = 8;
/** How long a line may run before Ctrl-C. */
const patienceMs = 30;
/** A shell that has not come back so long after Ctrl-C hangs; on an idle machine it takes less than 200 ms. */
const hangMs = 2_000;
const hangPresses = 100;

async function openSession(sandbox: Sandbox) {
  let shown = '';
  const screen = {
    columns: 80,
    rows: 24,
    ready: () => undefined,
    write: (text: string) => void (shown = (shown + text).slice(-20_000)),
  };
  const terminal = new SessionTerminal(screen);
  const session = await ShellSession.open({
    host: { ...nodeShellHost(), connection: sandbox.connection },
    terminal,
    store: undefined,
    onBusy: () => undefined,
    onStorageProblem: () => undefined,
  });
  let failure: unknown;
  session.run().catch((error: unknown) => (failure = error));
  return { session, terminal, shown: () => shown, failure: () => failure };
}

type Opened = Awaited<ReturnType<typeof openSession>>;

/** Ends all that still runs, also what was disowned. */
const sweep = "kill -9 $(ps | awk 'NR > 2 { print $1 }') 2>/dev/null";

/** Runs a line; answers how long it took from the first Ctrl-C to the prompt, 0 when none was needed. */
async function runLine({ session, terminal, failure }: Opened, line: string, dice: Dice): Promise<number> {
  let isDone = false;
  const done = session.type(line, true).then(() => void (isDone = true));
  if (dice.below(50) === 0) {
    await Promise.race([done, delay(dice.below(20))]);
    if (!isDone) await terminal.feed('\x1a');
  }
  const waiting = new AbortController();
  await Promise.race([done, delay(patienceMs, undefined, { signal: waiting.signal }).catch(() => undefined)]);
  waiting.abort();
  if (isDone) return 0;
  const pressedMs = performance.now();
  // Each line that is asked for more, each program that takes the key and each loop's turn may need one.
  // The presses are counted as well: the other shells of this thread may have kept it busy all the while.
  for (let presses = 0; !isDone && failure() === undefined; presses++) {
    if (presses > hangPresses && performance.now() - pressedMs > hangMs) break;
    await terminal.feed('\x03');
    await Promise.race([done, delay(15)]);
  }
  return isDone ? performance.now() - pressedMs : Infinity;
}

/** One shell after the other, each with its share of lines; answers how long each Ctrl-C took. */
async function runLane(sandbox: Sandbox, lane: number): Promise<number[]> {
  const dice = new Dice(`${seed}-${lane}`);
  const waits: number[] = [];
  const count = Math.ceil(lineCount / laneCount);
  for (let start = 0; start < count; start += linesPerSession) {
    const opened = await openSession(sandbox);
    const last: string[] = [];
    for (let index = start; index < Math.min(count, start + linesPerSession); index++) {
      const line = fuzzLine(dice);
      last.push(line);
      const waitMs = await runLine(opened, line, dice);
      const where = () => `lane ${lane}, line ${index}, with those before it: ${JSON.stringify(last.slice(-5))}`;
      if (waitMs === Infinity || opened.failure() !== undefined) expect.fail(`${String(opened.failure())} ${where()}`);
      if (waitMs > 0) waits.push(waitMs);
      if (index % linesPerSweep === 0) await runLine(opened, sweep, dice);
    }
    await runLine(opened, `${sweep}; exec 2>&1; set +eunvx; trap - INT; exit; exit`, dice);
    await opened.session.type(
      'unalias -a; echo "the shell $((40 + 2))"; aws sts get-caller-identity --query Account',
      true,
    );
    expect(opened.shown(), JSON.stringify(last.slice(-5))).toMatch(/the shell 42\r?\n"123456789012"/);
  }
  return waits;
}

test(`${lineCount} lines neither hang the shell nor lose the world`, { timeout: 3_600_000 }, async () => {
  const sandbox = new Sandbox({
    seed: 'fuzz',
    speed: 60,
    clock: 'own-time',
    host: { nowMs: () => Date.now(), delay: (ms, signal) => delay(ms, undefined, signal ? { signal } : {}) },
  });
  const lanes = Array.from({ length: laneCount }, (_, lane) => runLane(sandbox, lane));
  const waits = (await Promise.all(lanes)).flat().sort((a, b) => a - b);
  const at = (share: number) => Math.round(waits[Math.floor(waits.length * share)] ?? 0);
  console.log(
    `${waits.length} lines needed Ctrl-C: median ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(0.999999)} ms`,
  );
});
