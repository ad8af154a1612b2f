import { readFile } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../src/commands/start/build-site.ts';
import { launchChromium } from './support/browser.ts';
import { serveStatic, type StaticServer } from './support/static-server.ts';

const root = join(import.meta.dirname, '..');
const pictures = join(root, 'test-results');
const patience = { timeout: 60_000 };
let browser: Browser;
let site: StaticServer;

beforeAll(async () => {
  buildSite(root);
  mkdirSync(pictures, { recursive: true });
  site = await serveStatic(join(root, 'dist'), '/some/where/');
  browser = await launchChromium();
}, 180_000);

afterAll(async () => {
  await browser.close();
  site.close();
});

/** Opens a page that fails the test on errors of its own and on requests that leave the site. */
async function visit(path: string, options: BrowserContextOptions = {}, address = site.address): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => expect.fail(`page error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    expect(url.startsWith(address) || /^(blob|data):/.test(url), url).toBe(true);
  });
  await page.goto(address + path);
  return page;
}

function check(page: Page, stepId: string) {
  const bar = page.locator(`[data-check="${stepId}"]`);
  return {
    button: bar.locator('[data-check-button]'),
    verdict: bar.locator('[data-verdict]'),
    undo: bar.locator('[data-undo]'),
  };
}

/** Waits until the terminal takes input, then types into it as a person would. */
async function type(page: Page, command: string): Promise<void> {
  await page.locator('[data-terminal][data-ready]').waitFor(patience);
  await page.locator('[data-terminal] textarea').focus();
  await page.keyboard.type(command);
  await page.keyboard.press('Enter');
}

/** The lesson's first command, by its «실행»; ends when the command has. */
async function firstCommand(page: Page): Promise<void> {
  await page.locator('[data-run]:not([aria-disabled="true"])').first().click(patience);
  await page.locator('.code-block[data-ran]').first().waitFor(patience);
}

async function firstPass(page: Page): Promise<void> {
  await page.getByRole('link', { name: '첫 실습 시작' }).click();
  await firstCommand(page);
  const { button, verdict } = check(page, 'identity');
  await button.click();
  await verdict.getByText('통과').waitFor(patience);
}

test('first visit to first pass on a static host under a sub-path; a reload keeps it', async () => {
  const page = await visit('');
  await firstPass(page);
  await page.reload();
  await check(page, 'identity').verdict.getByText('통과').waitFor(patience);
  await page.goto(site.address);
  await page.locator('[data-start]', { hasText: '이어서 하기' }).waitFor(patience);
  expect(site.missing.filter((path) => !path.endsWith('/api/progress'))).toEqual([]);
  await page.context().close();
});

test('the same over plain http on a LAN address, an insecure context', async ({ skip }) => {
  const lan = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal);
  if (!lan) return skip('this machine has no LAN address');
  const lanSite = await serveStatic(join(root, 'dist'), '/', lan.address);
  const page = await visit('', {}, lanSite.address);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await firstPass(page);
  await page.locator('[data-copy]').first().click();
  expect(await page.locator('[data-copy]').first().textContent()).toContain('복사했어요');
  await page.context().close();
  lanSite.close();
});

test('a block runs by its button, the check says what is missing, undo brings the world back', async () => {
  const page = await visit('labs/000-prepare/');
  const { button, verdict, undo } = check(page, 'identity');
  await button.click();
  await verdict.getByText('아직').waitFor(patience);
  await firstCommand(page);
  await button.click();
  await verdict.getByText('통과 —').waitFor(patience);
  await undo.click();
  await page.getByRole('dialog').getByRole('button', { name: '되돌리기' }).click();
  await verdict.getByText('전에 통과한 단계예요').waitFor(patience);
  await button.click();
  await verdict.getByText('아직').waitFor(patience);
  await page.context().close();
}, 180_000);

test('a saved world that cannot be read is put aside, told and offered for download', async () => {
  const page = await visit('labs/000-prepare/');
  await firstCommand(page);
  const damaged = '{"savedAtMs": 1, "data": {';
  // On a page without the player, so that no world writes over the damage.
  await page.goto(site.address);
  await page.evaluate(
    (text) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('cheonman-worlds');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('worlds', 'readwrite');
          writing.objectStore('worlds').put(text, 'current');
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    damaged,
  );
  await page.goto(`${site.address}labs/000-prepare/`);
  const notice = page.locator('.notice', { hasText: '저장된 샌드박스 세계를 읽을 수 없어요' });
  await notice.waitFor(patience);
  const [download] = await Promise.all([
    page.waitForEvent('download', patience),
    notice.getByRole('button').first().click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toBe(damaged);
  await firstCommand(page);
  await page.context().close();
}, 180_000);

test('a second tab is told, and can go on', async () => {
  const first = await visit('labs/000-prepare/');
  await firstCommand(first);
  const second = await first.context().newPage();
  await second.goto(first.url());
  const notice = (page: Page) => page.locator('.notice', { hasText: '다른 탭에서 열려 있어요' });
  await notice(second).waitFor(patience);
  await notice(second).getByRole('button', { name: '이 탭에서 이어하기' }).click();
  await check(second, 'identity').button.click();
  await check(second, 'identity').verdict.getByText('통과').waitFor(patience);
  await notice(first).waitFor(patience);
  await first.context().close();
});

test('text and dock work from the keyboard', async () => {
  const page = await visit('labs/000-prepare/');
  const divider = page.getByRole('separator');
  await divider.focus();
  await page.keyboard.press('ArrowRight');
  expect(await divider.getAttribute('aria-valuenow')).toBe('52');
  await page.reload();
  expect(await page.getByRole('separator').getAttribute('aria-valuenow')).toBe('52');
  await page.getByRole('tab', { name: '터미널', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('tab', { name: '리소스' }).getAttribute('aria-selected')).toBe('true');
  await page.getByText('리소스가 아직 없어요').waitFor(patience);
  await page.context().close();
});

test('skipping moves the clock that the page shows and the one in the terminal', async () => {
  const page = await visit('labs/000-prepare/');
  await type(page, 'echo before=$(date +%s)=');
  const seconds = async (name: string) => {
    const line = page
      .locator('[data-terminal] .xterm-rows')
      .getByText(new RegExp(`${name}=\\d+=`))
      .first();
    await line.waitFor(patience);
    return Number(/=(\d+)=/.exec(await line.innerText())?.[1]);
  };
  const before = await seconds('before');
  await page.getByLabel('샌드박스 시계와 빨리 감기').click();
  await page.getByRole('button', { name: '1시간 빨리 감기' }).click();
  await type(page, 'echo after=$(date +%s)=');
  expect((await seconds('after')) - before).toBeGreaterThanOrEqual(3600);
  await page.context().close();
});

test('in own-account mode blocks are only copied and the check is a command', async () => {
  const page = await visit('labs/000-prepare/');
  await page.getByRole('radio', { name: '내 계정' }).check();
  expect(await page.locator('[data-run]').first().isVisible()).toBe(false);
  expect(await page.locator('[data-check="identity"]').innerText()).toContain('npx cheonman check 000 --step identity');
  await page.context().close();
});

const screens = [
  { name: 'narrow', width: 320, height: 568 },
  { name: 'phone', width: 390, height: 844 },
  { name: 'tablet', width: 820, height: 1180 },
  { name: 'desktop', width: 1440, height: 900 },
  { name: 'wide', width: 2200, height: 1240 },
] as const;

test.each(screens)('nothing scrolls sideways, light or dark: $name', async ({ name, width, height }) => {
  for (const path of ['', 'labs/000-prepare/', 'labs/010-one-user/']) {
    const page = await visit(path, { viewport: { width, height }, colorScheme: 'light' });
    await page.evaluate(() => document.fonts.ready);
    for (const theme of ['light', 'dark']) {
      expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
      const overflow = await page.evaluate(() => {
        const parts = [document.documentElement, ...document.querySelectorAll('.dock, .dock-head')];
        return Math.max(...parts.map((part) => part.scrollWidth - Math.min(part.clientWidth, window.innerWidth)));
      });
      expect(overflow, `${path} ${theme}`).toBeLessThanOrEqual(0);
      const file = `${path.replaceAll('/', '-') || 'home-'}${name}-${theme}.png`;
      await page.screenshot({ path: join(pictures, file) });
      await page
        .getByRole('button', { name: '어두운 화면으로 바꾸기' })
        .or(page.getByRole('button', { name: '밝은 화면으로 바꾸기' }))
        .click();
    }
    await page.context().close();
  }
});
