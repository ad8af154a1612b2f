import { element } from './dom.ts';

/** Asks before something is lost. Resolves to whether the learner agreed; Escape means no. */
export function confirmInDialog(options: {
  title: string;
  text: string;
  agree: string;
  isDangerous?: boolean;
}): Promise<boolean> {
  const agree = element(
    'button',
    { class: 'button', value: 'agree', 'data-rank': options.isDangerous ? 'danger' : 'primary' },
    options.agree,
  );
  const dialog = element(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'dialog-title' },
    element(
      'form',
      { method: 'dialog' },
      element('h2', { id: 'dialog-title' }, options.title),
      element('p', {}, options.text),
      element(
        'div',
        { class: 'dialog-actions' },
        element('button', { class: 'button', value: 'cancel', autofocus: '' }, '그만두기'),
        agree,
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'agree');
    });
  });
}
