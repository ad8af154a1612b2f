const storageKey = 'cheonman.split';
const minimum = 30;
const maximum = 70;
const keyStep = 2;

/** Lets the learner move the border between text and dock, by pointer or arrow keys, and remembers it. */
export function mountDivider(divider: HTMLElement, player: HTMLElement): void {
  let split = 50;

  function set(value: number): void {
    split = Math.min(maximum, Math.max(minimum, Math.round(value * 10) / 10));
    player.style.setProperty('--split', String(split));
    divider.setAttribute('aria-valuenow', String(Math.round(split)));
  }

  function remember(): void {
    try {
      localStorage.setItem(storageKey, String(split));
    } catch {
      // Without storage the border returns to the middle with the next page.
    }
  }

  try {
    set(Number(localStorage.getItem(storageKey) ?? 50) || 50);
  } catch {
    set(50);
  }

  divider.addEventListener('pointerdown', (event) => {
    divider.setPointerCapture(event.pointerId);
    divider.dataset['dragging'] = '';
    event.preventDefault();
  });
  divider.addEventListener('pointermove', (event) => {
    if (!divider.hasPointerCapture(event.pointerId)) return;
    const { left, width } = player.getBoundingClientRect();
    set(((event.clientX - left) / width) * 100);
  });
  divider.addEventListener('lostpointercapture', () => {
    delete divider.dataset['dragging'];
    remember();
  });
  divider.addEventListener('dblclick', () => {
    set(50);
    remember();
  });
  divider.addEventListener('keydown', ({ key }) => {
    const moves: Record<string, number> = {
      ArrowLeft: split - keyStep,
      ArrowRight: split + keyStep,
      Home: minimum,
      End: maximum,
    };
    const target = moves[key];
    if (target === undefined) return;
    set(target);
    remember();
  });
}
