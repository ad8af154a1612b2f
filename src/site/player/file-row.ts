import { homeDirectory, type StoredFile } from '../../shell/files/watched-files.ts';
import { element } from './dom.ts';
import { downloadBytes } from './download.ts';
import { readText } from './readable-text.ts';

export interface FileRowOptions {
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
  /** Keeps a text that the learner has changed; rejects when there is no room. */
  save(content: Uint8Array): Promise<void>;
}

/** Longer texts are shown, but only the terminal's editor changes them. */
const maxEditableBytes = 100_000;

/** One file of the terminal: its name and size, and opened its text to read and edit. */
export function renderFile(file: StoredFile, options: FileRowOptions): HTMLElement {
  const { path, content = new Uint8Array() } = file;
  const name = path.slice(homeDirectory.length + 1);
  const download = button('내려받기');
  const downloadName = name.replaceAll('/', '_');
  download.addEventListener('click', () => downloadBytes(downloadName, content));
  const text = readText(content);
  const summary = element(
    'summary',
    { draggable: 'true' },
    element('span', {}, name),
    element('span', { class: 'count' }, `${content.length.toLocaleString('ko-KR')}바이트`),
  );
  mountDragOut(summary, downloadName, content);
  const details = element('details', { class: 'file' }, summary);
  if (text === undefined) details.append(element('p', { class: 'panel-note' }, '글이 아닌 파일이에요.'), download);
  else if (content.length > maxEditableBytes) {
    details.append(
      element('p', { class: 'panel-note' }, '큰 파일이라 여기에서는 앞부분을 읽기만 해요.'),
      element('pre', { tabindex: '0' }, text),
      download,
    );
  } else details.append(...editor(name, text, options), download);
  details.open = options.isOpen;
  details.addEventListener('toggle', () => options.onToggle(details.open));
  return details;
}

function editor(name: string, text: string, options: FileRowOptions): HTMLElement[] {
  const area = element('textarea', { 'aria-label': `${name} 내용`, spellcheck: 'false', autocapitalize: 'off' }, text);
  area.rows = Math.min(16, Math.max(3, text.split('\n').length));
  const save = button('저장');
  save.dataset['rank'] = 'primary';
  save.disabled = true;
  area.addEventListener('input', () => {
    save.disabled = false;
    area.dataset['changed'] = '';
  });
  const keep = async () => {
    if (save.disabled) return;
    save.disabled = true;
    delete area.dataset['changed'];
    await options.save(new TextEncoder().encode(area.value)).catch(() => {
      save.disabled = false;
      area.dataset['changed'] = '';
    });
  };
  save.addEventListener('click', () => void keep());
  area.addEventListener('keydown', (event) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void keep();
  });
  return [area, save];
}

/** Where the browser can, a file is dragged out of the page into a folder. */
function mountDragOut(handle: HTMLElement, name: string, content: Uint8Array): void {
  let address: string | undefined;
  handle.addEventListener('dragstart', ({ dataTransfer }) => {
    address = URL.createObjectURL(new Blob([new Uint8Array(content)]));
    dataTransfer?.setData('DownloadURL', `application/octet-stream:${name}:${address}`);
  });
  // The download begins after the drop; the address lasts until the next drag ends or the page goes.
  handle.addEventListener('dragend', ({ dataTransfer }) => {
    if (address !== undefined && dataTransfer?.dropEffect === 'none') URL.revokeObjectURL(address);
  });
}

function button(label: string): HTMLButtonElement {
  return element('button', { class: 'button', type: 'button', 'data-size': 'small' }, label);
}
