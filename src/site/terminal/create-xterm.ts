import type { FitAddon } from '@xterm/addon-fit';
import type { SerializeAddon } from '@xterm/addon-serialize';
import type { Terminal } from '@xterm/xterm';
import { terminalThemes } from './themes.ts';

/** Enough for a lab; twice as many would be a quarter of the page's heap (`bench/page/heap.ts`). */
const scrollbackLines = 5_000;
const fontWaitMs = 1_500;

export interface XtermOptions {
  theme: 'light' | 'dark';
  fontFamily: string;
  /** CSS pixels; 14 when left out. */
  fontSizePx?: number;
  /** Lets screen readers follow the output, at some cost in speed. */
  isScreenReaderMode?: boolean;
}

/** Loads xterm.js with its add-ons and makes a terminal that is not on the page yet. */
export async function createXterm(
  options: XtermOptions,
): Promise<{ terminal: Terminal; fit: FitAddon; serializer: SerializeAddon }> {
  const [{ Terminal: XTerm }, { FitAddon }, { SerializeAddon }, { UnicodeGraphemesAddon }] = await Promise.all([
    import('@xterm/xterm'),
    import('@xterm/addon-fit'),
    import('@xterm/addon-serialize'),
    import('@xterm/addon-unicode-graphemes'),
    fontsReady(options.fontFamily),
  ]);
  XTerm.strings.tooMuchOutput = '출력이 많아 모두 읽지 못했어요. 위아래 화살표로 줄을 옮기며 읽어 보세요.';
  const terminal = new XTerm({
    allowProposedApi: true,
    convertEol: true,
    cursorBlink: true,
    fontFamily: options.fontFamily,
    fontSize: options.fontSizePx ?? 14,
    lineHeight: 1.25,
    macOptionIsMeta: true,
    screenReaderMode: options.isScreenReaderMode === true,
    scrollback: scrollbackLines,
    theme: terminalThemes[options.theme],
  });
  const fit = new FitAddon();
  const serializer = new SerializeAddon();
  terminal.loadAddon(fit);
  terminal.loadAddon(serializer);
  terminal.loadAddon(new UnicodeGraphemesAddon());
  return { terminal, fit, serializer };
}

/** Measured with a fallback font the columns would not fit: waits for the font, but not for long. */
async function fontsReady(fontFamily: string): Promise<void> {
  const loading = document.fonts.load(`14px ${fontFamily}`, '가A').catch(() => undefined);
  await Promise.race([loading, new Promise((resolve) => setTimeout(resolve, fontWaitMs))]);
}
