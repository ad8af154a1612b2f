import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../e2e/support/browser.ts';
import { realAwsPath, sandboxEnvironment } from '../e2e/support/real-cli.ts';
import { startServer } from './child-server.ts';
import { measureKeyEcho } from './key-echo.ts';
import { median, p95, report } from './report.ts';

/** The page against yardsticks of the same run: first `aws` output after navigation, and one `aws` command. */
const runs = 5;
/** As many that the 95th percentile is not the slowest one alone. */
const navigations = 20;
const commandsPerRun = 20;

async function terminalText(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector('.xterm-rows')?.textContent?.includes(wanted), text, {
    polling: 'raf',
    timeout: 60_000,
  });
}

/** Milliseconds from navigation to the account number in the terminal, pressing «실행» as soon as it is there. */
async function firstOutputMs(page: Page, url: string): Promise<number> {
  const startedMs = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  const block = page.locator('.code-block', { hasText: 'get-caller-identity' }).first();
  await block.locator('[data-run]:not([aria-disabled="true"])').click();
  await terminalText(page, '"Account": "123456789012"');
  return performance.now() - startedMs;
}

async function loadMs(page: Page, url: string): Promise<number> {
  const startedMs = performance.now();
  await page.goto(url, { waitUntil: 'load' });
  return performance.now() - startedMs;
}

/** Cold: a new profile each time. Warm: the same profile again, code and files in its cache. */
async function measureFirstOutput(browser: Browser, site: string): Promise<void> {
  const cold: number[] = [];
  const warm: number[] = [];
  const yardstick: number[] = [];
  for (let run = 0; run < navigations; run++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    cold.push(await firstOutputMs(page, `${site}/labs/000-prepare/`));
    const again = await context.newPage();
    await page.close();
    warm.push(await firstOutputMs(again, `${site}/labs/000-prepare/`));
    await context.close();
    const fresh = await browser.newContext();
    yardstick.push(await loadMs(await fresh.newPage(), `${site}/404.html`));
    await fresh.close();
  }
  const target = 'none; yardstick: load of a text page, cold';
  for (const [name, values] of [
    ['cold', cold],
    ['warm', warm],
  ] as const) {
    const what = `navigation → first aws output, ${name}`;
    report({ what: `${what}, median`, ours: median(values), yardstick: median(yardstick), unit: 'ms', target });
    report({ what: `${what}, p95`, ours: p95(values), yardstick: p95(yardstick), unit: 'ms', target });
  }
}

/** Mean milliseconds of one `aws ec2 describe-instances` in the page's shell, by the shell's own clock. */
async function commandMs(page: Page): Promise<number> {
  const script = `b=$(date +%s%3N); for i in $(seq ${commandsPerRun}); do aws ec2 describe-instances >/dev/null; done; echo took:$(( $(date +%s%3N) - b )):`;
  await page.locator('.xterm-helper-textarea').focus();
  await page.keyboard.insertText(`clear; ${script}`);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /took:\d+:/.test(document.querySelector('.xterm-rows')?.textContent ?? ''));
  const text = await page.locator('.xterm-rows').textContent();
  return Number(/took:(\d+):/.exec(text ?? '')?.[1]) / commandsPerRun;
}

async function realCliMs(endpoint: string): Promise<number> {
  const startedMs = performance.now();
  const argv = ['--endpoint-url', endpoint, 'ec2', 'describe-instances'];
  await promisify(execFile)(realAwsPath, argv, { env: sandboxEnvironment });
  return performance.now() - startedMs;
}

async function measureCommand(browser: Browser, site: string, endpoint: string): Promise<void> {
  const page = await browser.newPage();
  await firstOutputMs(page, `${site}/labs/000-prepare/`);
  const ours: number[] = [];
  const yardstick: number[] = [];
  for (let run = 0; run < runs; run++) {
    ours.push(await commandMs(page));
    yardstick.push(await realCliMs(endpoint));
  }
  const what = 'aws ec2 describe-instances in the page (yardstick: the real CLI)';
  report({ what, ours: median(ours), yardstick: median(yardstick), unit: 'ms', target: '≤ 20 ms' });
}

const site = await startServer(['src/commands/start/main.ts', '--port', '0', '--no-open']);
const sandbox = await startServer(['src/commands/main.ts', 'sandbox', '--port', '0', '--speed', 'instant']);
const browser = await launchChromium();
await measureFirstOutput(browser, site.url);
await measureCommand(browser, site.url, sandbox.url);
await measureKeyEcho(browser, site.url);
await browser.close();
for (const server of [site, sandbox]) {
  server.process.removeAllListeners('exit');
  server.process.kill();
}
