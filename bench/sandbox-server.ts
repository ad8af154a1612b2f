import { residentMiB, startServer, type ChildServer } from './child-server.ts';
import { requestsPerSecond } from './load.ts';
import { atLeastTimes, atMost, median, report } from './report.ts';

/** The sandbox endpoint against bare Node: time to ready, idle memory, STS requests per second. */
const runs = 5;
// As `npm run sandbox` does (package.json).
const sandboxArgv = ['--max-semi-space-size=1', 'src/commands/main.ts', 'sandbox', '--port', '0', '--speed', 'instant'];
const bareArgv = ['bench/bare-server.mjs'];

interface Measured {
  readyMs: number[];
  rssMiB: number[];
  rps: number[];
}

async function measure(argv: string[], into: Measured): Promise<void> {
  const server: ChildServer = await startServer(argv);
  into.readyMs.push(server.readyMs);
  into.rssMiB.push(residentMiB(server.process));
  await requestsPerSecond(server.url, 2000);
  into.rps.push(await requestsPerSecond(server.url, 5000));
  server.process.removeAllListeners('exit');
  server.process.kill();
}

const sandbox: Measured = { readyMs: [], rssMiB: [], rps: [] };
const bare: Measured = { readyMs: [], rssMiB: [], rps: [] };
for (let run = 0; run < runs; run++) {
  await measure(bareArgv, bare);
  await measure(sandboxArgv, sandbox);
}

const rows = [
  { what: 'server ready', key: 'readyMs', unit: 'ms', target: atMost(500, 'ms') },
  { what: 'idle RSS', key: 'rssMiB', unit: 'MiB', target: atMost(100, 'MiB') },
  { what: 'STS requests/s', key: 'rps', unit: '/s', target: atLeastTimes(0.5) },
] as const;
for (const { key, ...row } of rows) {
  report({ ...row, ours: median(sandbox[key]), against: 'bare Node', yardstick: median(bare[key]) });
}
