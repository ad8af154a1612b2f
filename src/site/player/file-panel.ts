import { homeDirectory, type StoredFile } from '../../shell/files/watched-files.ts';
import { openShellFileStore } from '../storage/shell-files.ts';
import type { Dock } from './dock.ts';
import { element, required } from './dom.ts';
import { downloadBytes } from './download.ts';
import { readText } from './readable-text.ts';

/** How soon after a command its files are in the store. */
const settleMs = 400;

/** Shows the learner's files of the terminal while they are looked at. */
export class FilePanel {
  private readonly dock: Dock;
  private readonly panel = required('[data-panel="files"]');
  private readonly store = openShellFileStore();
  private readonly opened = new Set<string>();

  constructor(dock: Dock) {
    this.dock = dock;
    dock.onSelect(() => this.refresh());
  }

  /** Reads the files again, if anybody looks. */
  refresh(): void {
    if (this.dock.tab === 'files') setTimeout(() => void this.show(), settleMs);
  }

  private async show(): Promise<void> {
    try {
      const files = (await this.store.load()).filter((file) => file.content !== undefined);
      this.panel.replaceChildren(
        element(
          'p',
          { class: 'panel-note' },
          files.length === 0
            ? '터미널에서 만든 파일이 아직 없어요.'
            : `${homeDirectory} 아래의 파일 ${files.length}개. 이 브라우저에 보관해요.`,
        ),
        ...files.toSorted(byVisibility).map((file) => this.render(file)),
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.panel.replaceChildren(element('p', { class: 'panel-empty' }, `파일을 읽지 못했어요. (${reason})`));
    }
  }

  private render({ path, content = new Uint8Array() }: StoredFile): HTMLElement {
    const name = path.slice(homeDirectory.length + 1);
    const text = readText(content);
    const download = element('button', { class: 'button', type: 'button', 'data-size': 'small' }, '내려받기');
    download.addEventListener('click', () => downloadBytes(name.replaceAll('/', '_'), content));
    const details = element(
      'details',
      { class: 'file' },
      element('summary', {}, element('span', {}, name), element('span', { class: 'count' }, `${content.length}바이트`)),
      text === undefined
        ? element('p', { class: 'panel-note' }, '글이 아닌 파일이에요.')
        : element('pre', { tabindex: '0' }, text),
      download,
    );
    details.open = this.opened.has(path);
    details.addEventListener('toggle', () => {
      if (details.open) this.opened.add(path);
      else this.opened.delete(path);
    });
    return details;
  }
}

/** Files that the learner made come before those that programs keep for themselves (`.aws`, `.bash_history`). */
function byVisibility(a: StoredFile, b: StoredFile): number {
  const isHidden = ({ path }: StoredFile) => path.includes('/.');
  return Number(isHidden(a)) - Number(isHidden(b)) || a.path.localeCompare(b.path);
}
