const storageKey = 'cheonman.screen-reader';

function isRemembered(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'on';
  } catch {
    return false;
  }
}

/**
 * The terminals' mode for screen readers, switched by every `[data-screen-reader]` button of the page and remembered. Calls
 * `listener` with each new state.
 */
export class ScreenReaderMode {
  isOn = isRemembered();
  private readonly buttons = document.querySelectorAll<HTMLButtonElement>('[data-screen-reader]');

  constructor(listener: (isOn: boolean) => void) {
    this.show();
    for (const button of this.buttons) {
      button.addEventListener('click', () => {
        this.isOn = !this.isOn;
        this.show();
        listener(this.isOn);
        try {
          localStorage.setItem(storageKey, this.isOn ? 'on' : 'off');
        } catch {
          // Without storage the mode lasts as long as the page.
        }
      });
    }
  }

  private show(): void {
    for (const button of this.buttons) button.setAttribute('aria-pressed', String(this.isOn));
  }
}
