import { element } from './dom.ts';

const plainMs = 5_000;
const withActionMs = 12_000;

function region(): HTMLElement {
  const existing = document.querySelector<HTMLElement>('.toasts');
  if (existing) return existing;
  const made = element('div', { class: 'toasts', role: 'status' });
  document.body.append(made);
  return made;
}

/** Says what happened, for a while, perhaps with one thing to do about it. Returns how to take it away. */
export function toast(text: string, action?: { label: string; run: () => void }): () => void {
  const box = element('div', { class: 'toast' }, element('p', {}, text));
  if (action) {
    const button = element('button', { class: 'button', type: 'button', 'data-size': 'small' }, action.label);
    button.addEventListener('click', () => {
      box.remove();
      action.run();
    });
    box.append(button);
  }
  region().append(box);
  setTimeout(() => box.remove(), action ? withActionMs : plainMs);
  return () => box.remove();
}
