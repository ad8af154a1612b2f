import type { Browser, Page } from 'playwright-core';
import { median, p95, report } from './report.ts';

const keys = 60;

/** Milliseconds from each key's `keydown` to the terminal's rows having changed, both by the page's clock. */
async function echoesMs(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const echoes: number[] = [];
    const rows = document.querySelector('.xterm-rows')!;
    let pressedMs: number | undefined;
    document.addEventListener('keydown', () => (pressedMs = performance.now()), { capture: true });
    new MutationObserver(() => {
      // The cursor changes rows too: only one more letter counts.
      const letters = (rows.textContent ?? '').split('x').length - 1;
      if (pressedMs === undefined || letters <= echoes.length) return;
      echoes.push(performance.now() - pressedMs);
      pressedMs = undefined;
    }).observe(rows, { childList: true, subtree: true, characterData: true });
    Object.assign(window, { echoes });
  });
  await page.locator('.xterm-helper-textarea').focus();
  for (let count = 1; count <= keys; count++) {
    await page.keyboard.press('x');
    await page.waitForFunction((wanted) => (window as unknown as { echoes: number[] }).echoes.length >= wanted, count);
  }
  return page.evaluate(() => (window as unknown as { echoes: number[] }).echoes);
}

/** Milliseconds between animation frames. */
function framesMs(page: Page): Promise<number[]> {
  return page.evaluate(
    (count) =>
      new Promise<number[]>((resolve) => {
        const frames: number[] = [];
        let lastMs = performance.now();
        const next = () => {
          frames.push(performance.now() - lastMs);
          lastMs = performance.now();
          if (frames.length < count) requestAnimationFrame(next);
          else resolve(frames);
        };
        requestAnimationFrame(next);
      }),
    keys,
  );
}

/** A key's way through the shell's Worker and back to the screen, against one frame of the same page. */
export async function measureKeyEcho(browser: Browser, site: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${site}/labs/000-prepare/`);
  await page.locator('[data-terminal][data-ready]').waitFor();
  const frame = median(await framesMs(page));
  const echoes = await echoesMs(page);
  const common = { yardstick: frame, unit: 'ms', target: 'within a frame; yardstick: one animation frame' };
  report({ what: 'key → its letter in the terminal, median', ours: median(echoes), ...common });
  report({ what: 'key → its letter in the terminal, p95', ours: p95(echoes), ...common });
  await page.close();
}
