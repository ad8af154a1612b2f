export interface KeyBarOptions {
  /** What a key sends to the shell. */
  send(data: string): void;
  /** The next key typed on the phone's own keyboard is sent with Ctrl. */
  onCtrl(isArmed: boolean): void;
  /** Copies what is shown: a finger cannot mark it. */
  copy(): void;
}

export interface KeyBar {
  element: HTMLElement;
  /** Ctrl applies to one key and springs back. */
  releaseCtrl(): void;
}

interface Key {
  label: string;
  name: string;
  data: string;
}

/** What a line of a lesson needs comes first, so that it is there without scrolling on a narrow phone. */
const keys: (Key | 'ctrl' | 'copy')[] = [
  { label: 'Tab', name: 'Tab, 명령 완성', data: '\t' },
  'ctrl',
  { label: '↑', name: '지난 명령', data: '\x1b[A' },
  { label: '|', name: '파이프', data: '|' },
  { label: '$', name: '달러', data: '$' },
  { label: '-', name: '빼기', data: '-' },
  { label: '"', name: '큰따옴표', data: '"' },
  { label: "'", name: '작은따옴표', data: "'" },
  { label: '^C', name: '^C, 실행 멈추기', data: '\x03' },
  'copy',
  { label: '↓', name: '다음 명령', data: '\x1b[B' },
  { label: '←', name: '왼쪽', data: '\x1b[D' },
  { label: '→', name: '오른쪽', data: '\x1b[C' },
  { label: '/', name: '빗금', data: '/' },
  { label: '\\', name: '역빗금', data: '\\' },
  { label: '~', name: '물결표', data: '~' },
  { label: '{', name: '여는 중괄호', data: '{' },
  { label: '}', name: '닫는 중괄호', data: '}' },
  { label: 'Esc', name: 'Esc, 취소', data: '\x1b' },
  { label: '⏎', name: '실행', data: '\r' },
];

/** Keys that phones hide or lack, as a row of buttons. They leave the keyboard open: focus stays in the terminal. */
export function createKeyBar(options: KeyBarOptions): KeyBar {
  const element = document.createElement('div');
  element.className = 'terminal-keys';
  element.setAttribute('role', 'toolbar');
  element.setAttribute('aria-label', '터미널 특수 키');
  let isArmed = false;
  const ctrl = button('Ctrl', 'Ctrl, 다음 글쇠와 함께');
  const arm = (next: boolean) => {
    isArmed = next;
    ctrl.setAttribute('aria-pressed', String(isArmed));
    options.onCtrl(isArmed);
  };
  arm(false);
  ctrl.addEventListener('click', () => arm(!isArmed));
  const copy = button('복사', '복사, 화면에 보이는 글');
  copy.addEventListener('click', () => options.copy());
  for (const key of keys) {
    if (typeof key === 'string') {
      element.append(key === 'ctrl' ? ctrl : copy);
      continue;
    }
    const one = button(key.label, key.name);
    one.addEventListener('click', () => options.send(key.data));
    element.append(one);
  }
  return { element, releaseCtrl: () => arm(false) };
}

function button(label: string, name: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.setAttribute('aria-label', name);
  element.addEventListener('pointerdown', (event) => event.preventDefault());
  return element;
}
