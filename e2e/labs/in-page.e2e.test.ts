import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/commands/start/build-site.ts';
import { launchChromium } from '../support/browser.ts';
import { serveStatic, type StaticServer } from '../support/static-server.ts';
import { readLabFolders } from './lab-folders.ts';

const root = join(import.meta.dirname, '..', '..');
const labs = await readLabFolders();
/** Longer than the slowest block takes in the page's world, where a minute of AWS takes a second. */
const patience = { timeout: 90_000 };
let browser: Browser;
let site: StaticServer;
let page: Page;

beforeAll(async () => {
  buildSite(root);
  site = await serveStatic(join(root, 'dist'), '/');
  browser = await launchChromium();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
}, 180_000);

afterAll(async () => {
  await browser.close();
  site.close();
});

async function runBlocks(scope: string): Promise<void> {
  for (const block of await page.locator(`${scope} [data-run]:visible`).all()) {
    await expect.poll(() => block.getAttribute('aria-disabled'), patience).toBeNull();
    await block.click();
    await expect.poll(() => block.textContent(), patience).toContain('다시 실행');
  }
}

/** Presses «확인»; while AWS is still at work, the button that lets it finish, until the step passes or does not. */
async function verdictOf(stepId: string): Promise<string> {
  const bar = page.locator(`[data-check="${stepId}"]`);
  const check = bar.locator('[data-check-button]');
  const state = async () => (await bar.locator('[data-verdict] [data-state]').getAttribute('data-state')) ?? '';
  await check.click();
  for (let attempt = 0; attempt < 20; attempt++) {
    // The button is held from the click until the verdict stands beside it.
    await expect.poll(() => check.getAttribute('aria-disabled'), patience).toBeNull();
    if ((await state()) !== 'pending') return state();
    await bar.getByRole('button', { name: '빨리 감고 다시 확인' }).click();
  }
  return state();
}

test.each(labs.map((folder) => [folder.id, folder] as const))(
  '%s: every block by its button in Chromium, every step passes',
  async (labId, folder) => {
    await page.goto(`${site.address}labs/${labId}/`);
    await page.locator('[data-terminal][data-ready]').waitFor(patience);
    for (const step of folder.lab.steps) {
      await runBlocks(`#${step.id}`);
      const evidence = () => page.locator(`[data-check="${step.id}"]`).innerText();
      expect(await verdictOf(step.id), `${step.id}: ${await evidence()}`).toBe('pass');
    }
  },
  600_000,
);
