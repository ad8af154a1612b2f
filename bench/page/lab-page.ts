import type { Browser, Page } from 'playwright-core';

const prompt = 'learner@cheonman';
const patienceMs = 120_000;

/** Opens the first lab in a profile of its own, its terminal ready and focused. */
export async function openLab(browser: Browser, site: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site}/labs/000-prepare/`);
  await page.locator('[data-terminal][data-ready]').waitFor();
  await page.waitForFunction((text) => document.querySelector('.xterm-rows')?.textContent?.includes(text), prompt);
  await page.locator('.xterm-helper-textarea').focus();
  return page;
}

/** Waits until the terminal's screen shows `text`, looking once a frame. */
export async function untilShown(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector('.xterm-rows')?.textContent?.includes(wanted), text, {
    polling: 'raf',
    timeout: patienceMs,
  });
}

/** Puts a command on the prompt at once and presses Enter. */
export async function enter(page: Page, command: string): Promise<void> {
  await page.keyboard.insertText(command);
  await page.keyboard.press('Enter');
}

let marks = 0;

/** A command that shows a word of its own once `command` has ended, and that word; the typed line does not hold it. */
export function marked(command: string): { line: string; end: string } {
  marks++;
  return { line: `clear; ${command}; echo "end""-${marks}-"`, end: `end-${marks}-` };
}

/** Runs a command and waits for its end. */
export async function run(page: Page, command: string): Promise<void> {
  const { line, end } = marked(command);
  await enter(page, line);
  await untilShown(page, end);
}
