import type { Browser, Page } from 'playwright-core';
import { atMost, median, p95, report } from '../report.ts';
import { openBareTerminal } from './bare-terminal.ts';
import { openLab } from './lab-page.ts';

const keys = 100;
const frameMs = 16.7;

interface Echo {
  /** From the key's event to the frame that draws its letter. */
  ms: number;
  /** Frames that the browser began since: 1 when the next one drew it. */
  frames: number;
}

interface EchoPage extends Window {
  echoes: Echo[];
  /** Starts a list of echoes in these rows of a terminal. */
  watchEchoes(rows: Element): void;
}

/**
 * Lets the page note each key's letter: xterm.js changes its rows within an animation frame, which is then about to be
 * drawn. `timeStamp` of the event is when the browser took the key.
 */
async function prepare(page: Page): Promise<void> {
  await page.evaluate(() => {
    let pressedMs: number | undefined;
    let frames = 0;
    const count = () => {
      frames++;
      if (pressedMs !== undefined) requestAnimationFrame(count);
    };
    const onKey = (event: KeyboardEvent) => {
      pressedMs = event.timeStamp;
      frames = 0;
      requestAnimationFrame(count);
    };
    document.addEventListener('keydown', onKey, { capture: true });
    const letters = (rows: Element) => (rows.textContent ?? '').split('x').length - 1;
    (window as unknown as EchoPage).watchEchoes = (rows) => {
      const echoes: Echo[] = [];
      (window as unknown as EchoPage).echoes = echoes;
      let shown = letters(rows);
      new MutationObserver(() => {
        // The cursor changes rows too: only one more letter counts.
        if (pressedMs === undefined || letters(rows) <= shown) return;
        shown = letters(rows);
        echoes.push({ ms: performance.now() - pressedMs, frames });
        pressedMs = undefined;
      }).observe(rows, { childList: true, subtree: true, characterData: true });
    };
  });
}

async function typeKeys(page: Page): Promise<Echo[]> {
  for (let count = 1; count <= keys; count++) {
    await page.keyboard.press('x');
    await page.waitForFunction((wanted) => (window as unknown as EchoPage).echoes.length >= wanted, count);
    // Not in the beat of the frames.
    await page.waitForTimeout(20 + ((count * 7) % 17));
  }
  return page.evaluate(() => (window as unknown as EchoPage).echoes);
}

function watchEchoes(page: Page, terminal: string): Promise<void> {
  return page.evaluate(
    (selector) => (window as unknown as EchoPage).watchEchoes(document.querySelector(`${selector} .xterm-rows`)!),
    terminal,
  );
}

/** From a key to its letter on the screen, against a bare xterm.js in the same page: nothing can echo sooner through it. */
export async function measureKeyEcho(browser: Browser, site: string): Promise<void> {
  const page = await openLab(browser, site);
  await prepare(page);
  await watchEchoes(page, '[data-terminal]');
  const ours = await typeKeys(page);
  await openBareTerminal(page);
  await watchEchoes(page, '#bare');
  const bare = await typeKeys(page);
  await page.context().close();
  const ms = (of: typeof median) => ({
    ours: of(ours.map((echo) => echo.ms)),
    yardstick: of(bare.map((echo) => echo.ms)),
    against: 'a bare xterm.js',
    unit: 'ms',
  });
  report({ what: 'key → its letter, median', ...ms(median), target: atMost(frameMs, 'ms, a frame') });
  report({ what: 'key → its letter, p95', ...ms(p95), target: undefined });
  report({
    what: 'frames from a key to its letter, p95',
    ours: p95(ours.map((echo) => echo.frames)),
    yardstick: p95(bare.map((echo) => echo.frames)),
    against: 'a bare xterm.js',
    unit: 'frames',
    target: atMost(1, 'frame'),
  });
}
