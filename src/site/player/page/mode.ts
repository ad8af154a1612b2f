/** Where the learner works: in the page's sandbox, or in an AWS account of their own. */
export type Mode = 'sandbox' | 'account';

const storageKey = 'cheonman.mode';

/** Which AWS the page's commands are for. */
export function currentMode(): Mode {
  return document.documentElement.dataset['mode'] === 'account' ? 'account' : 'sandbox';
}

/** Makes the switch in the header work; `onChange` is called with each new mode. */
export function mountModeSwitch(onChange: (mode: Mode) => void): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-mode-switch] input')) {
    input.checked = input.value === currentMode();
    input.addEventListener('change', () => {
      const mode: Mode = input.value === 'account' ? 'account' : 'sandbox';
      document.documentElement.dataset['mode'] = mode;
      try {
        localStorage.setItem(storageKey, mode);
      } catch {
        // Without storage the choice lasts as long as the page.
      }
      onChange(mode);
    });
  }
}
