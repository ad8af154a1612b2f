import { shellMessages } from '../../core/messages/shell.ts';
import { shellMessage } from '../../shell/shell-message.ts';
import type { KeptTerminal } from '../storage/kept-terminals.ts';
import type { SharedFiles } from '../storage/shared-files.ts';
import { keepScreen } from './kept-screen.ts';
import { createXterm } from './create-xterm.ts';
import { connectKeyboard } from './keyboard.ts';
import { launchShell, ShellClient } from './shell-client.ts';
import type { CommandEnd } from './shell-worker-messages.ts';
import { terminalThemes } from './themes.ts';

export type TerminalStatus =
  | { kind: 'loading' }
  /** A prompt stands there and waits. */
  | { kind: 'ready' }
  /** A command runs. */
  | { kind: 'busy' };

export interface MountTerminalOptions {
  /** A new port to the world (`WorldClient.openPort`); called again when the shell has to be replaced. */
  openWorldPort(): MessagePort;
  /** Where the learner's files and history are kept, one for all terminals of the page. */
  storage: SharedFiles;
  theme: 'light' | 'dark';
  fontFamily: string;
  /** Where a former terminal was (`MountedTerminal.keep`); this one goes on there. */
  kept?: KeptView | undefined;
  /** CSS pixels; 14 when left out. */
  fontSizePx?: number;
  /** Lets screen readers follow the output, at some cost in speed. */
  isScreenReaderMode?: boolean;
  onStatus(status: TerminalStatus): void;
  /** Something that the learner should know outside of the terminal, in Korean: files cannot be kept. */
  onNotice(message: string): void;
  /** The shell could not be started, or an error in it was not caught; in words for the learner. */
  onFailure(error: Error): void;
}

/** What of a terminal can be kept in the browser; holds no AWS keys that look real. */
export type KeptView = Pick<KeptTerminal, 'shell' | 'screen'>;

export interface MountedTerminal {
  /**
   * Puts a command on the prompt, waiting for the prompt first; with `run` it is run. Resolves with its exit code once
   * it has ended (0 when it was only typed).
   */
  type(command: string, options: { run: boolean }): Promise<number>;
  /** Runs a script command by command, each on a prompt of its own, up to the first that fails. */
  runEach(script: string): Promise<CommandEnd>;
  focus(): void;
  /** Ctrl-C; a shell that does not answer within two seconds is replaced, files and world stay. */
  interrupt(): void;
  /** Fits the terminal to its element; happens by itself when the element's size changes. */
  resize(): void;
  /** To be called when the world's time has jumped, so that `date` does too. */
  syncClock(): void;
  setTheme(theme: 'light' | 'dark'): void;
  setScreenReaderMode(isOn: boolean): void;
  keep(): KeptView;
  /** Ends the shell and its running command; `restart` starts a new one on an empty screen, or where `kept` was. */
  stop(): void;
  restart(kept?: KeptView): void;
  dispose(): void;
}

const replacedNotice = `\r\n\x1b[33m${shellMessage(shellMessages.shellReplaced)}\x1b[0m\r\n`;
const continuedNotice = `\x1b[33m${shellMessage(shellMessages.shellContinued)}\x1b[0m\r\n`;
const bracketedPasteOn = '\x1b[?2004h';

/**
 * Opens a terminal with a shell in `element`. The page must have the styles of `@xterm/xterm/css/xterm.css` and
 * `terminal.css`, and vite the plugin `src/site/vite/just-bash-browser.ts`. xterm.js is loaded on the first call.
 */
export async function mountTerminal(element: HTMLElement, options: MountTerminalOptions): Promise<MountedTerminal> {
  options.onStatus({ kind: 'loading' });
  const worker = launchShell(options.onFailure);
  const { terminal, fit, serializer } = await createXterm(options);
  const screen = document.createElement('div');
  screen.className = 'terminal-screen';
  element.classList.add('terminal-mount');
  element.append(screen);
  terminal.open(screen);
  fit.fit();
  terminal.textarea?.setAttribute('aria-label', '터미널 입력. 나가려면 Esc를 누르고 Tab을 누르세요.');
  /** Undefined as soon as a command has run: the screen is then asked anew. */
  let keptScreen: string | undefined;
  const begin = (kept: KeptView | undefined) => {
    keptScreen = kept?.screen ?? '';
    if (keptScreen !== '') terminal.write(`${keptScreen}\r\n${continuedNotice}`);
    terminal.write(bracketedPasteOn);
  };
  begin(options.kept);

  const shell = new ShellClient({
    worker,
    openWorldPort: options.openWorldPort,
    storage: options.storage,
    continues: options.kept?.shell ?? '',
    screen: {
      get columns() {
        return terminal.cols;
      },
      get rows() {
        return terminal.rows;
      },
      write: (text) => terminal.write(text),
      ready: () => new Promise((resolve) => terminal.write('', resolve)),
    },
    onReady: () => options.onStatus({ kind: 'ready' }),
    onBusy(isBusy) {
      if (isBusy) keptScreen = undefined;
      options.onStatus({ kind: isBusy ? 'busy' : 'ready' });
    },
    onStorageProblem: options.onNotice,
    onFailure: options.onFailure,
    onReplaced: () => terminal.write(`\x1b[?1049l${replacedNotice}`),
  });
  const input = connectKeyboard(terminal, element, shell);
  const resize = () => {
    if (element.clientWidth === 0 || element.clientHeight === 0) return;
    fit.fit();
  };
  terminal.onResize(() => shell.resize());
  const observer = new ResizeObserver(resize);
  observer.observe(screen);

  return {
    type: (command, { run }) => shell.type(command, run),
    runEach: (script) => shell.runEach(script),
    focus: () => terminal.focus(),
    interrupt: () => input('\x03'),
    resize,
    syncClock: () => shell.syncClock(),
    setTheme: (theme) => void (terminal.options.theme = terminalThemes[theme]),
    setScreenReaderMode: (isOn) => void (terminal.options.screenReaderMode = isOn),
    stop() {
      options.onStatus({ kind: 'loading' });
      shell.stop();
    },
    keep: () => ({ shell: shell.state, screen: keptScreen ?? keepScreen(terminal, serializer) }),
    restart(kept) {
      terminal.reset();
      begin(kept);
      shell.restart(kept?.shell ?? '');
    },
    dispose() {
      observer.disconnect();
      shell.stop();
      terminal.dispose();
      element.replaceChildren();
      element.classList.remove('terminal-mount');
    },
  };
}
