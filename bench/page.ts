import { launchChromium } from '../e2e/support/browser.ts';
import { startServer } from './child-server.ts';
import { measureAwsCommand } from './page/aws-command.ts';
import { measureBigOutput } from './page/big-output.ts';
import { measureFirstOutput } from './page/first-output.ts';
import { measureHeap } from './page/heap.ts';
import { measureKeyEcho } from './page/key-echo.ts';

/** The course in Chromium, served as `npm start` does; names of measurements in argv choose some of them. */
const measurements: Record<string, (sites: { site: string; endpoint: string }) => Promise<void>> = {
  'first-output': ({ site }) => measureFirstOutput(browser, site),
  'aws-command': ({ site, endpoint }) => measureAwsCommand(browser, site, endpoint),
  'key-echo': ({ site }) => measureKeyEcho(browser, site),
  'big-output': ({ site }) => measureBigOutput(browser, site),
  heap: ({ site }) => measureHeap(browser, site),
};

const chosen = process.argv.slice(2).filter((name) => name in measurements);
const site = await startServer(['src/commands/start/main.ts', '--port', '0', '--no-open']);
const sandbox = await startServer(['src/commands/main.ts', 'sandbox', '--port', '0', '--speed', 'instant']);
const browser = await launchChromium();
for (const name of chosen.length > 0 ? chosen : Object.keys(measurements)) {
  await measurements[name]!({ site: site.url, endpoint: sandbox.url });
}
await browser.close();
for (const server of [site, sandbox]) {
  server.process.removeAllListeners('exit');
  server.process.kill();
}
