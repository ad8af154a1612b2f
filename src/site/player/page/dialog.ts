import { element } from './dom.ts';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  rank?: 'primary' | 'danger';
}

/** Asks which of several ways to go. Resolves to undefined for «그만두기» and Escape. */
export function chooseInDialog<Value extends string>(options: {
  title: string;
  text: string;
  choices: readonly Choice<Value>[];
}): Promise<Value | undefined> {
  const choices = options.choices.map(({ value, label, rank }) =>
    element('button', { class: 'button', value, 'data-rank': rank }, label),
  );
  const cancel = element('button', { class: 'button', value: '', autofocus: '' }, '그만두기');
  const dialog = element(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'dialog-title', 'aria-describedby': 'dialog-text' },
    element(
      'form',
      { method: 'dialog' },
      element('h2', { id: 'dialog-title' }, options.title),
      element('p', { id: 'dialog-text' }, options.text),
      element('div', { class: 'dialog-actions' }, cancel, ...choices),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(options.choices.find(({ value }) => value === dialog.returnValue)?.value);
    });
  });
}

/** Asks before something is lost. Resolves to whether the learner agreed; Escape means no. */
export async function confirmInDialog(options: {
  title: string;
  text: string;
  agree: string;
  isDangerous?: boolean;
}): Promise<boolean> {
  const { title, text, agree, isDangerous } = options;
  const rank = isDangerous ? 'danger' : 'primary';
  return (await chooseInDialog({ title, text, choices: [{ value: 'agree', label: agree, rank }] })) === 'agree';
}
