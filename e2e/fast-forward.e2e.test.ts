import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLabFolders } from './labs/lab-folders.ts';
import { enter, PlayerSite, shows } from './support/player-site.ts';

/** «이 단계까지 자동으로» at every step of the longest lab, also in a world where the learner has begun already. */
const labId = '010-one-user';
const patience = { timeout: 60_000 };
const stepIds = (await readLabFolders()).find(({ id }) => id === labId)!.lab.steps.map(({ id }) => id);
let site: PlayerSite;

beforeAll(async () => {
  site = await PlayerSite.open();
}, 180_000);

afterAll(() => site.close());

const notice = (page: Page) => page.locator('[data-fast-forward-notice]');
const end = /까지 했어요|멈췄어요/;

async function fastForward(page: Page, stepId: string): Promise<string> {
  await page.locator('[data-terminal][data-ready]').waitFor(patience);
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

test('step by step, every step up to the asked one passes', async () => {
  const page = await site.visit(labId);
  for (const [index, stepId] of stepIds.entries()) {
    expect(await fastForward(page, stepId)).toContain('까지 했어요');
    const upTo = stepIds.slice(0, index + 1);
    expect(await verdicts(page, upTo)).toEqual(upTo.map(() => 'pass'));
  }
  await page.context().close();
}, 180_000);

test('up to the last step from nothing, and the clock goes on as before', async () => {
  const page = await site.visit(labId);
  expect(await fastForward(page, stepIds.at(-1)!)).toContain('까지 했어요');
  expect(await verdicts(page, stepIds)).toEqual(stepIds.map(() => 'pass'));
  const clock = page.getByLabel('샌드박스 시계와 빨리 감기');
  await expect.poll(() => clock.innerText(), patience).toContain('×60');
  await page.context().close();
}, 180_000);

test('a half-done step stops it; it goes on after returning to the start of that step', async () => {
  const page = await site.visit(labId);
  await runBlock(page, 'web', 0);
  await enter(page, 'unset VPC PUB_A; P=m99; cd /tmp');
  expect(await fastForward(page, 'network')).toContain('멈췄어요');
  await notice(page).getByRole('button', { name: '전으로 되돌려 다시 하기' }).click();
  expect(await ended(page)).toContain('까지 했어요');
  expect(await verdicts(page, ['web', 'network'])).toEqual(['pass', 'pass']);
  await page.context().close();
}, 180_000);

test('what was done by hand and passes is left alone; undo brings back world, files and variables', async () => {
  const page = await site.visit(labId);
  for (const index of [0, 1, 2]) await runBlock(page, 'web', index);
  await enter(page, 'mine=yes; echo 내것 > web.sh; cd /tmp');
  expect(await fastForward(page, 'network')).toContain('까지 했어요');
  await notice(page).getByRole('button', { name: '되돌리기', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '되돌리기' }).click();
  await page.getByText('자동 실행 전으로 되돌렸어요').waitFor(patience);
  await enter(
    page,
    'clear; cat ~/web.sh; echo "[$mine] [$PRT] $PWD"; aws ec2 describe-vpc-endpoints --query VpcEndpoints',
  );
  await shows(page, /^내것\n\[yes\] \[\] \/tmp\n\[\]$/m);
  await page.context().close();
}, 180_000);
