import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import { adminMessages } from '../../core/messages/admin.ts';
import { PlatformError } from '../../core/messages/message.ts';
import { listen } from '../../server/listen.ts';
import { createSiteApp, siteServiceName } from '../../server/site/app.ts';
import { ProgressFile } from '../../server/site/progress-file.ts';
import { runCommand } from '../run-command.ts';
import { buildSite } from './build-site.ts';
import { openBrowser } from './open-browser.ts';
import { parseStartOptions } from './options.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** Whether the port is taken by an earlier `npm start` of this course. */
async function isOurServer(address: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/_cheonman/health`, { signal: AbortSignal.timeout(2000) });
    const { service } = (await response.json()) as { service?: string };
    return service === siteServiceName;
  } catch {
    return false;
  }
}

/** `npm start`: builds what is stale, serves the course, prints and opens its address. */
async function start(argv: string[]): Promise<void> {
  const options = parseStartOptions(argv);
  const urlHost = options.host === '0.0.0.0' ? '127.0.0.1' : options.host;
  buildSite(root);
  const progress = new ProgressFile(join(root, '.cheonman', 'progress.json'));
  const app = createSiteApp({ distFolder: join(root, 'dist'), progress });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  let address = `http://${urlHost}:${options.port}`;
  try {
    address = `http://${urlHost}:${await listen(server, options.port, options.host)}`;
    console.log(`천만 실습실이 준비됐어요: ${address}`);
    console.log('끝내려면 Ctrl-C를 누르세요.');
  } catch (error) {
    const isTaken = error instanceof PlatformError && error.row === adminMessages.portTaken;
    if (!isTaken || !(await isOurServer(address))) throw error;
    console.log(`이미 실행 중이에요: ${address}`);
  }
  if (options.opensBrowser) openBrowser(address);
}

await runCommand(start, 1);
