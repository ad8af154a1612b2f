import { homeDirectory, type FileStore, type StoredFile } from '../../../shell/files/stored-files.ts';
import type { KeptTerminals, KeptTerminalStore } from '../../storage/kept-terminals.ts';
import type { SharedFiles } from '../../storage/shared-files.ts';
import { openShellFileStore } from '../../storage/shell-files.ts';
import type { TerminalPanel } from '../terminals/terminal-panel.ts';

/** A moment whose shell can be brought back. The latest of each is kept, also over a reload. */
export type KeptMoment = 'before-reset' | 'before-undo' | 'before-fast-forward';

/** What happens to the shell as a whole: its files, history and terminals kept, emptied, and brought back. */
export class ShellKeeper {
  private readonly terminal: Pick<TerminalPanel, 'restartAround' | 'keepAll'>;
  private readonly files: SharedFiles;
  private readonly terminals: KeptTerminalStore;

  constructor(
    terminal: Pick<TerminalPanel, 'restartAround' | 'keepAll'>,
    files: SharedFiles,
    terminals: KeptTerminalStore,
  ) {
    this.terminal = terminal;
    this.files = files;
    this.terminals = terminals;
  }

  /** Keeps files and terminals for `bringBack`. Rejects without room. */
  async keep(moment: KeptMoment): Promise<void> {
    await this.storeOf(moment).save({ removed: [homeDirectory], saved: await this.files.load() });
    await this.terminals.write(moment, this.terminal.keepAll());
  }

  /** Removes all files and starts new shells. */
  async empty(): Promise<void> {
    await this.replaceFiles(
      async () => [],
      async () => undefined,
    );
  }

  /** Brings back the files of a moment and starts new shells where the terminals were. */
  async bringBack(moment: KeptMoment): Promise<void> {
    await this.replaceFiles(
      () => this.storeOf(moment).load(),
      () => this.terminals.read(moment),
    );
  }

  /** Gives the room of a moment free. */
  async forget(moment: KeptMoment): Promise<void> {
    await this.storeOf(moment).save({ removed: [homeDirectory], saved: [] });
    await this.terminals.remove(moment);
  }

  private async replaceFiles(
    load: () => Promise<StoredFile[]>,
    readTerminals: () => Promise<KeptTerminals | undefined>,
  ): Promise<void> {
    const files = this.files.join();
    try {
      await this.terminal.restartAround(async () => {
        await files.save({ removed: [homeDirectory], saved: await load() });
        return readTerminals();
      });
    } finally {
      files.leave();
    }
  }

  private storeOf(moment: KeptMoment): FileStore {
    return openShellFileStore(`cheonman-shell-${moment}`);
  }
}
