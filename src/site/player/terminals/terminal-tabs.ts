import { element, required } from '../page/dom.ts';
import { toast } from '../page/toast.ts';

export interface TerminalTabsOptions {
  add(): void;
  select(number: number): void;
  close(number: number): void;
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

/**
 * The strip of terminals (components/Dock.astro): one tab each, named by its number, «×» on it, and «＋» after the last. By
 * pointer; arrow keys move, Delete closes.
 */
export class TerminalTabs {
  private readonly options: TerminalTabsOptions;
  private readonly list: HTMLElement;
  private readonly owner: HTMLElement;
  private readonly addButton: HTMLButtonElement;
  private readonly tabs: Tab[] = [];
  private selected = 0;

  constructor(root: HTMLElement, options: TerminalTabsOptions) {
    this.options = options;
    this.list = required('[data-terminal-list]', root);
    this.owner = required('[role="tablist"]', root);
    this.addButton = required<HTMLButtonElement>('[data-terminal-add]', root);
    this.addButton.addEventListener('click', () => {
      if (this.addButton.getAttribute('aria-disabled') !== 'true') options.add();
      else toast('터미널을 더 열 수 없어요. 쓰지 않는 터미널을 닫으면 새로 열 수 있어요.');
    });
  }

  add(number: number): void {
    const tab = this.make(number);
    const index = this.tabs.findIndex((one) => one.number > number);
    this.list.insertBefore(tab.box, this.tabs[index]?.box ?? null);
    this.tabs.splice(index < 0 ? this.tabs.length : index, 0, tab);
    this.show();
  }

  remove(number: number): void {
    const index = this.tabs.findIndex((tab) => tab.number === number);
    for (const { box } of this.tabs.splice(index, index < 0 ? 0 : 1)) box.remove();
    this.show();
  }

  /** Marks the one that is shown. */
  select(number: number): void {
    this.selected = number;
    this.show();
    this.find(number)?.box.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  setBusy(number: number, isBusy: boolean): void {
    this.find(number)?.box.toggleAttribute('data-busy', isBusy);
  }

  /** Without room for another one, «＋» is off. */
  setAddable(isAddable: boolean): void {
    this.addButton.setAttribute('aria-disabled', String(!isAddable));
  }

  focus(): void {
    this.find(this.selected)?.button.focus();
  }

  private find(number: number): Tab | undefined {
    return this.tabs.find((tab) => tab.number === number);
  }

  private make(number: number): Tab {
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
    button.addEventListener('click', () => this.options.select(number));
    button.addEventListener('keydown', ({ key }) => this.onKey(number, key));
    close.addEventListener('click', () => this.options.close(number));
    return { number, box: element('div', { class: 'terminal-tab' }, button, close), button, close };
  }

  private onKey(number: number, key: string): void {
    const { tabs } = this;
    if (key === 'Delete' && tabs.length > 1) return this.options.close(number);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step === undefined) return;
    const index = tabs.findIndex((tab) => tab.number === number);
    const target = tabs[(index + step + tabs.length) % tabs.length];
    if (!target) return;
    this.options.select(target.number);
    target.button.focus();
  }

  private show(): void {
    this.owner.setAttribute('aria-owns', this.tabs.map(({ number }) => terminalTabId(number)).join(' '));
    for (const { number, box, button, close } of this.tabs) {
      const isSelected = number === this.selected;
      box.toggleAttribute('data-selected', isSelected);
      button.setAttribute('aria-selected', String(isSelected));
      button.tabIndex = isSelected ? 0 : -1;
      close.tabIndex = isSelected ? 0 : -1;
      close.hidden = this.tabs.length === 1;
    }
  }
}
