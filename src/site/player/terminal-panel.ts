import { PlatformError } from '../../core/messages/message.ts';
import { playerMessages } from '../../core/messages/player.ts';
import type { SharedFiles } from '../storage/shared-files.ts';
import { mountTerminal, type MountedTerminal, type TerminalStatus } from '../terminal/mount-terminal.ts';
import type { CommandEnd } from '../terminal/shell-worker-messages.ts';
import type { WorldClient } from '../world/world-client.ts';
import { element, required } from './dom.ts';
import { TerminalCover } from './terminal-cover.ts';
import { mountTerminalTabs, terminalPanelId, terminalTabId, type TerminalTabs } from './terminal-tabs.ts';
import { currentTheme, onThemeChange } from './theme.ts';
import { toast } from './toast.ts';

const maxTerminals = 4;

interface OpenTerminal {
  number: number;
  host: HTMLElement;
  mounting: Promise<MountedTerminal>;
  status: TerminalStatus;
  failure: Error | undefined;
}

/** The dock's terminals, from «opening» on: one world and one set of files, a shell for each tab. */
export class TerminalPanel {
  private readonly world: WorldClient;
  private readonly files: SharedFiles;
  private readonly root = required('[data-terminal]');
  private readonly cover: TerminalCover;
  private readonly tabs: TerminalTabs;
  private readonly listeners = new Set<(isBusy: boolean) => void>();
  private readonly terminals: OpenTerminal[] = [];
  private active: OpenTerminal;

  constructor(world: WorldClient, files: SharedFiles) {
    this.world = world;
    this.files = files;
    this.cover = new TerminalCover(required('[data-terminal-state]'), world);
    this.tabs = mountTerminalTabs(required('[data-terminal-tabs]'), {
      add: () => this.add(),
      select: (number) => this.select(number),
      close: (number) => this.close(number),
    });
    this.active = this.open();
    this.select(this.active.number);
    onThemeChange((theme) => this.forEach((terminal) => terminal.setTheme(theme)));
    world.onClockMoved(() => this.forEach((terminal) => terminal.syncClock()));
    world.onStatus(() => this.show());
  }

  /** Types a command into the shown terminal and runs it; resolves when it has ended. Waits until there is a terminal. */
  async run(command: string): Promise<void> {
    await (await this.active.mounting).type(command, { run: true });
  }

  /** Runs a script in the shown terminal, command by command, up to the first that fails or to `signal`. */
  async runEach(script: string, signal: AbortSignal): Promise<CommandEnd> {
    const terminal = await this.active.mounting;
    const stop = () => terminal.interrupt();
    signal.addEventListener('abort', stop);
    return terminal.runEach(script).finally(() => signal.removeEventListener('abort', stop));
  }

  focus(): void {
    void this.active.mounting.then((terminal) => terminal.focus());
  }

  /** Says that the world could not be opened; does nothing once it is there. */
  fail(error: Error): void {
    if (this.world.status.kind === 'loading') this.active.failure = error;
    this.show();
  }

  /** Calls `listener` now and with each change of whether a new command has to wait. */
  onBusyChange(listener: (isBusy: boolean) => void): void {
    this.listeners.add(listener);
    listener(this.isBusy);
  }

  /** Ends all shells, does `work`, and starts new ones. */
  async restartAround(work: () => Promise<void>): Promise<void> {
    const mounted = await Promise.all(this.terminals.map(({ mounting }) => mounting));
    for (const terminal of mounted) terminal.stop();
    try {
      await work();
    } finally {
      for (const terminal of mounted) terminal.restart();
    }
  }

  private get isBusy(): boolean {
    return this.world.status.kind !== 'ready' || this.active.status.kind !== 'ready';
  }

  private add(): void {
    this.select(this.open().number);
    this.focus();
  }

  private select(number: number): void {
    const found = this.terminals.find((terminal) => terminal.number === number);
    if (!found) return;
    this.active = found;
    for (const { host } of this.terminals) host.hidden = host !== found.host;
    this.tabs.select(number);
    this.show();
  }

  /** Ends a terminal with whatever runs in it. */
  private close(number: number): void {
    const index = this.terminals.findIndex((terminal) => terminal.number === number);
    const [closed] = this.terminals.splice(index, 1);
    if (!closed) return;
    this.tabs.remove(number);
    this.tabs.setAddable(true);
    closed.host.remove();
    void closed.mounting.then((terminal) => terminal.dispose());
    const next = this.terminals[Math.min(index, this.terminals.length - 1)];
    if (closed === this.active && next) this.select(next.number);
    this.tabs.focus();
  }

  private open(): OpenTerminal {
    const taken = new Set(this.terminals.map((terminal) => terminal.number));
    let number = 1;
    while (taken.has(number)) number += 1;
    const host = element('div', {
      class: 'terminal-pane',
      role: 'tabpanel',
      id: terminalPanelId(number),
      'aria-labelledby': terminalTabId(number),
    });
    this.root.append(host);
    const opened: OpenTerminal = {
      number,
      host,
      mounting: this.mount(host, () => opened),
      status: { kind: 'loading' },
      failure: undefined,
    };
    opened.mounting.catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      opened.failure = new PlatformError(playerMessages.workerFailed, { what: '터미널을', reason });
      this.show();
    });
    this.terminals.push(opened);
    this.tabs.add(number);
    this.tabs.setAddable(this.terminals.length < maxTerminals);
    return opened;
  }

  private mount(host: HTMLElement, self: () => OpenTerminal): Promise<MountedTerminal> {
    // Only after `self` is there: the first status comes at once.
    return Promise.resolve().then(() =>
      mountTerminal(host, {
        openWorldPort: () => this.world.openPort(),
        storage: this.files,
        theme: currentTheme(),
        fontFamily: getComputedStyle(this.root).getPropertyValue('--code-face'),
        onStatus: (status) => {
          self().status = status;
          this.tabs.setBusy(self().number, status.kind === 'busy');
          this.show();
        },
        onFailure: (error) => {
          // A shell that has started goes on after an error.
          if (self().status.kind === 'loading') self().failure = error;
          this.show();
        },
        onNotice: (message) => toast(message),
      }),
    );
  }

  private show(): void {
    const { status, failure } = this.active;
    this.cover.show(status, failure);
    this.root.toggleAttribute('data-ready', !this.isBusy);
    for (const listener of this.listeners) listener(this.isBusy);
  }

  private forEach(work: (terminal: MountedTerminal) => void): void {
    for (const { mounting } of this.terminals) void mounting.then(work, () => undefined);
  }
}
