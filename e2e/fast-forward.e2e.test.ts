import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../src/commands/start/build-site.ts';
import { readLabFolders } from './labs/lab-folders.ts';
import { launchChromium } from './support/browser.ts';
import { serveStatic, type StaticServer } from './support/static-server.ts';

/** «이 단계까지 자동으로» at every step of the longest lab, also in a world where the learner has begun already. */
const root = join(import.meta.dirname, '..');
const labId = '010-one-user';
const patience = { timeout: 30_000 };
const stepIds = (await readLabFolders()).find(({ id }) => id === labId)!.lab.steps.map(({ id }) => id);
let browser: Browser;
let site: StaticServer;

beforeAll(async () => {
  buildSite(root);
  site = await serveStatic(join(root, 'dist'), '/');
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser.close();
  site.close();
});

async function visit(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => expect.fail(`page error: ${error.message}`));
  await page.goto(`${site.address}labs/${labId}/`);
  await page.locator('[data-terminal][data-ready]').waitFor(patience);
  return page;
}

const notice = (page: Page) => page.locator('[data-fast-forward-notice]');
const end = /까지 했어요|멈췄어요/;

async function fastForward(page: Page, stepId: string): Promise<string> {
  await page.locator(`#${stepId} [data-fast-forward]`).click();
  return ended(page);
}

async function ended(page: Page): Promise<string> {
  await notice(page).getByText(end).waitFor(patience);
  return notice(page).locator('p').innerText();
}

/** What «확인» says to these steps now. */
async function verdicts(page: Page, ids: readonly string[]): Promise<string[]> {
  const states: string[] = [];
  for (const id of ids) {
    const bar = page.locator(`[data-check="${id}"]`);
    await bar.locator('[data-check-button]').click();
    await expect.poll(() => bar.locator('[data-check-button]').getAttribute('aria-disabled'), patience).toBeNull();
    states.push((await bar.locator('[data-verdict] [data-state]').getAttribute('data-state')) ?? '');
  }
  return states;
}

async function runBlock(page: Page, stepId: string, index: number): Promise<void> {
  const block = page.locator(`#${stepId} .code-block[data-kind="run"]`).nth(index);
  await expect.poll(() => block.locator('[data-run]').getAttribute('aria-disabled'), patience).toBeNull();
  await block.locator('[data-run]').click();
  await expect.poll(() => block.getAttribute('data-ran'), patience).toBe('');
}

test.each(stepIds)(
  'up to «%s» from nothing, every step up to it passes',
  async (stepId) => {
    const page = await visit();
    expect(await fastForward(page, stepId)).toContain('까지 했어요');
    const upTo = stepIds.slice(0, stepIds.indexOf(stepId) + 1);
    expect(await verdicts(page, upTo)).toEqual(upTo.map(() => 'pass'));
    const clock = page.getByLabel('샌드박스 시계와 빨리 감기');
    await expect.poll(() => clock.innerText(), patience).toContain('×60');
    await page.context().close();
  },
  60_000,
);

test('a half-done step stops it; it goes on after returning to the start of that step', async () => {
  const page = await visit();
  await runBlock(page, 'web', 0);
  await page.locator('[data-terminal] textarea').focus();
  await page.keyboard.type('unset VPC PUB_A; P=m99; cd /tmp');
  await page.keyboard.press('Enter');
  expect(await fastForward(page, 'network')).toContain('멈췄어요');
  await notice(page).getByRole('button', { name: '전으로 되돌려 다시 하기' }).click();
  expect(await ended(page)).toContain('까지 했어요');
  expect(await verdicts(page, ['web', 'network'])).toEqual(['pass', 'pass']);
  await page.context().close();
}, 60_000);

test('what was done by hand and passes is left alone; undo brings back world and files', async () => {
  const page = await visit();
  for (const index of [0, 1, 2]) await runBlock(page, 'web', index);
  await page.locator('[data-terminal] textarea').focus();
  await page.keyboard.type('echo 내것 > web.sh');
  await page.keyboard.press('Enter');
  expect(await fastForward(page, 'network')).toContain('까지 했어요');
  await notice(page).getByRole('button', { name: '되돌리기', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '되돌리기' }).click();
  await page.getByText('자동 실행 전으로 되돌렸어요').waitFor(patience);
  await page.locator('[data-terminal][data-ready] textarea').focus();
  await page.keyboard.type('clear; cat ~/web.sh; aws ec2 describe-vpc-endpoints --query VpcEndpoints');
  await page.keyboard.press('Enter');
  const screen = page.locator('.terminal-pane:not([hidden]) .xterm-rows');
  await expect.poll(() => screen.innerText(), patience).toMatch(/내것\s+\[\]/);
  await page.context().close();
}, 60_000);
