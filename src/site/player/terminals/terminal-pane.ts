import { PlatformError } from '../../../core/messages/message.ts';
import { playerMessages } from '../../../core/messages/player.ts';
import type { KeptTerminal } from '../../storage/kept-terminals.ts';
import type { SharedFiles } from '../../storage/shared-files.ts';
import {
  mountTerminal,
  type KeptView,
  type MountedTerminal,
  type TerminalStatus,
} from '../../terminal/mount-terminal.ts';
import type { WorldClient } from '../../world/world-client.ts';
import { element } from '../page/dom.ts';
import { terminalPanelId, terminalTabId } from './terminal-tabs.ts';
import { currentTheme } from '../page/theme.ts';
import { toast } from '../page/toast.ts';

export interface TerminalPaneOptions {
  number: number;
  /** Where the pane is added. */
  root: HTMLElement;
  world: WorldClient;
  files: SharedFiles;
  /** Where a former terminal was. */
  kept: KeptView | undefined;
  isScreenReaderMode: boolean;
  /** Told whenever `status` or `failure` has become another; never before the constructor has returned. */
  onChange(pane: TerminalPane): void;
}

const fresh: KeptView = { shell: '', screen: '' };

/** One terminal of the dock, from «opening» on. */
export class TerminalPane {
  readonly number: number;
  readonly host: HTMLElement;
  /** Rejects when the terminal could not be opened; `failure` then says why. */
  readonly mounting: Promise<MountedTerminal>;
  status: TerminalStatus = { kind: 'loading' };
  failure: Error | undefined;
  private readonly options: TerminalPaneOptions;
  private mounted: MountedTerminal | undefined;

  constructor(options: TerminalPaneOptions) {
    this.options = options;
    this.number = options.number;
    this.host = element('div', {
      class: 'terminal-pane',
      role: 'tabpanel',
      id: terminalPanelId(options.number),
      'aria-labelledby': terminalTabId(options.number),
    });
    options.root.append(this.host);
    // The first status comes as soon as it is mounted.
    this.mounting = Promise.resolve().then(() => this.mount());
    this.mounting
      .then((mounted) => (this.mounted = mounted))
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        this.fail(new PlatformError(playerMessages.workerFailed, { what: '터미널을', reason }));
      });
  }

  get isMounted(): boolean {
    return this.mounted !== undefined;
  }

  /** Says that there will be no terminal here. */
  fail(error: Error): void {
    this.failure = error;
    this.options.onChange(this);
  }

  /** Where it is now: screen and shell. */
  keep(): KeptTerminal {
    return { number: this.number, ...(this.mounted?.keep() ?? this.options.kept ?? fresh) };
  }

  /** Does `work` with the terminal once it is there; nothing when it could not be opened. */
  use(work: (terminal: MountedTerminal) => void): void {
    void this.mounting.then(work, () => undefined);
  }

  /** Ends the shell; `restart` starts another one, fresh or where `kept` was. */
  stop(): void {
    this.mounted?.stop();
  }

  restart(kept: KeptView | undefined): void {
    this.mounted?.restart(kept);
  }

  /** Takes the terminal away with whatever runs in it. */
  close(): void {
    this.host.remove();
    this.use((terminal) => terminal.dispose());
  }

  private mount(): Promise<MountedTerminal> {
    const { root, world, files, kept, isScreenReaderMode, onChange } = this.options;
    return mountTerminal(this.host, {
      openWorldPort: () => world.openPort(),
      storage: files,
      kept,
      theme: currentTheme(),
      isScreenReaderMode,
      fontFamily: getComputedStyle(root).getPropertyValue('--code-face'),
      onStatus: (status) => {
        this.status = status;
        onChange(this);
      },
      onFailure: (error) => {
        // A shell that has started goes on after an error.
        if (this.status.kind === 'loading') this.fail(error);
      },
      onNotice: (message) => toast(message),
    });
  }
}
