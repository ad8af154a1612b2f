import { homeDirectory, type FileStore, type StoredFile } from '../../shell/files/watched-files.ts';
import type { SharedFiles } from '../storage/shared-files.ts';
import { openShellFileStore } from '../storage/shell-files.ts';
import type { TerminalPanel } from './terminal-panel.ts';

/** A moment whose shell can be brought back. The latest of each is kept, also over a reload. */
export type KeptMoment = 'before-reset' | 'before-undo' | 'before-fast-forward';

/** What happens to the shell as a whole: its files and history kept, emptied, and brought back. */
export class ShellKeeper {
  private readonly terminal: Pick<TerminalPanel, 'restartAround'>;
  private readonly files: SharedFiles;

  constructor(terminal: Pick<TerminalPanel, 'restartAround'>, files: SharedFiles) {
    this.terminal = terminal;
    this.files = files;
  }

  /** Keeps all files for `bringBack`. Rejects without room. */
  async keep(moment: KeptMoment): Promise<void> {
    await this.storeOf(moment).save({ removed: [homeDirectory], saved: await this.files.load() });
  }

  /** Removes all files and starts new shells. */
  async empty(): Promise<void> {
    await this.replaceFiles(async () => []);
  }

  /** Brings back the files of a moment and starts new shells with them. */
  async bringBack(moment: KeptMoment): Promise<void> {
    await this.replaceFiles(() => this.storeOf(moment).load());
  }

  /** Gives the room of a moment free. */
  async forget(moment: KeptMoment): Promise<void> {
    await this.storeOf(moment).save({ removed: [homeDirectory], saved: [] });
  }

  private async replaceFiles(load: () => Promise<StoredFile[]>): Promise<void> {
    const files = this.files.join();
    try {
      await this.terminal.restartAround(async () => files.save({ removed: [homeDirectory], saved: await load() }));
    } finally {
      files.leave();
    }
  }

  private storeOf(moment: KeptMoment): FileStore {
    return openShellFileStore(`cheonman-shell-${moment}`);
  }
}
