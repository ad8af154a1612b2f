import type { KeptTerminal } from '../storage/kept-terminals.ts';
import type { SharedFiles } from '../storage/shared-files.ts';
import type { XtermOptions } from './create-xterm.ts';
import { connectKeyboard } from './keyboard.ts';
import { launchShell, ShellClient } from './shell-client.ts';
import type { CommandEnd } from './shell-worker-messages.ts';
import { TerminalScreen } from './terminal-screen.ts';

export type TerminalStatus =
  | { kind: 'loading' }
  /** A prompt stands there and waits. */
  | { kind: 'ready' }
  /** A command runs. */
  | { kind: 'busy' };

export interface MountTerminalOptions extends XtermOptions {
  /** A new port to the world (`WorldClient.openPort`); called again when the shell has to be replaced. */
  openWorldPort(): MessagePort;
  /** Where the learner's files and history are kept, one for all terminals of the page. */
  storage: SharedFiles;
  /** Where a former terminal was (`MountedTerminal.keep`); this one goes on there. */
  kept?: KeptView | undefined;
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

/**
 * Opens a terminal with a shell in `element`. The page must have the styles of `@xterm/xterm/css/xterm.css` and
 * `terminal.css`, and vite the plugin `src/site/vite/just-bash-browser.ts`. xterm.js is loaded on the first call.
 */
export async function mountTerminal(element: HTMLElement, options: MountTerminalOptions): Promise<MountedTerminal> {
  options.onStatus({ kind: 'loading' });
  const worker = launchShell(options.onFailure);
  const screen = await TerminalScreen.open(element, options);
  screen.begin(options.kept?.screen ?? '');
  const shell = new ShellClient({
    worker,
    openWorldPort: options.openWorldPort,
    storage: options.storage,
    continues: options.kept?.shell ?? '',
    screen,
    onReady: () => options.onStatus({ kind: 'ready' }),
    onBusy(isBusy) {
      if (isBusy) screen.commandBegins();
      options.onStatus({ kind: isBusy ? 'busy' : 'ready' });
    },
    onStorageProblem: options.onNotice,
    onFailure: options.onFailure,
    onReplaced: () => screen.shellReplaced(),
  });
  const input = connectKeyboard(screen.xterm, element, shell);
  screen.xterm.onResize(() => shell.resize());

  return {
    type: (command, { run }) => shell.type(command, run),
    runEach: (script) => shell.runEach(script),
    focus: () => screen.xterm.focus(),
    interrupt: () => input('\x03'),
    resize: () => screen.fit(),
    syncClock: () => shell.syncClock(),
    setTheme: (theme) => screen.setTheme(theme),
    setScreenReaderMode: (isOn) => screen.setScreenReaderMode(isOn),
    stop() {
      options.onStatus({ kind: 'loading' });
      shell.stop();
    },
    keep: () => ({ shell: shell.state, screen: screen.keep() }),
    restart(kept) {
      screen.beginAgain(kept?.screen ?? '');
      shell.restart(kept?.shell ?? '');
    },
    dispose() {
      shell.stop();
      screen.dispose();
    },
  };
}
