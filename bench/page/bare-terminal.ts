import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const xterm = readFileSync(createRequire(import.meta.url).resolve('@xterm/xterm'), 'utf8');

interface BareTerminal {
  open(element: HTMLElement): void;
  write(text: string, shown?: () => void): void;
  onData(listener: (data: string) => void): void;
}

interface BarePage extends Window {
  Terminal: new (options: object) => BareTerminal;
  bare: BareTerminal;
}

/** Opens a bare xterm.js over the page, focused, that writes each key straight back. Its rows are in `#bare`. */
export async function openBareTerminal(page: Page): Promise<void> {
  await page.evaluate(xterm);
  await page.evaluate(() => {
    const opened = window as unknown as BarePage;
    const box = document.createElement('div');
    box.id = 'bare';
    box.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 600px; height: 400px; z-index: 99';
    document.body.append(box);
    opened.bare = new opened.Terminal({ cursorBlink: true, scrollback: 10_000 });
    opened.bare.open(box);
    opened.bare.onData((data) => opened.bare.write(data));
    box.querySelector('textarea')!.focus();
  });
}

/** Writes `line` again and again, `totalLength` characters, a piece at a time once the last one is shown. */
export function writeBare(page: Page, line: string, totalLength: number): Promise<void> {
  return page.evaluate(
    async ([text, total]) => {
      const piece = `${text}\r\n`.repeat(Math.ceil(16_384 / text.length));
      for (let written = 0; written < total; written += piece.length) {
        await new Promise<void>((resolve) => (window as unknown as BarePage).bare.write(piece, resolve));
      }
    },
    [line, totalLength] as const,
  );
}
