import { homeDirectory, type StoredFile } from '../../../shell/files/stored-files.ts';
import { element } from '../page/dom.ts';
import { downloadBytes } from '../page/download.ts';
import { mountDragOut } from './drag-out.ts';
import { FileEditor, type FileEditorOptions } from './file-editor.ts';
import { readText } from './readable-text.ts';

export interface FileRowOptions extends Pick<FileEditorOptions, 'current' | 'save'> {
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
}

export interface FileRow {
  path: string;
  element: HTMLElement;
  /** Whether the learner has typed what is not saved yet. */
  readonly isEdited: boolean;
  /** Shows the file as it is kept now. Answers false when it has become another kind and needs a new row. */
  receive(file: StoredFile): boolean;
}

/** Longer texts are shown, but only the terminal's editor changes them. */
const maxEditableBytes = 100_000;

/** One file of the terminal: its name and size, and opened its text to read and edit. */
export function renderFile(file: StoredFile, options: FileRowOptions): FileRow {
  const { path } = file;
  let { content = new Uint8Array() } = file;
  const name = path.slice(homeDirectory.length + 1);
  const downloadName = name.replaceAll('/', '_');
  const download = element('button', { class: 'button', type: 'button', 'data-size': 'small' }, '내려받기');
  download.addEventListener('click', () => downloadBytes(downloadName, content));
  const size = element('span', { class: 'count' }, sizeText(content));
  const summary = element('summary', {}, element('span', {}, name), size);
  mountDragOut(summary, downloadName, () => content);
  const text = editableText(content);
  const editor = text === undefined ? undefined : new FileEditor({ name, text, ...options });
  const details = element('details', { class: 'file' }, summary, ...(editor?.elements ?? readOnly(content)), download);
  details.open = options.isOpen;
  details.addEventListener('toggle', () => options.onToggle(details.open));
  return {
    path,
    element: details,
    get isEdited() {
      return editor?.isEdited === true;
    },
    receive({ content: latest = new Uint8Array() }) {
      const latestText = editableText(latest);
      if (!editor || latestText === undefined) return isSame(content, latest);
      content = latest;
      size.textContent = sizeText(latest);
      editor.receive(latestText);
      return true;
    },
  };
}

/** The text of a file that can be edited here. */
function editableText(content: Uint8Array): string | undefined {
  return content.length <= maxEditableBytes ? readText(content) : undefined;
}

function sizeText(content: Uint8Array): string {
  return `${content.length.toLocaleString('ko-KR')}바이트`;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function readOnly(content: Uint8Array): HTMLElement[] {
  const text = readText(content);
  if (text === undefined) return [note('글이 아닌 파일이에요.')];
  return [note('큰 파일이라 여기에서는 앞부분을 읽기만 해요.'), element('pre', { tabindex: '0' }, text)];
}

function note(text: string): HTMLElement {
  return element('p', { class: 'panel-note' }, text);
}
