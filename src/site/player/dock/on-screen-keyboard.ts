/** Less than any on-screen keyboard, more than a browser's own bars that come and go. */
const minHeightPx = 120;

/**
 * Marks the page with `data-keyboard` while an on-screen keyboard covers part of it, and tells in `--keyboard-height` how
 * much of it the page has to leave free: nothing where the browser makes the page smaller by itself (Chromium), the
 * keyboard's height where it lies over the page (Safari).
 */
export function followOnScreenKeyboard(): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const { documentElement: root } = document;
  /** The tallest the visible part has been, by width: a phone that is turned has another. */
  const tallest = new Map<number, number>();

  function follow({ width, height, offsetTop, scale }: VisualViewport): void {
    // Zoomed in, the visible part is small without any keyboard.
    if (scale > 1.01) return;
    const column = Math.round(width);
    tallest.set(column, Math.max(tallest.get(column) ?? 0, height));
    const isShrunk = (tallest.get(column) ?? 0) - height > minHeightPx;
    const isTyping = document.activeElement?.matches('textarea, input') === true;
    root.toggleAttribute('data-keyboard', isShrunk && isTyping);
    root.style.setProperty('--keyboard-height', `${Math.max(0, window.innerHeight - offsetTop - height)}px`);
  }

  for (const type of ['resize', 'scroll'] as const) viewport.addEventListener(type, () => follow(viewport));
  document.addEventListener('focusin', () => follow(viewport));
  document.addEventListener('focusout', () => follow(viewport));
  follow(viewport);
}
