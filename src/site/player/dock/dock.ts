import { required } from '../page/dom.ts';

export type DockTab = 'terminal' | 'resources' | 'files' | 'cost';

/** The workbench's tabs, and on a phone the sheet they are in. */
export interface Dock {
  readonly tab: DockTab;
  select(tab: DockTab): void;
  /** On a phone, brings the sheet up; elsewhere the dock is always there. */
  open(): void;
  onSelect(listener: (tab: DockTab) => void): void;
}

/** Makes the dock's markup (components/Dock.astro) work: tabs by pointer and arrow keys, the sheet's handle. */
export function mountDock(root: HTMLElement): Dock {
  const tabs = [...root.querySelectorAll<HTMLButtonElement>('[data-tab]')];
  const toggle = required<HTMLButtonElement>('[data-sheet-toggle]', root);
  const listeners = new Set<(tab: DockTab) => void>();
  let current: DockTab = 'terminal';

  function select(tab: DockTab): void {
    current = tab;
    for (const button of tabs) {
      const isSelected = button.dataset['tab'] === tab;
      button.setAttribute('aria-selected', String(isSelected));
      button.tabIndex = isSelected ? 0 : -1;
    }
    for (const panel of root.querySelectorAll<HTMLElement>('[data-panel]'))
      panel.hidden = panel.dataset['panel'] !== tab;
    for (const listener of listeners) listener(tab);
  }

  function setOpen(isOpen: boolean): void {
    root.toggleAttribute('data-open', isOpen);
    toggle.setAttribute('aria-expanded', String(isOpen));
    toggle.setAttribute('aria-label', isOpen ? '작업대 접기' : '작업대 펼치기');
  }

  for (const [index, button] of tabs.entries()) {
    button.addEventListener('click', () => {
      select(button.dataset['tab'] as DockTab);
      setOpen(true);
    });
    button.addEventListener('keydown', ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
      const target = step && tabs[(index + step + tabs.length) % tabs.length];
      if (!target) return;
      select(target.dataset['tab'] as DockTab);
      target.focus();
    });
  }
  toggle.addEventListener('click', () => setOpen(!root.hasAttribute('data-open')));

  return {
    get tab() {
      return current;
    },
    select,
    open: () => setOpen(true),
    onSelect: (listener) => void listeners.add(listener),
  };
}
