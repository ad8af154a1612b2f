import { homeDirectory, type StoredFile } from '../../../shell/files/stored-files.ts';
import type { JoinedFiles, SharedFiles } from '../../storage/shared-files.ts';
import type { Dock } from '../dock/dock.ts';
import { element, required } from '../page/dom.ts';
import { chosenFiles, mountFileDrop, type ChosenFile } from './file-drop.ts';
import { renderFile, type FileRow } from './file-row.ts';
import { readText } from './readable-text.ts';
import { saveFailureText } from './save-failure.ts';
import { toast } from '../page/toast.ts';
import { uploadFiles } from './upload.ts';

/** The learner's files of the terminal: looked at, edited, uploaded and downloaded. */
export class FilePanel {
  private readonly dock: Dock;
  private readonly panel = required('[data-panel="files"]');
  private readonly note = element('p', { class: 'panel-note' });
  private readonly list = element('div', { class: 'files' });
  private readonly store: JoinedFiles;
  private readonly opened = new Set<string>();
  private rows: FileRow[] = [];

  constructor(dock: Dock, files: SharedFiles) {
    this.dock = dock;
    this.store = files.join(() => this.refresh());
    const buttons = element('div', { class: 'file-buttons' }, ...this.uploadButtons());
    this.panel.append(element('div', { class: 'file-head' }, this.note, buttons), this.list);
    mountFileDrop(required('[data-dock]'), (dropped) => void this.upload(dropped));
    dock.onSelect(() => this.refresh());
    // The browser asks before a page is left whose editors hold what is not saved.
    window.addEventListener('beforeunload', (event) => {
      if (this.rows.some(({ isEdited }) => isEdited)) event.preventDefault();
    });
  }

  /** Reads the files again, if anybody looks. */
  private refresh(): void {
    if (this.dock.tab === 'files') void this.show();
  }

  private async show(): Promise<void> {
    try {
      const files = (await this.store.load()).filter((file) => file.content !== undefined);
      this.note.textContent =
        files.length === 0
          ? '터미널에서 만든 파일이 아직 없어요. 여기로 끌어다 놓아도 돼요.'
          : `${homeDirectory} 아래의 파일 ${files.length}개. 이 브라우저에 보관해요.`;
      const rows = files.map((file) => this.rowOf(file));
      // What is being edited stays, also when a command has removed its file.
      const orphans = this.rows.filter((row) => row.isEdited && !rows.some(({ path }) => path === row.path));
      for (const row of this.rows) if (!rows.includes(row) && !orphans.includes(row)) row.element.remove();
      this.rows = [...rows, ...orphans].sort(byVisibility);
      placeRows(this.list, this.rows);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.note.textContent = `파일을 읽지 못했어요. (${reason})`;
    }
  }

  /** The row that is there already, with what it is about now, or a new one. */
  private rowOf(file: StoredFile): FileRow {
    const known = this.rows.find(({ path }) => path === file.path);
    return known && (known.receive(file) || known.isEdited) ? known : this.render(file);
  }

  private render(file: StoredFile): FileRow {
    const { path } = file;
    return renderFile(file, {
      isOpen: this.opened.has(path),
      onToggle: (isOpen) => void (isOpen ? this.opened.add(path) : this.opened.delete(path)),
      current: async () => {
        const content = (await this.store.load()).find((known) => known.path === path)?.content;
        return content && readText(content);
      },
      save: async (text, name) => {
        try {
          const saved = { path: `${homeDirectory}/${name}`, mode: file.mode, content: new TextEncoder().encode(text) };
          await this.store.save({ saved: [saved], removed: [] });
          toast(`${name} 파일을 저장했어요.`);
          this.refresh();
        } catch (error) {
          toast(saveFailureText(error));
          throw error;
        }
      },
    });
  }

  private uploadButtons(): HTMLElement[] {
    const files = this.uploadButton('올리기…', { multiple: '', 'data-upload': '' });
    // Not on phones with Safari.
    if (!('webkitdirectory' in HTMLInputElement.prototype)) return files;
    return [...files, ...this.uploadButton('폴더 올리기…', { webkitdirectory: '', 'data-upload-folder': '' })];
  }

  private uploadButton(label: string, attributes: Record<string, string>): HTMLElement[] {
    const input = element('input', { type: 'file', hidden: '', ...attributes });
    const button = element('button', { class: 'button', type: 'button', 'data-size': 'small' }, label);
    button.addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      const chosen = chosenFiles(input);
      input.value = '';
      void this.upload(chosen);
    });
    return [button, input];
  }

  private async upload(files: readonly ChosenFile[]): Promise<void> {
    await uploadFiles(this.store, files).catch((error: unknown) => toast(saveFailureText(error)));
    this.refresh();
  }
}

/** Puts the rows in order without moving those that stay: moving takes the focus out of an editor. */
function placeRows(list: HTMLElement, rows: readonly FileRow[]): void {
  for (const [index, row] of rows.entries()) {
    if (list.children[index] !== row.element) list.insertBefore(row.element, list.children[index] ?? null);
  }
}

/** Files that the learner made come before those that programs keep for themselves (`.aws`, `.bash_history`). */
function byVisibility(a: FileRow, b: FileRow): number {
  const isHidden = ({ path }: FileRow) => path.includes('/.');
  return Number(isHidden(a)) - Number(isHidden(b)) || a.path.localeCompare(b.path);
}
