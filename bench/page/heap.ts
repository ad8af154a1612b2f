import type { Browser, Page } from 'playwright-core';
import { atMostTimes, report } from '../report.ts';
import { openLab } from './lab-page.ts';
import { watchHeaps } from './worker-heaps.ts';

const early = 1_000;
const late = 10_000;
const perBatch = 100;

/** What a learner does, reads and writes of the world among it; `aws` is every third. */
const mixed = [
  'echo "line $RANDOM"',
  'aws sts get-caller-identity >/dev/null',
  'x=$(date +%s); ls -la | grep -c .',
  'printf "%s\\n" b a c | sort | head -n 1 > f.txt',
  'aws ec2 describe-instances --output table',
  'for i in 1 2 3; do echo "$i"; done | sed s/1/one/ | awk "{print \\$1}"',
  'cat f.txt; wc -c < f.txt',
  'aws ssm put-parameter --name /bench --value v --type String --overwrite >/dev/null',
];

/** Types lines and presses Enter after each, as xterm.js sees keyboard and input method; waits for the last one's end. */
async function typeLines(page: Page, lines: readonly string[], end: string): Promise<void> {
  await page.evaluate((typed) => {
    const area = document.querySelector<HTMLTextAreaElement>('[data-terminal] .xterm-helper-textarea')!;
    for (const data of typed) {
      area.dispatchEvent(new InputEvent('input', { data, inputType: 'insertText', composed: false, bubbles: true }));
      const enter = { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true };
      area.dispatchEvent(new KeyboardEvent('keydown', enter));
    }
  }, lines);
  const isShown = (text: string) => document.querySelector('[data-terminal] .xterm-rows')?.textContent?.includes(text);
  await page.waitForFunction(isShown, end, { timeout: 120_000, polling: 20 });
}

async function runCommands(page: Page, from: number, to: number): Promise<void> {
  for (let start = from; start < to; start += perBatch) {
    const lines = Array.from({ length: perBatch - 1 }, (_, index) => {
      const number = start + index;
      return `${mixed[number % mixed.length]} # ${number}`;
    });
    await typeLines(page, [...lines, `echo "up"-to"-${start}-"`], `up-to-${start}-`);
  }
}

/** Heaps of the page, its shell's and its world's Worker after many commands, against those after fewer. */
export async function measureHeap(browser: Browser, site: string): Promise<void> {
  const page = await openLab(browser, site);
  const heaps = await watchHeaps(page);
  await runCommands(page, 0, early);
  const before = await heaps();
  await runCommands(page, early, late);
  const after = await heaps();
  await page.context().close();
  for (const [name, what] of [
    ['shell', "the shell's Worker"],
    ['world', "the world's Worker"],
    ['page', 'the page'],
  ] as const) {
    report({
      what: `heap of ${what} after ${late} commands`,
      ours: after[name],
      against: `after ${early}`,
      yardstick: before[name],
      unit: 'MB',
      target: atMostTimes(1.3),
    });
  }
}
