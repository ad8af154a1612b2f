import { holdsRealKey } from '../../../core/real-keys.ts';
import { chooseInDialog } from '../page/dialog.ts';
import { element } from '../page/dom.ts';
import { realKeyRefusal } from './save-failure.ts';
import { toast } from '../page/toast.ts';

export interface FileEditorOptions {
  /** Path below home. */
  name: string;
  text: string;
  /** The text as it is kept now; undefined when the file is gone or no text any more. */
  current(): Promise<string | undefined>;
  /** Keeps the text under this name, or another; rejects when there is no room. */
  save(text: string, name: string): Promise<void>;
}

/** A text to edit, and its button «저장» (also Ctrl-S). What a command changed meanwhile is not overwritten unasked. */
export class FileEditor {
  readonly elements: HTMLElement[];
  private readonly options: FileEditorOptions;
  private readonly area: HTMLTextAreaElement;
  private readonly note = element('p', { class: 'panel-note', role: 'status' });
  private readonly save = element(
    'button',
    { class: 'button', type: 'button', 'data-size': 'small', 'data-rank': 'primary' },
    '저장',
  );
  /** The text as it was kept when editing began, or last saved. */
  private base: string;

  constructor(options: FileEditorOptions) {
    this.options = options;
    this.base = options.text;
    const label = `${options.name} 내용`;
    this.area = element('textarea', { 'aria-label': label, spellcheck: 'false', autocapitalize: 'off' }, this.base);
    this.area.rows = Math.min(16, Math.max(3, this.base.split('\n').length));
    this.elements = [this.area, this.note, this.save];
    this.setEdited(false);
    this.area.addEventListener('input', () => this.setEdited(this.area.value !== this.base));
    this.save.addEventListener('click', () => void this.keep());
    this.area.addEventListener('keydown', (event) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void this.keep();
    });
  }

  /** Whether there is something to save. */
  get isEdited(): boolean {
    return this.area.hasAttribute('data-changed');
  }

  /** The text as it is kept now; one that is being edited stays, and it is said. */
  receive(text: string): void {
    if (text === this.base || text === this.area.value) return;
    if (this.isEdited) {
      this.note.textContent = '터미널에서 이 파일이 바뀌었어요. 저장할 때 어느 쪽을 남길지 물어봐요.';
    } else {
      this.base = text;
      this.area.value = text;
    }
  }

  private setEdited(isEdited: boolean): void {
    this.save.disabled = !isEdited;
    this.area.toggleAttribute('data-changed', isEdited);
    if (!isEdited) this.note.textContent = '';
  }

  private async keep(): Promise<void> {
    if (this.save.disabled) return;
    const text = this.area.value;
    if (holdsRealKey(text)) return void toast(realKeyRefusal(this.options.name));
    const target = await this.nameToSave();
    if (target === undefined) return;
    this.setEdited(false);
    try {
      await this.options.save(text, target);
      this.base = text;
      // What was typed while it was being saved is still unsaved.
      if (this.area.value !== text) this.setEdited(true);
    } catch {
      // Whoever saves has said why.
      this.setEdited(true);
    }
  }

  /** The name to save under; undefined when the learner rather goes on editing. */
  private async nameToSave(): Promise<string | undefined> {
    const { name } = this.options;
    const current = await this.options.current();
    if (current === this.base || current === this.area.value) return name;
    const choice = await chooseInDialog({
      title: `${name} 파일이 터미널에서 바뀌었어요`,
      text: '편집을 시작한 다음에 명령이 이 파일을 바꾸거나 지웠어요. 어느 쪽을 남길지 골라 주세요.',
      choices: [
        { value: 'copy', label: '내 글은 다른 이름으로' },
        { value: 'replace', label: '내 글로 바꾸기', rank: 'danger' },
      ],
    });
    if (choice === undefined) return undefined;
    return choice === 'copy' ? copyName(name) : name;
  }
}

/** `노트.txt` → `노트 (내 글).txt`. */
function copyName(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > name.lastIndexOf('/') + 1 ? `${name.slice(0, dot)} (내 글)${name.slice(dot)}` : `${name} (내 글)`;
}
