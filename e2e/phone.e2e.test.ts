import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter, patience, picture, PlayerSite, screen, shows } from './support/player-site.ts';

/** The workbench under a thumb: key bar, on-screen keyboard, sheet. */
let site: PlayerSite;
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const keyboardHeight = 300;

beforeAll(async () => {
  site = await PlayerSite.open();
}, 180_000);

afterAll(() => site.close());

async function visitTerminal(): Promise<Page> {
  const page = await site.visit('000-prepare', phone);
  await page.getByRole('tab', { name: '터미널', exact: true }).tap();
  return page;
}

const key = (page: Page, name: string) =>
  page.locator('.terminal-pane:not([hidden]) .terminal-keys').getByRole('button', { name, exact: true });

const hasFocus = (page: Page) => page.evaluate(() => document.activeElement?.matches('.xterm textarea') === true);

const tabIsSelected = (page: Page, name: string) =>
  page.getByRole('tab', { name, exact: true }).getAttribute('aria-selected');

test('the keys of a lesson are in reach without scrolling, and leave the focus where it is', async () => {
  const page = await visitTerminal();
  for (const name of [
    'Tab, 명령 완성',
    'Ctrl, 다음 글쇠와 함께',
    '지난 명령',
    '파이프',
    '달러',
    '빼기',
    '큰따옴표',
    '작은따옴표',
  ]) {
    const box = (await key(page, name).boundingBox())!;
    expect([name, box.x >= 0 && box.x + box.width <= 360, box.height >= 40]).toEqual([name, true, true]);
  }
  expect(await hasFocus(page)).toBe(false);
  await key(page, '파이프').tap();
  expect(await hasFocus(page)).toBe(false);
  await page.locator('.xterm-screen').tap();
  expect(await hasFocus(page)).toBe(true);
  await page.keyboard.press('Control+u');
  await page.keyboard.type('echo ');
  await key(page, '큰따옴표').tap();
  await key(page, '달러').tap();
  await page.keyboard.type('P');
  await key(page, '큰따옴표').tap();
  await page.keyboard.type(' ');
  await key(page, '파이프').tap();
  await page.keyboard.type(' wc ');
  await key(page, '빼기').tap();
  await page.keyboard.type('c');
  expect(await hasFocus(page)).toBe(true);
  await page.keyboard.press('Enter');
  await shows(page, /^echo|^4$/m);
  await key(page, '지난 명령').tap();
  await shows(page, /\$ echo "\$P" \| wc -c[^]*\$ echo "\$P" \| wc -c$/m);
  await page.context().close();
});

test('a finger scrolls the lines above, a key copies what is shown', async () => {
  const page = await visitTerminal();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await enter(page, `seq 200; echo ${'긴줄'.repeat(30)}`);
  await shows(page, /^200\n/m);
  await key(page, '복사, 화면에 보이는 글').tap();
  await page.getByText('화면에 보이는 글을 복사했어요').waitFor(patience);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`^200\n(긴줄){30}\n`, 'm'));
  const touch = await page.context().newCDPSession(page);
  const box = (await page.locator('.xterm-screen').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + 20];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (let way = 20; way <= 200; way += 20)
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y + way }] });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(() => screen(page), { timeout: 5_000 }).not.toMatch(/^200$/m);
  await page.context().close();
});

test('Ctrl waits for one key, also of a Hangul keyboard, and springs back', async () => {
  const page = await visitTerminal();
  await enter(page, 'sleep 100000');
  await page.locator('.terminal-tab[data-busy]').waitFor(patience);
  const ctrl = key(page, 'Ctrl, 다음 글쇠와 함께');
  await ctrl.tap();
  expect(await ctrl.getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.insertText('ㅊ');
  await shows(page, /\^C/);
  expect(await ctrl.getAttribute('aria-pressed')).toBe('false');
  await ctrl.tap();
  await ctrl.tap();
  expect(await ctrl.getAttribute('aria-pressed')).toBe('false');
  await page.keyboard.type('echo c');
  await page.keyboard.press('Enter');
  await shows(page, /^c$/m);
  await page.context().close();
});

/** What can be seen of the key bar's bottom edge and of the terminal's height, in pixels of the page. */
async function measure(page: Page): Promise<{ keysBottom: number; terminalHeight: number; rows: number }> {
  const keys = (await page.locator('.terminal-pane:not([hidden]) .terminal-keys').boundingBox())!;
  const terminal = (await page.locator('.terminal-pane:not([hidden]) .terminal-screen').boundingBox())!;
  const rows = await page.locator('.terminal-pane:not([hidden]) .xterm-rows > div').count();
  return { keysBottom: keys.y + keys.height, terminalHeight: terminal.height, rows };
}

test('with the keyboard open the terminal takes what is left of the screen, and gives it back', async () => {
  const page = await visitTerminal();
  await enter(page, 'for i in $(seq 30); do echo "줄 $i"; done');
  await picture(page, 'phone-terminal');
  const before = await measure(page);
  // Chromium makes the page smaller for the keyboard (interactive-widget=resizes-content).
  await page.setViewportSize({ width: 360, height: 740 - keyboardHeight });
  await page.locator('html[data-keyboard]').waitFor(patience);
  await expect.poll(async () => (await measure(page)).keysBottom, patience).toBeLessThanOrEqual(740 - keyboardHeight);
  await expect.poll(async () => (await measure(page)).rows, patience).toBeGreaterThanOrEqual(12);
  await shows(page, /줄 30\n.*\$ *$/);
  await picture(page, 'phone-keyboard');
  await page.setViewportSize(phone.viewport);
  await expect.poll(() => page.locator('html[data-keyboard]').count(), patience).toBe(0);
  await expect.poll(async () => (await measure(page)).terminalHeight, patience).toBe(before.terminalHeight);
  await page.getByRole('button', { name: '작업대 접기' }).tap();
  await page.getByRole('button', { name: '작업대 펼치기' }).waitFor(patience);
  await page.getByRole('tab', { name: '파일', exact: true }).tap();
  expect(await tabIsSelected(page, '파일')).toBe('true');
  await picture(page, 'phone-files');
  await page.context().close();
});

test.each([
  { name: 'upright', width: 360, height: 740 },
  { name: 'on its side', width: 740, height: 360 },
])('menus are whole and the terminal has room, $name', async ({ width, height }) => {
  const page = await visitTerminal();
  await page.setViewportSize({ width, height });
  for (const menu of ['샌드박스 시계와 빨리 감기', '샌드박스 더 보기']) {
    await page.getByLabel(menu).tap();
    const box = (await page.locator('.menu[open] .menu-panel').boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    await page.keyboard.press('Escape');
  }
  await expect.poll(async () => (await measure(page)).rows, patience).toBeGreaterThanOrEqual(10);
  await page.context().close();
});

test('a keyboard that lies over the page, as in Safari, leaves the key bar above it', async () => {
  const page = await visitTerminal();
  await page.locator('.xterm-screen').tap();
  // What Safari reports: the page stays as tall, the visible part does not. There is no such keyboard in headless Chromium.
  await page.evaluate((height) => {
    Object.defineProperty(VisualViewport.prototype, 'height', { get: () => window.innerHeight - height });
    window.visualViewport!.dispatchEvent(new Event('resize'));
  }, keyboardHeight);
  await page.locator('html[data-keyboard]').waitFor(patience);
  await expect.poll(async () => (await measure(page)).keysBottom, patience).toBeLessThanOrEqual(740 - keyboardHeight);
  await page.context().close();
});
