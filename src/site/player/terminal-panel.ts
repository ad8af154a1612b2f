import { PlatformError } from '../../core/messages/message.ts';
import { playerMessages } from '../../core/messages/player.ts';
import type { KeptTerminals } from '../storage/kept-terminals.ts';
import type { SharedFiles } from '../storage/shared-files.ts';
import { mountTerminal, type KeptView, type MountedTerminal, type TerminalStatus } from '../terminal/mount-terminal.ts';
import type { CommandEnd } from '../terminal/shell-worker-messages.ts';
import type { WorldClient } from '../world/world-client.ts';
import { element, required } from './dom.ts';
import { ScreenReaderMode } from './screen-reader-mode.ts';
import { TerminalCover } from './terminal-cover.ts';
import { mountTerminalTabs, terminalPanelId, terminalTabId, type TerminalTabs } from './terminal-tabs.ts';
import { currentTheme, onThemeChange } from './theme.ts';
import { toast } from './toast.ts';

const maxTerminals = 4;

interface OpenTerminal {
  number: number;
  host: HTMLElement;
  mounting: Promise<MountedTerminal>;
  mounted: MountedTerminal | undefined;
  /** Where it starts. */
  kept: KeptView | undefined;
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
  private readonly screenReader: ScreenReaderMode;
  private readonly listeners = new Set<(isBusy: boolean) => void>();
  private readonly keepListeners = new Set<() => void>();
  private readonly terminals: OpenTerminal[] = [];
  private active: OpenTerminal;

  /** Opens the terminals that were kept, or one. */
  constructor(world: WorldClient, files: SharedFiles, kept: KeptTerminals | undefined) {
    this.world = world;
    this.files = files;
    this.cover = new TerminalCover(required('[data-terminal-state]'), world);
    this.tabs = mountTerminalTabs(required('[data-terminal-tabs]'), {
      add: () => this.add(),
      select: (number) => this.select(number),
      close: (number) => this.close(number),
    });
    this.screenReader = new ScreenReaderMode((isOn) => this.forEach((terminal) => terminal.setScreenReaderMode(isOn)));
    const opened = (kept?.terminals ?? []).map((terminal) => this.open(terminal.number, terminal));
    this.active = opened.find(({ number }) => number === kept?.active) ?? opened[0] ?? this.open(1);
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

  /** Calls `listener` whenever there may be something new to keep. */
  onKeepable(listener: () => void): void {
    this.keepListeners.add(listener);
  }

  keepAll(): KeptTerminals {
    const fresh: KeptView = { shell: '', screen: '' };
    return {
      active: this.active.number,
      terminals: this.terminals.map(({ number, mounted, kept }) => ({ number, ...(mounted?.keep() ?? kept ?? fresh) })),
    };
  }

  /** Ends all shells, does `work`, and starts new ones: where the terminals were that it answers, otherwise fresh. */
  async restartAround(work: () => Promise<KeptTerminals | undefined>): Promise<void> {
    await Promise.allSettled(this.terminals.map(({ mounting }) => mounting));
    const stopped = this.terminals.filter(({ mounted }) => mounted);
    for (const { mounted } of stopped) mounted?.stop();
    let kept: KeptTerminals | undefined;
    try {
      kept = await work();
    } finally {
      const known = new Map(kept?.terminals.map((terminal) => [terminal.number, terminal]));
      for (const { number, mounted } of stopped) mounted?.restart(known.get(number));
      const isOpen = (number: number) => this.terminals.some((terminal) => terminal.number === number);
      for (const [number, terminal] of known) if (!isOpen(number)) this.open(number, terminal);
    }
  }

  private get isBusy(): boolean {
    return this.world.status.kind !== 'ready' || this.active.status.kind !== 'ready';
  }

  private add(): void {
    const taken = new Set(this.terminals.map(({ number }) => number));
    let number = 1;
    while (taken.has(number)) number += 1;
    this.select(this.open(number).number);
    this.focus();
  }

  private select(number: number): void {
    const found = this.terminals.find((terminal) => terminal.number === number);
    if (!found) return;
    this.active = found;
    for (const { host } of this.terminals) host.hidden = host !== found.host;
    this.tabs.select(number);
    this.show();
    this.keepable();
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
    this.keepable();
  }

  private open(number: number, kept?: KeptView): OpenTerminal {
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
      mounted: undefined,
      kept,
      status: { kind: 'loading' },
      failure: undefined,
    };
    opened.mounting
      .then((mounted) => (opened.mounted = mounted))
      .catch((error: unknown) => {
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
        kept: self().kept,
        theme: currentTheme(),
        isScreenReaderMode: this.screenReader.isOn,
        fontFamily: getComputedStyle(this.root).getPropertyValue('--code-face'),
        onStatus: (status) => {
          self().status = status;
          this.tabs.setBusy(self().number, status.kind === 'busy');
          if (status.kind === 'ready') this.keepable();
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

  private keepable(): void {
    for (const listener of this.keepListeners) listener();
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
