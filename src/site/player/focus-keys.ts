/**
 * Ctrl+` moves between the text and the terminal: the terminal keeps Tab for completion, so there must be another
 * way out of it. On wide screens the text has the focus at first, so that Space and the arrow keys scroll it.
 */
export function mountFocusKeys(reader: HTMLElement, terminal: { focus(): void }): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== '`' || !event.ctrlKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (reader.contains(document.activeElement) || document.activeElement === document.body) terminal.focus();
      else reader.focus({ preventScroll: true });
    },
    { capture: true },
  );
  if (document.activeElement === document.body) reader.focus({ preventScroll: true });
}
