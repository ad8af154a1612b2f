import type { KeptTerminals } from '../../storage/kept-terminals.ts';
import type { SharedFiles } from '../../storage/shared-files.ts';
import type { KeptView, MountedTerminal } from '../../terminal/mount-terminal.ts';
import type { CommandEnd } from '../../terminal/shell-worker-messages.ts';
import type { WorldClient } from '../../world/world-client.ts';
import { confirmInDialog } from '../page/dialog.ts';
import { required } from '../page/dom.ts';
import { ScreenReaderMode } from './screen-reader-mode.ts';
import { TerminalCover } from './terminal-cover.ts';
import { TerminalPane } from './terminal-pane.ts';
import { TerminalTabs } from './terminal-tabs.ts';
import { onThemeChange } from '../page/theme.ts';

const maxTerminals = 4;

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
  private readonly panes: TerminalPane[] = [];
  private active: TerminalPane;

  /** Opens the terminals that were kept, or one. */
  constructor(world: WorldClient, files: SharedFiles, kept: KeptTerminals | undefined) {
    this.world = world;
    this.files = files;
    this.cover = new TerminalCover(required('[data-terminal-state]'), world);
    this.tabs = new TerminalTabs(required('[data-terminal-tabs]'), {
      add: () => this.add(),
      select: (number) => this.select(number),
      close: (number) => void this.closeAfterAsking(number),
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
    this.active.use((terminal) => terminal.focus());
  }

  /** Says that the world could not be opened; does nothing once it is there. */
  fail(error: Error): void {
    if (this.world.status.kind === 'loading') this.active.fail(error);
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

  /** Where all terminals are now. */
  keepAll(): KeptTerminals {
    return { active: this.active.number, terminals: this.panes.map((pane) => pane.keep()) };
  }

  /** Ends all shells, does `work`, and starts new ones: where the terminals were that it answers, otherwise fresh. */
  async restartAround(work: () => Promise<KeptTerminals | undefined>): Promise<void> {
    await Promise.allSettled(this.panes.map(({ mounting }) => mounting));
    const stopped = this.panes.filter(({ isMounted }) => isMounted);
    for (const pane of stopped) pane.stop();
    let kept: KeptTerminals | undefined;
    try {
      kept = await work();
    } finally {
      const known = new Map(kept?.terminals.map((terminal) => [terminal.number, terminal]));
      for (const pane of stopped) pane.restart(known.get(pane.number));
      for (const [number, terminal] of known) if (!this.find(number)) this.open(number, terminal);
    }
  }

  private get isBusy(): boolean {
    return this.world.status.kind !== 'ready' || this.active.status.kind !== 'ready';
  }

  private find(number: number): TerminalPane | undefined {
    return this.panes.find((pane) => pane.number === number);
  }

  private add(): void {
    let number = 1;
    while (this.find(number)) number += 1;
    this.select(this.open(number).number);
    this.focus();
  }

  private select(number: number): void {
    const found = this.find(number);
    if (!found) return;
    this.active = found;
    for (const { host } of this.panes) host.hidden = host !== found.host;
    this.tabs.select(number);
    this.show();
    this.keepable();
  }

  /** A running command is not ended by a slip of the pointer. */
  private async closeAfterAsking(number: number): Promise<void> {
    const isBusy = this.find(number)?.status.kind === 'busy';
    const isAgreed =
      !isBusy ||
      (await confirmInDialog({
        title: `«터미널 ${number}» 탭을 닫을까요?`,
        text: '여기에서 명령이 실행되고 있어요. 닫으면 그 명령도 끝나요.',
        agree: '닫기',
        isDangerous: true,
      }));
    if (isAgreed) this.close(number);
  }

  /** Ends a terminal with whatever runs in it. */
  private close(number: number): void {
    const index = this.panes.findIndex((pane) => pane.number === number);
    const [closed] = this.panes.splice(index, 1);
    if (!closed) return;
    this.tabs.remove(number);
    this.tabs.setAddable(true);
    closed.close();
    const next = this.panes[Math.min(index, this.panes.length - 1)];
    if (closed === this.active && next) this.select(next.number);
    this.tabs.focus();
    this.keepable();
  }

  private open(number: number, kept?: KeptView): TerminalPane {
    const pane = new TerminalPane({
      number,
      root: this.root,
      world: this.world,
      files: this.files,
      kept,
      isScreenReaderMode: this.screenReader.isOn,
      onChange: (changed) => this.paneChanged(changed),
    });
    this.panes.push(pane);
    this.tabs.add(number);
    this.tabs.setAddable(this.panes.length < maxTerminals);
    return pane;
  }

  private paneChanged({ number, status }: TerminalPane): void {
    this.tabs.setBusy(number, status.kind === 'busy');
    if (status.kind === 'ready') this.keepable();
    this.show();
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
    for (const pane of this.panes) pane.use(work);
  }
}
