import { holdsRealKey } from '../../core/real-keys.ts';
import { chooseInDialog } from './dialog.ts';
import { element } from './dom.ts';
import { realKeyRefusal } from './save-failure.ts';
import { toast } from './toast.ts';

export interface FileEditorOptions {
  /** Path below home. */
  name: string;
  text: string;
  /** The text as it is kept now; undefined when the file is gone or no text any more. */
  current(): Promise<string | undefined>;
  /** Keeps the text under this name, or another; rejects when there is no room. */
  save(text: string, name: string): Promise<void>;
}

export interface FileEditor {
  elements: HTMLElement[];
  /** Whether there is something to save. */
  readonly isEdited: boolean;
  /** The text as it is kept now; one that is being edited stays, and it is said. */
  receive(text: string): void;
}

/** A text to edit, and its button «저장» (also Ctrl-S). What a command changed meanwhile is not overwritten unasked. */
export function createFileEditor(options: FileEditorOptions): FileEditor {
  const { name } = options;
  let base = options.text;
  const area = element('textarea', { 'aria-label': `${name} 내용`, spellcheck: 'false', autocapitalize: 'off' }, base);
  area.rows = Math.min(16, Math.max(3, base.split('\n').length));
  const note = element('p', { class: 'panel-note', role: 'status' });
  const save = element(
    'button',
    { class: 'button', type: 'button', 'data-size': 'small', 'data-rank': 'primary' },
    '저장',
  );
  setChanged(false);

  function setChanged(isChanged: boolean): void {
    save.disabled = !isChanged;
    area.toggleAttribute('data-changed', isChanged);
    if (!isChanged) note.textContent = '';
  }

  /** The name to save under; undefined when the learner rather goes on editing. */
  async function nameToSave(): Promise<string | undefined> {
    const current = await options.current();
    if (current === base || current === area.value) return name;
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

  async function keep(): Promise<void> {
    if (save.disabled) return;
    const text = area.value;
    if (holdsRealKey(text)) return void toast(realKeyRefusal(name));
    const target = await nameToSave();
    if (target === undefined) return;
    setChanged(false);
    try {
      await options.save(text, target);
      base = text;
      // What was typed while it was being saved is still unsaved.
      if (area.value !== text) setChanged(true);
    } catch {
      setChanged(true);
    }
  }

  area.addEventListener('input', () => setChanged(area.value !== base));
  save.addEventListener('click', () => void keep());
  area.addEventListener('keydown', (event) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void keep();
  });
  return {
    elements: [area, note, save],
    get isEdited() {
      return area.hasAttribute('data-changed');
    },
    receive(text) {
      if (text === base || text === area.value) return;
      if (area.hasAttribute('data-changed')) {
        note.textContent = '터미널에서 이 파일이 바뀌었어요. 저장할 때 어느 쪽을 남길지 물어봐요.';
      } else {
        base = text;
        area.value = text;
      }
    },
  };
}

/** `노트.txt` → `노트 (내 글).txt`. */
function copyName(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > name.lastIndexOf('/') + 1 ? `${name.slice(0, dot)} (내 글)${name.slice(dot)}` : `${name} (내 글)`;
}
