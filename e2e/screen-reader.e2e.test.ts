import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { patience, picture, PlayerSite, ready, shows } from './support/player-site.ts';

/** The page by keyboard and ear: what a screen reader is given. */
let site: PlayerSite;

beforeAll(async () => {
  site = await PlayerSite.open();
}, 180_000);

afterAll(() => site.close());

test('the mode is found with Tab before the terminal, lets output be read, and is remembered', async () => {
  const page = await site.visit('000-prepare');
  const mode = page.locator('.terminal-tabs [data-screen-reader]');
  await page.getByRole('tab', { name: '터미널 1' }).focus();
  for (let count = 0; count < 4; count++) {
    await page.keyboard.press('Tab');
    if (await mode.evaluate((button) => button === document.activeElement)) break;
  }
  expect(await mode.evaluate((button) => button === document.activeElement)).toBe(true);
  await picture(page, 'screen-reader-button');
  await page.keyboard.press('Enter');
  expect(await mode.getAttribute('aria-pressed')).toBe('true');
  await page.locator('.terminal-pane:not([hidden]) textarea').focus();
  await page.keyboard.type('echo ');
  const keys = await page.context().newCDPSession(page);
  for (const text of ['ㄷ', '드', '들'])
    await keys.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
  await keys.send('Input.insertText', { text: '들' });
  await shows(page, /echo 들$/m);
  await page.keyboard.type(' heard');
  await page.keyboard.press('Enter');
  const spoken = page.locator('.terminal-pane:not([hidden]) .xterm-accessibility');
  await spoken.getByText('들 heard', { exact: true }).waitFor({ ...patience, state: 'attached' });
  await page.reload();
  await ready(page);
  expect(await page.locator('.menu-panel [data-screen-reader]').getAttribute('aria-pressed')).toBe('true');
  expect(await spoken.count()).toBe(1);
  await page.context().close();
});

test('Tab leaves the terminal after Escape; verdicts and notices are announced', async () => {
  const page = await site.visit('000-prepare');
  const input = page.locator('.terminal-pane:not([hidden]) textarea');
  await input.focus();
  await page.keyboard.press('Tab');
  expect(await input.evaluate((area) => area === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  expect(await input.evaluate((area) => area === document.activeElement)).toBe(false);
  await page.keyboard.press('Control+`');
  const check = page.getByRole('button', { name: '첫 명령 보내기: 확인' });
  await check.press('Enter');
  const verdict = page.locator('#identity [role="status"]', { hasText: '아직' });
  await verdict.waitFor(patience);
  await page.getByRole('button', { name: '첫 명령 보내기: 다시 확인' }).waitFor(patience);
  expect(await input.getAttribute('aria-label')).toContain('Esc를 누르고 Tab');
  await page.context().close();
});

/** What axe finds on the page as it is now: each rule with the elements that break it. A theme changes colours alone. */
async function barriers(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  await page.evaluate(axe.source);
  const rules = theme === 'light' ? {} : { runOnly: ['color-contrast'] };
  const { violations } = await page.evaluate((options) => (window as unknown as { axe: typeof axe }).axe.run(options), {
    resultTypes: ['violations' as const],
    ...rules,
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test.each(['light', 'dark'] as const)(
  'axe finds no barrier, %s: home, terminals, menus, dialog, files',
  async (theme) => {
    const page = await site.visit('000-prepare', { colorScheme: theme });
    const open = (name: string) => page.getByRole('tab', { name, exact: true }).click();
    await page.getByRole('button', { name: '터미널 하나 더 열기' }).click();
    await ready(page);
    expect(await barriers(page, theme)).toEqual([]);
    await page.getByLabel('샌드박스 더 보기').click();
    expect(await barriers(page, theme)).toEqual([]);
    await page.getByRole('button', { name: '둘 다 비우기…' }).click();
    expect(await barriers(page, theme)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const name of ['리소스', '파일', '요금']) {
      await open(name);
      expect(await barriers(page, theme), name).toEqual([]);
    }
    await page.getByRole('button', { name: '첫 명령 보내기: 확인' }).click();
    await page.locator('#identity [role="status"]', { hasText: '아직' }).waitFor(patience);
    expect(await barriers(page, theme)).toEqual([]);
    // On a phone the home page's example scrolls.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(new URL('../../', page.url()).href);
    expect(await barriers(page, theme)).toEqual([]);
    await page.context().close();
  },
);
