import type { Browser, Page } from 'playwright-core';
import { median, p95, report } from '../report.ts';
import { untilShown } from './lab-page.ts';

/** As many that the 95th percentile is not the slowest one alone. */
const navigations = 20;

/** Milliseconds from navigation to the account number in the terminal, pressing «실행» as soon as it is there. */
async function firstOutputMs(page: Page, url: string): Promise<number> {
  const startedMs = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  const block = page.locator('.code-block', { hasText: 'get-caller-identity' }).first();
  await block.locator('[data-run]:not([aria-disabled="true"])').click();
  await untilShown(page, '"Account": "123456789012"');
  return performance.now() - startedMs;
}

async function loadMs(page: Page, url: string): Promise<number> {
  const startedMs = performance.now();
  await page.goto(url, { waitUntil: 'load' });
  return performance.now() - startedMs;
}

/** Cold: a new profile each time. Warm: the same profile again, code and files in its cache. */
export async function measureFirstOutput(browser: Browser, site: string): Promise<void> {
  const url = `${site}/labs/000-prepare/`;
  const cold: number[] = [];
  const warm: number[] = [];
  const text: number[] = [];
  for (let count = 0; count < navigations; count++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    cold.push(await firstOutputMs(page, url));
    await page.close();
    warm.push(await firstOutputMs(await context.newPage(), url));
    await context.close();
    const fresh = await browser.newContext();
    text.push(await loadMs(await fresh.newPage(), `${site}/404.html`));
    await fresh.close();
  }
  const common = { against: 'a text page, cold', unit: 'ms', target: undefined };
  for (const [name, values] of [
    ['cold', cold],
    ['warm', warm],
  ] as const) {
    const what = `navigation → first aws output, ${name}`;
    report({ what: `${what}, median`, ours: median(values), yardstick: median(text), ...common });
    report({ what: `${what}, p95`, ours: p95(values), yardstick: p95(text), ...common });
  }
}
