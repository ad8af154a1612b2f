import { writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { DrivenBrowser } from './driven-browser.ts';

/** WebDriver's code points for keys that write nothing. */
const keyCodes = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Control: '\uE009',
  Shift: '\uE008',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  End: '\uE010',
} as const;

const patience = { timeout: 60_000 };

/** A learner at the browser: sees what is visible, clicks where it is, and types key by key. */
export class Learner {
  private readonly browser: DrivenBrowser;

  constructor(browser: DrivenBrowser) {
    this.browser = browser;
  }

  async visit(address: string): Promise<void> {
    await this.browser.open(address);
  }

  async reload(): Promise<void> {
    await this.browser.reload();
  }

  /** To the page before, once its scripts have started afresh: a browser may show first the one that it has kept. */
  async goesBack(): Promise<void> {
    const before = await this.evaluate(() => location.href);
    await this.evaluate(() => history.back());
    const isFresh = (left: string) => location.href !== left && performance.now() < 10_000;
    await expect.poll(() => this.evaluate(isFresh, before), patience).toBe(true);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.browser.resize(width, height);
  }

  /** Runs a function in the page, which knows nothing of this file; arguments and result are JSON. */
  async evaluate<Argument extends unknown[], Result>(
    run: (...argv: Argument) => Result,
    ...argv: Argument
  ): Promise<Awaited<Result>> {
    const call = `(${run.toString()})(...${JSON.stringify(argv)})`;
    const text = await this.browser.evaluateText(
      `Promise.resolve(${call}).then((value) => JSON.stringify(value ?? null))`,
    );
    return JSON.parse(text) as Awaited<Result>;
  }

  /** Waits until a visible element has this text in it. */
  async sees(selector: string, text = ''): Promise<void> {
    const look = () => this.evaluate(pointOf, selector, text);
    await expect.poll(look, { ...patience, message: `${selector} «${text}»` }).not.toBeNull();
  }

  /** Waits until the element stands still and can be reached by the mouse, then clicks on its middle. */
  async clicks(selector: string, text = ''): Promise<void> {
    let point: { x: number; y: number } | null = null;
    const isStill = async () => {
      const before = point;
      point = await this.evaluate(reachablePoint, selector, text);
      return point !== null && point.x === before?.x && point.y === before.y;
    };
    await expect.poll(isStill, { ...patience, message: `to click ${selector} «${text}»` }).toBe(true);
    const actions = [
      { type: 'pointerMove', duration: 0, origin: 'viewport', ...point! },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.browser.perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  }

  async types(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.browser.perform([{ type: 'key', id: 'keyboard', actions }]);
  }

  /** One key with others held, as `presses('Control', 'c')`. */
  async presses(...keys: string[]): Promise<void> {
    const values = keys.map((key) => keyCodes[key as keyof typeof keyCodes] ?? key);
    const actions = [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    await this.browser.perform([{ type: 'key', id: 'keyboard', actions }]);
  }

  /** Puts the cursor into the shown terminal once it takes input. */
  async entersTerminal(): Promise<void> {
    await this.sees('.terminal-pane:not([hidden]) .xterm-rows', '$');
    await this.clicks('.terminal-pane:not([hidden]) .xterm-screen');
  }

  /** Types a command into the terminal that has the cursor, and Enter. */
  async runs(command: string): Promise<void> {
    await this.types(command);
    await this.presses('Enter');
  }

  /** Waits until the shown terminal's text, rows ended by line feeds, matches. */
  async reads(text: RegExp): Promise<void> {
    await expect.poll(() => this.evaluate(terminalText), patience).toMatch(text);
  }

  /** What the page's own scripts have thrown since the tab's first page; the server puts `errorCollector` before them. */
  async errors(): Promise<string[]> {
    return this.evaluate(() => JSON.parse(sessionStorage.getItem('page-errors') ?? '[]') as string[]);
  }

  /** By how many pixels the page is wider than the window. */
  async overflow(): Promise<number> {
    return this.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  /** A picture for a person to look at. */
  async keepsPicture(path: string): Promise<void> {
    writeFileSync(path, await this.browser.screenshot());
  }
}

/** A script for the page's beginning: keeps errors that nobody has caught for `Learner.errors`. */
export const errorCollector = `(${function collect() {
  const keep = (error: unknown) => {
    const kept = JSON.parse(sessionStorage.getItem('page-errors') ?? '[]') as string[];
    sessionStorage.setItem('page-errors', JSON.stringify([...kept, String(error)]));
  };
  addEventListener('error', ({ message }) => {
    // Not an error: a size that has changed while sizes were told is told with the next frame.
    if (!message.startsWith('ResizeObserver loop')) keep(message);
  });
  addEventListener('unhandledrejection', (event) => keep(event.reason));
}.toString()})();\n`;

/** Middle of the first visible element that contains the text, in the window's coordinates. */
function pointOf(selector: string, text: string): { x: number; y: number } | null {
  for (const element of document.querySelectorAll(selector)) {
    const { x, y, width, height } = element.getBoundingClientRect();
    const isVisible = width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible';
    if (isVisible && element.textContent.replaceAll('\u00a0', ' ').includes(text)) {
      return { x: Math.floor(x + width / 2), y: Math.floor(y + height / 2) };
    }
  }
  return null;
}

/** The same after scrolling there; null while the page loads, something else lies over it, or it is switched off. */
function reachablePoint(selector: string, text: string): { x: number; y: number } | null {
  if (document.readyState !== 'complete') return null;
  for (const element of document.querySelectorAll(selector)) {
    if (!element.textContent.includes(text) || element.getClientRects().length === 0) continue;
    if (element.matches(':disabled, [aria-disabled="true"]')) continue;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    const point = { x: Math.floor(x + width / 2), y: Math.floor(y + height / 2) };
    const top = document.elementFromPoint(point.x, point.y);
    return top && (element.contains(top) || top.contains(element)) ? point : null;
  }
  return null;
}

function terminalText(): string {
  const rows = document.querySelectorAll('.terminal-pane:not([hidden]) .xterm-rows > div');
  return [...rows]
    .map((row) => row.textContent.replaceAll('\u00a0', ' ').trimEnd())
    .join('\n')
    .trimEnd();
}
