import type { Terminal } from '@xterm/xterm';

/** Share of a fling's speed that is left after each frame. */
const friction = 0.94;
const slowestPxPerFrame = 0.5;
const frameMs = 16;
/** A finger that has rested this long throws nothing. */
const restMs = 50;

/** Lets a finger scroll, which xterm.js does not: the lines above, or with arrow keys a program that has the whole screen. */
export function scrollByTouch(terminal: Terminal, box: HTMLElement): void {
  let lastY = 0;
  let lastMs = 0;
  /** What a finger went that is not a whole row yet. */
  let restPx = 0;
  let pxPerFrame = 0;
  let frame = 0;

  function scroll(px: number): void {
    const rowPx = (box.querySelector('.xterm-screen')?.clientHeight ?? box.clientHeight) / terminal.rows;
    restPx += px;
    const rows = Math.trunc(restPx / rowPx);
    if (rows === 0) return;
    restPx -= rows * rowPx;
    if (terminal.buffer.active.type === 'normal') terminal.scrollLines(rows);
    else terminal.input((rows > 0 ? '\x1b[B' : '\x1b[A').repeat(Math.abs(rows)));
  }

  function fling(): void {
    pxPerFrame *= friction;
    if (Math.abs(pxPerFrame) < slowestPxPerFrame) return;
    scroll(pxPerFrame);
    frame = requestAnimationFrame(fling);
  }

  box.addEventListener(
    'touchstart',
    ({ touches, timeStamp }) => {
      cancelAnimationFrame(frame);
      [lastY, lastMs] = [touches[0]?.clientY ?? 0, timeStamp];
      [restPx, pxPerFrame] = [0, 0];
    },
    { passive: true },
  );
  box.addEventListener(
    'touchmove',
    (event) => {
      const [touch] = event.touches;
      // Two fingers zoom the page.
      if (!touch || event.touches.length > 1) return;
      event.preventDefault();
      const px = lastY - touch.clientY;
      pxPerFrame = (px * frameMs) / Math.max(1, event.timeStamp - lastMs);
      [lastY, lastMs] = [touch.clientY, event.timeStamp];
      scroll(px);
    },
    { passive: false },
  );
  box.addEventListener('touchend', ({ timeStamp }) => {
    if (timeStamp - lastMs > restMs || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    frame = requestAnimationFrame(fling);
  });
}
