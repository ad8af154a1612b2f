import { element } from './dom.ts';

export interface NoticeAction {
  label: string;
  run(): void;
  /** The notice stays when it is pressed, with the button off. */
  stays?: boolean;
}

/** One line where something was asked for: how far it is, and what can be done about it. */
export class ProgressNotice {
  private readonly text = element('p');
  private readonly actions = element('div', { class: 'notice-actions' });
  private readonly box = element('div', { class: 'notice', role: 'status', 'data-fast-forward-notice': '' });

  constructor() {
    this.box.append(this.text, this.actions);
  }

  placeAfter(place: HTMLElement): void {
    place.after(this.box);
    this.box.scrollIntoView({ block: 'nearest' });
  }

  /** Says what goes on now. */
  show(text: string, ...actions: NoticeAction[]): void {
    this.text.textContent = text;
    this.actions.replaceChildren(...actions.map((action) => this.button(action)));
  }

  /** Says how it ended; the notice can be closed. */
  finish(text: string, ...actions: NoticeAction[]): void {
    this.show(text, ...actions, { label: '닫기', run: () => undefined });
    // What was run has moved the text: the evidence of a check has opened above.
    this.box.scrollIntoView({ block: 'nearest' });
  }

  private button({ label, run, stays }: NoticeAction): HTMLElement {
    const button = element('button', { class: 'button', type: 'button', 'data-size': 'small' }, label);
    button.addEventListener('click', () => {
      run();
      if (stays) button.setAttribute('aria-disabled', 'true');
      else this.box.remove();
    });
    return button;
  }
}
