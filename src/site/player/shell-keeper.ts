import { homeDirectory } from '../../shell/files/watched-files.ts';
import type { SharedFiles } from '../storage/shared-files.ts';
import { openShellFileStore } from '../storage/shell-files.ts';
import type { TerminalPanel } from './terminal-panel.ts';

/** What happens to the shell as a whole: its files and history emptied, and brought back. */
export class ShellKeeper {
  private readonly terminal: Pick<TerminalPanel, 'restartAround'>;
  private readonly files: SharedFiles;
  private readonly kept = openShellFileStore('cheonman-shell-before-reset');

  constructor(terminal: Pick<TerminalPanel, 'restartAround'>, files: SharedFiles) {
    this.terminal = terminal;
    this.files = files;
  }

  /** Keeps all files for `undoReset`, removes them and starts new shells. Rejects and removes nothing without room. */
  async reset(): Promise<void> {
    const files = this.files.join();
    await this.terminal.restartAround(async () => {
      await this.kept.save({ removed: [homeDirectory], saved: await files.load() });
      await files.save({ removed: [homeDirectory], saved: [] });
    });
    files.leave();
  }

  async undoReset(): Promise<void> {
    const files = this.files.join();
    await this.terminal.restartAround(async () =>
      files.save({ removed: [homeDirectory], saved: await this.kept.load() }),
    );
    files.leave();
  }
}
