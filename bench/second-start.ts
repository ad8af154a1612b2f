import { startServer } from './child-server.ts';
import { atMost, median, report } from './report.ts';

/** A start of the course that has everything built, from `npm start` to its address, against bare Node. */
const runs = 5;

async function readyMs(argv: string[]): Promise<number> {
  const server = await startServer(argv);
  server.process.removeAllListeners('exit');
  server.process.kill();
  return server.readyMs;
}

const start = ['src/commands/setup/run.mjs', 'src/commands/start/main.ts', '--port', '0', '--no-open'];
await readyMs(start);
const ours: number[] = [];
const yardstick: number[] = [];
for (let run = 0; run < runs; run++) {
  ours.push(await readyMs(start));
  yardstick.push(await readyMs(['bench/bare-server.mjs']));
}
report({
  what: 'second start',
  ours: median(ours),
  against: 'bare Node',
  yardstick: median(yardstick),
  unit: 'ms',
  target: atMost(3000, 'ms'),
});
