import { PlatformError } from '../../core/messages/message.ts';
import { playerMessages } from '../../core/messages/player.ts';
import { openShellFileStore } from '../storage/shell-files.ts';
import {
  mountTerminal,
  type MountedTerminal,
  type MountTerminalOptions,
  type TerminalStatus,
} from '../terminal/mount-terminal.ts';
import type { WorldClient } from '../world/world-client.ts';
import { element, mark, required } from './dom.ts';
import { currentTheme, onThemeChange } from './theme.ts';
import { toast } from './toast.ts';

/** The dock's terminal, from «opening» on. */
export interface TerminalPanel {
  /** Types a command and runs it; resolves when it has ended. Waits until there is a terminal. */
  run(command: string): Promise<void>;
  focus(): void;
  /** Says that the world could not be opened; does nothing once it is there. */
  fail(error: Error): void;
  /** Calls `listener` now and with each change of whether a new command has to wait. */
  onBusyChange(listener: (isBusy: boolean) => void): void;
}

/** Opens the terminal while its world still opens, and covers it until both are there. */
export function openTerminal(world: WorldClient): TerminalPanel {
  const host = required('[data-terminal]');
  const cover = required('[data-terminal-state]');
  const listeners = new Set<(isBusy: boolean) => void>();
  let terminalStatus: TerminalStatus = { kind: 'loading' };
  let failure: Error | undefined;
  let isBusy = true;

  function coverWith(state: string, text: string, action?: { label: string; run(): void }): void {
    const button = action && element('button', { class: 'button', type: 'button' }, action.label);
    button?.addEventListener('click', () => action?.run());
    cover.replaceChildren(mark(state), element('p', {}, text), button ?? '');
    cover.hidden = false;
  }

  function show(): void {
    const isElsewhere = world.status.kind === 'elsewhere';
    if (failure) coverWith('error', failure.message, { label: '새로 고침', run: () => location.reload() });
    else if (isElsewhere) {
      const takeOver = { label: '이 탭에서 이어하기', run: () => void world.takeOver() };
      coverWith('none', '터미널은 지금 다른 탭에 있어요.', takeOver);
    } else if (world.status.kind === 'loading') coverWith('busy', '샌드박스를 여는 중이에요.');
    else if (terminalStatus.kind === 'loading') coverWith('busy', '터미널을 여는 중이에요.');
    else cover.hidden = true;
    isBusy = world.status.kind !== 'ready' || terminalStatus.kind !== 'ready';
    host.toggleAttribute('data-ready', !isBusy);
    for (const listener of listeners) listener(isBusy);
  }

  const mounting = mount(host, world, {
    onStatus(status) {
      terminalStatus = status;
      show();
    },
    onFailure(error) {
      // A shell that has started goes on after an error.
      if (terminalStatus.kind === 'loading') failure = error;
      show();
    },
  });
  mounting.then(
    (terminal) => {
      onThemeChange((theme) => terminal.setTheme(theme));
      world.onClockMoved(() => terminal.syncClock());
    },
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      failure = new PlatformError(playerMessages.workerFailed, { what: '터미널을', reason });
      show();
    },
  );
  world.onStatus(show);

  return {
    async run(command) {
      await (await mounting).type(command, { run: true });
    },
    focus: () => void mounting.then((terminal) => terminal.focus()),
    fail(error) {
      if (world.status.kind === 'loading') failure = error;
      show();
    },
    onBusyChange(listener) {
      listeners.add(listener);
      listener(isBusy);
    },
  };
}

function mount(
  host: HTMLElement,
  world: WorldClient,
  listeners: Pick<MountTerminalOptions, 'onStatus' | 'onFailure'>,
): Promise<MountedTerminal> {
  return mountTerminal(host, {
    openWorldPort: () => world.openPort(),
    storage: openShellFileStore(),
    theme: currentTheme(),
    fontFamily: getComputedStyle(host).getPropertyValue('--code-face'),
    ...listeners,
    onNotice: (message) => toast(message),
  });
}
