import { PlatformError } from '../../core/messages/message.ts';
import { playerMessages } from '../../core/messages/player.ts';
import { openShellFileStore } from '../storage/shell-files.ts';
import { mountTerminal, type MountedTerminal, type TerminalStatus } from '../terminal/mount-terminal.ts';
import type { WorldClient } from '../world/world-client.ts';
import { element, mark, required } from './dom.ts';
import { currentTheme, onThemeChange } from './theme.ts';
import { toast } from './toast.ts';

/** The dock's terminal, from «opening» on. */
export interface TerminalPanel {
  /** Types a command and runs it; resolves when it has ended. Waits until there is a terminal. */
  run(command: string): Promise<void>;
  focus(): void;
  /** Calls `listener` with each change of whether a new command has to wait. */
  onBusyChange(listener: (isBusy: boolean) => void): void;
}

/** Opens the terminal as soon as its world is there, and says what it is waiting for until then. */
export function openTerminal(world: WorldClient): TerminalPanel {
  const host = required('[data-terminal]');
  const cover = required('[data-terminal-state]');
  const listeners = new Set<(isBusy: boolean) => void>();
  const { promise, resolve, reject } = Promise.withResolvers<MountedTerminal>();
  let mounted: MountedTerminal | undefined;

  function say(state: string, text: string, action?: { label: string; run(): void }): void {
    const button = action && element('button', { class: 'button', type: 'button' }, action.label);
    button?.addEventListener('click', () => action?.run());
    cover.replaceChildren(mark(state), element('p', {}, text), button ?? '');
    cover.hidden = false;
  }

  function showStatus(status: TerminalStatus): void {
    host.toggleAttribute('data-ready', status.kind === 'ready');
    if (status.kind === 'loading') say('busy', '터미널을 여는 중이에요.');
    else cover.hidden = true;
    for (const listener of listeners) listener(status.kind !== 'ready');
  }

  async function mount(): Promise<void> {
    try {
      const terminal = await mountTerminal(host, {
        openWorldPort: () => world.openPort(),
        storage: openShellFileStore(),
        theme: currentTheme(),
        fontFamily: getComputedStyle(host).getPropertyValue('--code-face'),
        onStatus: showStatus,
        onNotice: (message) => toast(message),
      });
      mounted = terminal;
      onThemeChange((theme) => terminal.setTheme(theme));
      resolve(terminal);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const failure = new PlatformError(playerMessages.workerFailed, { what: '터미널을', reason });
      say('error', failure.message, { label: '새로 고침', run: () => location.reload() });
      reject(failure);
    }
  }

  let isMounting = false;
  promise.catch(() => undefined);
  world.onStatus((status) => {
    if (status.kind === 'loading' && !mounted) say('busy', '샌드박스를 여는 중이에요.');
    if (status.kind === 'elsewhere') {
      say('none', '터미널은 지금 다른 탭에 있어요.', { label: '이 탭에서 이어하기', run: () => void world.takeOver() });
    }
    if (status.kind !== 'ready') return;
    if (mounted) cover.hidden = true;
    if (isMounting) return;
    isMounting = true;
    void mount();
  });

  return {
    async run(command) {
      await (await promise).type(command, { run: true });
    },
    focus: () => mounted?.focus(),
    onBusyChange(listener) {
      listeners.add(listener);
      listener(true);
    },
  };
}
