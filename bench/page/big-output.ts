import type { Browser, Page } from 'playwright-core';
import { atMost, median, report } from '../report.ts';
import { openBareTerminal, writeBare } from './bare-terminal.ts';
import { enter, openLab, run } from './lab-page.ts';

const korean = '천만 명이 쓰는 웹 서비스를 실습해요 😀';
const tenTimes = (path: string) => Array.from({ length: 10 }, () => path).join(' ');

/** Files of 10 MB, made in pieces, and the commands that show 10 MB each. */
const preparation = [
  `yes '${korean}' | head -c 1000000 > /tmp/m; cat ${tenTimes('/tmp/m')} > /tmp/korean`,
  `tr -d '\\n' < /tmp/m > /tmp/l; cat ${tenTimes('/tmp/l')} > /tmp/line`,
  'aws iam list-policies --scope AWS --output table > /tmp/t; for i in $(seq 10); do cat /tmp/t; done > /tmp/u',
  'n=$(( 10000000 / $(wc -c < /tmp/u) + 1 )); for i in $(seq $n); do cat /tmp/u; done > /tmp/table',
];
const outputs = [
  { what: 'yes', command: 'yes 0123456789012345678901234567890123456789 | head -c 10000000' },
  { what: 'cat, Korean', command: 'cat /tmp/korean' },
  { what: 'one line', command: 'cat /tmp/line' },
  { what: 'table of aws', command: 'cat /tmp/table' },
] as const;
const endless = ['yes', 'while true; do echo again; done', 'cat /tmp/korean /tmp/korean /tmp/korean'];

interface OutputPage extends Window {
  delaysMs: number[];
  taskMs: number;
}

/** How late keys are handled (from the browser's taking them), and the longest task of the page's thread. */
async function watchThread(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = window as unknown as OutputPage;
    Object.assign(watched, { delaysMs: [], taskMs: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.taskMs = Math.max(watched.taskMs, duration);
    }).observe({ type: 'longtask' });
    const onKey = (event: KeyboardEvent) => void watched.delaysMs.push(performance.now() - event.timeStamp);
    document.addEventListener('keydown', onKey, { capture: true });
  });
}

interface Scrolled {
  durationMs: number;
  delayMs: number;
  taskMs: number;
}

/** Presses keys that change nothing while `output` goes on. */
async function pressDuring(page: Page, output: () => Promise<void>): Promise<Scrolled> {
  await page.evaluate(() => Object.assign(window, { delaysMs: [], taskMs: 0 }));
  const startedMs = performance.now();
  let isDone = false;
  const ending = output().then(() => (isDone = true));
  while (!isDone) {
    await page.keyboard.press('F12');
    await page.waitForTimeout(10);
  }
  await ending;
  const durationMs = performance.now() - startedMs;
  return page.evaluate((ms) => {
    const { delaysMs, taskMs } = window as unknown as OutputPage;
    return { durationMs: ms, delayMs: Math.max(...delaysMs), taskMs };
  }, durationMs);
}

/** Milliseconds from Ctrl-C, while output scrolls, to the prompt. */
async function stopMs(page: Page, command: string): Promise<number> {
  await enter(page, `clear; ${command}`);
  await page.waitForTimeout(1_000);
  await page.evaluate(() => {
    const rows = document.querySelector('[data-terminal] .xterm-rows')!;
    const stopped = new Promise<number>((resolve) => {
      const onKey = (event: KeyboardEvent) => {
        if (event.key !== 'c') return;
        new MutationObserver((_, observer) => {
          if (!/\$\s*$/.test(rows.textContent ?? '')) return;
          observer.disconnect();
          resolve(performance.now() - event.timeStamp);
        }).observe(rows, { childList: true, subtree: true, characterData: true });
        document.removeEventListener('keydown', onKey, { capture: true });
      };
      document.addEventListener('keydown', onKey, { capture: true });
    });
    Object.assign(window, { stopped });
  });
  await page.keyboard.press('Control+c');
  return page.evaluate(() => (window as unknown as { stopped: Promise<number> }).stopped);
}

function reportScrolled(what: string, ours: Scrolled, bare: Scrolled): void {
  const against = 'Korean lines in a bare xterm.js';
  const delay = { ours: ours.delayMs, against, yardstick: bare.delayMs, unit: 'ms', target: atMost(100, 'ms') };
  report({ what: `${what}: longest wait of a key`, ...delay });
  const task = { ours: ours.taskMs, against, yardstick: bare.taskMs, unit: 'ms', target: undefined };
  report({ what: `${what}: longest task`, ...task });
  const duration = { ours: ours.durationMs, against, yardstick: bare.durationMs, unit: 'ms', target: undefined };
  report({ what: `${what}: all of it`, ...duration });
}

/** 10 MB of output in the page: how long keys wait while it scrolls, and how soon Ctrl-C ends it. */
export async function measureBigOutput(browser: Browser, site: string): Promise<void> {
  const page = await openLab(browser, site);
  for (const command of preparation) await run(page, command);
  await watchThread(page);
  const scrolled: [string, Scrolled][] = [];
  for (const { what, command } of outputs) {
    scrolled.push([`10 MB, ${what}`, await pressDuring(page, () => run(page, command))]);
  }
  const stopped: [string, number[]][] = [];
  for (const command of endless) {
    stopped.push([command, [await stopMs(page, command), await stopMs(page, command), await stopMs(page, command)]]);
  }
  await openBareTerminal(page);
  const length = 10_000_000 / (Buffer.byteLength(korean) / korean.length);
  const bare = await pressDuring(page, () => writeBare(page, korean, length));
  await page.context().close();
  for (const [what, ours] of scrolled) reportScrolled(what, ours, bare);
  for (const [command, values] of stopped) {
    const figures = { ours: median(values), against: 'a key while it scrolls in a bare xterm.js', unit: 'ms' };
    const what = `Ctrl-C during «${command}» → prompt, median`;
    report({ what, ...figures, yardstick: bare.delayMs, target: atMost(200, 'ms') });
  }
}
