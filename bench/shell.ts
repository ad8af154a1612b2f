import { spawnSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { nodeShellHost } from '../src/commands/shell/node-host.ts';
import { Sandbox } from '../src/sandbox/sandbox.ts';
import { SessionTerminal } from '../src/shell/session/session-terminal.ts';
import { ShellSession } from '../src/shell/session/session.ts';
import { atMost, atMostTimes, median, report } from './report.ts';

/** The page's shell in Node on a world of its own: commands, memory after many of them, a lot of output. */
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const sandbox = new Sandbox({
  seed: 'bench-shell',
  speed: 'instant',
  clock: 'own-time',
  host: { nowMs: () => Date.now(), delay: () => Promise.resolve() },
});
let written = 0;
const terminal = new SessionTerminal({
  columns: 120,
  rows: 40,
  write: (text) => void (written += text.length),
  ready: () => undefined,
});
const session = await ShellSession.open({
  host: { ...nodeShellHost(), connection: sandbox.connection },
  terminal,
  store: undefined,
  onBusy: () => undefined,
  onStorageProblem: (message) => console.error(message),
});
void session.run();

async function durationMs(work: () => unknown): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

async function medianMs(count: number, work: (index: number) => unknown): Promise<number> {
  const values: number[] = [];
  for (let index = 0; index < count; index++) values.push(await durationMs(() => work(index)));
  return median(values);
}

function heapMb(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const mixed = ['echo "line $RANDOM"', 'x=$(date +%s)', 'aws sts get-caller-identity >/dev/null', 'ls | grep -c .'];
async function runCommands(from: number, to: number): Promise<void> {
  for (let index = from; index < to; index++) await session.type(`${mixed[index % mixed.length]!} # ${index}`, true);
}

await runCommands(0, 1_000);
const early = heapMb();
await runCommands(1_000, 10_000);
report({
  what: 'shell heap in Node after 10,000 commands',
  ours: heapMb(),
  against: 'after 1,000',
  yardstick: early,
  unit: 'MB',
  target: atMostTimes(1.3),
});

const aws = await medianMs(100, async () => {
  const exitCode = await session.type('aws ec2 describe-instances >/dev/null', true);
  if (exitCode !== 0) throw new Error(`aws ended with ${exitCode}`);
});
const bash = await medianMs(20, () => spawnSync('/bin/bash', ['-c', 'true']));
report({
  what: 'aws command in Node',
  ours: aws,
  against: 'bash -c true',
  yardstick: bash,
  unit: 'ms',
  target: atMost(10, 'ms'),
});

const before = written;
const output = await durationMs(() => session.type('yes 0123456789012345678901234567890 | head -c 10000000', true));
if (written - before < 10_000_000) throw new Error('output is missing');
const plain = await medianMs(5, () =>
  spawnSync('/bin/bash', ['-c', 'yes 0123456789012345678901234567890 | head -c 10000000'], { maxBuffer: 2 ** 24 }),
);
report({
  what: '10 MB of output in Node',
  ours: output,
  against: 'bash',
  yardstick: plain,
  unit: 'ms',
  target: atMost(2000, 'ms'),
});
