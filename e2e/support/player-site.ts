import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { buildSite } from '../../src/commands/start/build-site.ts';
import { launchChromium } from './browser.ts';
import { serveStatic, type StaticServer } from './static-server.ts';

const root = join(import.meta.dirname, '..', '..');
const pictures = join(root, 'test-results');
export const patience = { timeout: 60_000 };

/** The built site in a browser, for tests of a lab's page. */
export class PlayerSite {
  readonly browser: Browser;
  private readonly server: StaticServer;

  private constructor(browser: Browser, server: StaticServer) {
    this.browser = browser;
    this.server = server;
  }

  static async open(): Promise<PlayerSite> {
    buildSite(root);
    mkdirSync(pictures, { recursive: true });
    return new PlayerSite(await launchChromium(), await serveStatic(join(root, 'dist'), '/'));
  }

  addressOf(lab: string): string {
    return `${this.server.address}labs/${lab}/`;
  }

  /** A lab in a browser of its own, ready to be typed into. Errors of the page fail the test. */
  async visit(lab: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    return this.visitIn(context, lab);
  }

  async visitIn(context: BrowserContext, lab: string): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', (error) => expect.fail(`page error: ${error.message}`));
    await page.goto(this.addressOf(lab));
    await ready(page);
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }
}

/** Waits until the terminal takes commands; on a phone it does while the sheet still hides it. */
export async function ready(page: Page): Promise<void> {
  await page.locator('[data-terminal][data-ready]').waitFor({ ...patience, state: 'attached' });
}

/** The shown terminal's text; lines are ended by the screen's rows. */
export async function screen(page: Page): Promise<string> {
  const rows = await page.locator('.terminal-pane:not([hidden]) .xterm-rows > div').allTextContents();
  return rows.map((row) => row.replaceAll('\u00a0', ' ').trimEnd()).join('\n');
}

export const shows = (page: Page, text: RegExp) => expect.poll(() => screen(page), patience).toMatch(text);

/** Types into the shown terminal as a person would. */
export async function enter(page: Page, command: string): Promise<void> {
  await ready(page);
  await page.locator('.terminal-pane:not([hidden]) textarea').focus();
  await page.keyboard.insertText(command);
  await page.keyboard.press('Enter');
}

/** Both themes of what is on the page now. */
export async function picture(page: Page, name: string): Promise<void> {
  const theme = await page.evaluate(() => document.documentElement.dataset['theme'] ?? 'light');
  for (const wanted of ['light', 'dark', theme]) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), wanted);
    await page.screenshot({ path: join(pictures, `${name}-${wanted}.png`), animations: 'disabled' });
  }
}

/** Makes the shell's Worker hang, which no command does any more. It may answer a Ctrl-C that comes at once. */
export function hangShell(page: Page): void {
  const shell = page.workers().find((worker) => worker.url().includes('shell.worker'))!;
  void shell.evaluate('for (;;);').catch(() => undefined);
}

/** Presses Ctrl-C each second, as a person would, until `shown` answers a text that matches. */
export async function interruptUntil(page: Page, shown: () => Promise<string>, text: RegExp): Promise<void> {
  const press = async () => {
    await page.keyboard.press('Control+c');
    return shown();
  };
  await expect.poll(press, { ...patience, interval: 1_000 }).toMatch(text);
}
