import { homeDirectory, type StoredFile } from '../../shell/files/watched-files.ts';
import type { JoinedFiles, SharedFiles } from '../storage/shared-files.ts';
import type { Dock } from './dock.ts';
import { element, required } from './dom.ts';
import { mountFileDrop } from './file-drop.ts';
import { renderFile } from './file-row.ts';
import { toast } from './toast.ts';
import { saveFailureText, uploadFiles } from './upload.ts';

/** The learner's files of the terminal: looked at, edited, uploaded and downloaded. */
export class FilePanel {
  private readonly dock: Dock;
  private readonly panel = required('[data-panel="files"]');
  private readonly note = element('p', { class: 'panel-note' });
  private readonly list = element('div', { class: 'files' });
  private readonly store: JoinedFiles;
  private readonly opened = new Set<string>();

  constructor(dock: Dock, files: SharedFiles) {
    this.dock = dock;
    this.store = files.join(() => this.refresh());
    this.panel.append(element('div', { class: 'file-head' }, this.note, ...this.uploadButton()), this.list);
    mountFileDrop(required('[data-dock]'), (dropped) => void this.upload(dropped));
    dock.onSelect(() => this.refresh());
  }

  /** Reads the files again, if anybody looks; not under the hands of somebody who edits. */
  private refresh(): void {
    const isEdited = this.list.querySelector('[data-changed]') !== null;
    if (this.dock.tab === 'files' && !isEdited) void this.show();
  }

  private async show(): Promise<void> {
    try {
      const files = (await this.store.load()).filter((file) => file.content !== undefined);
      this.note.textContent =
        files.length === 0
          ? '터미널에서 만든 파일이 아직 없어요. 여기로 끌어다 놓아도 돼요.'
          : `${homeDirectory} 아래의 파일 ${files.length}개. 이 브라우저에 보관해요.`;
      this.list.replaceChildren(...files.toSorted(byVisibility).map((file) => this.render(file)));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.note.textContent = `파일을 읽지 못했어요. (${reason})`;
      this.list.replaceChildren();
    }
  }

  private render(file: StoredFile): HTMLElement {
    const { path } = file;
    return renderFile(file, {
      isOpen: this.opened.has(path),
      onToggle: (isOpen) => void (isOpen ? this.opened.add(path) : this.opened.delete(path)),
      save: async (content) => {
        try {
          await this.store.save({ saved: [{ path, mode: file.mode, content }], removed: [] });
          toast(`${path.slice(homeDirectory.length + 1)} 파일을 저장했어요.`);
          this.refresh();
        } catch (error) {
          toast(saveFailureText(error));
          throw error;
        }
      },
    });
  }

  private uploadButton(): HTMLElement[] {
    const input = element('input', { type: 'file', multiple: '', hidden: '', 'data-upload': '' });
    const button = element('button', { class: 'button', type: 'button', 'data-size': 'small' }, '올리기…');
    button.addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      const chosen = [...(input.files ?? [])];
      input.value = '';
      void this.upload(chosen);
    });
    return [button, input];
  }

  private async upload(files: readonly File[]): Promise<void> {
    await uploadFiles(this.store, files).catch((error: unknown) => toast(saveFailureText(error)));
    this.refresh();
  }
}

/** Files that the learner made come before those that programs keep for themselves (`.aws`, `.bash_history`). */
function byVisibility(a: StoredFile, b: StoredFile): number {
  const isHidden = ({ path }: StoredFile) => path.includes('/.');
  return Number(isHidden(a)) - Number(isHidden(b)) || a.path.localeCompare(b.path);
}
