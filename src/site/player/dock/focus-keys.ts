/**
 * Ctrl+` moves between the text and the terminal: the terminal keeps Tab for completion, so there must be another way
 * out of it. It is the key left of 1, whatever that types: ₩ on a Korean Mac. On wide screens the text has the focus at first, so that Space and the arrow keys scroll it.
 */
export function mountFocusKeys(reader: HTMLElement, terminal: { focus(): void }): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.code !== 'Backquote' || !event.ctrlKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (reader.contains(document.activeElement) || document.activeElement === document.body) terminal.focus();
      else reader.focus({ preventScroll: true });
    },
    { capture: true },
  );
  if (document.activeElement === document.body) reader.focus({ preventScroll: true });
}
