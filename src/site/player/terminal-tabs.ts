import { element, required } from './dom.ts';
import { toast } from './toast.ts';

export interface TerminalTabsOptions {
  add(): void;
  select(number: number): void;
  close(number: number): void;
}

/** The strip of terminals: one tab each, named by its number, «×» on it, and «＋» after the last. */
export interface TerminalTabs {
  add(number: number): void;
  remove(number: number): void;
  /** Marks the one that is shown. */
  select(number: number): void;
  setBusy(number: number, isBusy: boolean): void;
  /** Without room for another one, «＋» is off. */
  setAddable(isAddable: boolean): void;
  focus(): void;
}

interface Tab {
  number: number;
  box: HTMLElement;
  button: HTMLButtonElement;
  close: HTMLButtonElement;
}

/** Element ids of a terminal's tab and of what it shows. */
export const terminalTabId = (number: number) => `terminal-tab-${number}`;
export const terminalPanelId = (number: number) => `terminal-panel-${number}`;

/** Makes the strip (components/Dock.astro) work: by pointer; arrow keys move, Delete closes. */
export function mountTerminalTabs(root: HTMLElement, options: TerminalTabsOptions): TerminalTabs {
  const list = required('[data-terminal-list]', root);
  const owner = required('[role="tablist"]', root);
  const addButton = required<HTMLButtonElement>('[data-terminal-add]', root);
  const tabs: Tab[] = [];
  let selected = 0;
  addButton.addEventListener('click', () => {
    if (addButton.getAttribute('aria-disabled') !== 'true') options.add();
    else toast('터미널을 더 열 수 없어요. 쓰지 않는 터미널을 닫으면 새로 열 수 있어요.');
  });

  function show(): void {
    owner.setAttribute('aria-owns', tabs.map(({ number }) => terminalTabId(number)).join(' '));
    for (const { number, box, button, close } of tabs) {
      const isSelected = number === selected;
      box.toggleAttribute('data-selected', isSelected);
      button.setAttribute('aria-selected', String(isSelected));
      button.tabIndex = isSelected ? 0 : -1;
      close.tabIndex = isSelected ? 0 : -1;
      close.hidden = tabs.length === 1;
    }
  }

  function onKey(number: number, key: string): void {
    if (key === 'Delete' && tabs.length > 1) return options.close(number);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step === undefined) return;
    const index = tabs.findIndex((tab) => tab.number === number);
    const target = tabs[(index + step + tabs.length) % tabs.length];
    if (!target) return;
    options.select(target.number);
    target.button.focus();
  }

  return {
    add(number) {
      const name = `터미널 ${number}`;
      const button = element(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: terminalTabId(number),
          'aria-controls': terminalPanelId(number),
          'aria-keyshortcuts': 'Delete',
          'data-terminal-tab': String(number),
        },
        name,
      );
      const close = element('button', { type: 'button', class: 'close', 'aria-label': `${name} 닫기` }, '×');
      const box = element('div', { class: 'terminal-tab' }, button, close);
      button.addEventListener('click', () => options.select(number));
      button.addEventListener('keydown', ({ key }) => onKey(number, key));
      close.addEventListener('click', () => options.close(number));
      const index = tabs.findIndex((tab) => tab.number > number);
      const before = tabs[index]?.box ?? null;
      tabs.splice(index < 0 ? tabs.length : index, 0, { number, box, button, close });
      list.insertBefore(box, before);
      show();
    },
    remove(number) {
      const index = tabs.findIndex((tab) => tab.number === number);
      for (const { box } of tabs.splice(index, index < 0 ? 0 : 1)) box.remove();
      show();
    },
    select(number) {
      selected = number;
      show();
      tabs.find((tab) => tab.number === number)?.box.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    setBusy(number, isBusy) {
      tabs.find((tab) => tab.number === number)?.box.toggleAttribute('data-busy', isBusy);
    },
    setAddable(isAddable) {
      addButton.setAttribute('aria-disabled', String(!isAddable));
    },
    focus: () => tabs.find((tab) => tab.number === selected)?.button.focus(),
  };
}
