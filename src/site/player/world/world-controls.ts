import type { WorldClient } from '../../world/world-client.ts';
import type { WorldClockState } from '../../world/world-status.ts';
import { required } from '../page/dom.ts';
import type { ResetScope } from '../resets/reset-words.ts';

export interface WorldControlsOptions {
  world: WorldClient;
  /** After the clock was moved: what is shown of the world may be stale. */
  onSkipped(): void;
  reset(what: ResetScope): void;
  exportWorld(): void;
  importWorld(file: File): void;
}

export interface WorldControls {
  /** Puts the way back from a reset into the menu, or takes it out. */
  offerUndoReset(offer: { label: string; run(): void } | undefined): void;
}

const refreshMs = 1_000;
/** Just past the moment at which a thing happens, so that it has happened. */
const skipMarginMs = 1;

/** Shows the world's clock in the dock's header and makes its menus work. */
export function mountWorldControls(root: HTMLElement, options: WorldControlsOptions): WorldControls {
  const { world } = options;
  const clock = required('[data-clock]', root);
  const clockMenu = required('summary:has([data-clock])', root);
  const clockMenuName = clockMenu.getAttribute('aria-label') ?? '';
  const speedLabel = required('[data-speed-label]', root);
  const nextEvent = required('[data-next-event]', root);
  const skipNext = required<HTMLButtonElement>('[data-skip="next"]', root);
  let state: WorldClockState | undefined;

  function show(latest: WorldClockState): void {
    state = latest;
    clock.textContent = new Date(latest.nowMs).toLocaleTimeString('ko-KR', {
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    });
    speedLabel.textContent = latest.speed === 'instant' ? '즉시' : `×${latest.speed}`;
    clockMenu.setAttribute('aria-label', `${clockMenuName} ${clock.textContent} ${speedLabel.textContent}`);
    skipNext.disabled = latest.nextEventAtMs === undefined;
    nextEvent.textContent = describeWaiting(latest);
    for (const input of root.querySelectorAll<HTMLInputElement>('[name="speed"]'))
      input.checked = input.value === String(latest.speed);
  }

  async function refresh(): Promise<void> {
    if (world.status.kind === 'ready' && document.visibilityState === 'visible') show(await world.clock());
  }

  async function skip(amount: string): Promise<void> {
    const next = state?.nextEventAtMs;
    if (amount === 'next' && (next === undefined || !state)) return;
    const durationMs = amount === 'next' ? Math.max(0, next! - state!.nowMs) + skipMarginMs : Number(amount);
    show(await world.skip(durationMs));
    options.onSkipped();
  }

  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-skip]')) {
    button.addEventListener('click', () => void skip(button.dataset['skip'] ?? ''));
  }
  for (const input of root.querySelectorAll<HTMLInputElement>('[name="speed"]')) {
    input.addEventListener('change', async () => show(await world.setSpeed(Number(input.value))));
  }
  mountFileCommands(root, options);
  for (const menu of root.querySelectorAll<HTMLDetailsElement>('[data-menu]')) mountMenu(menu);
  world.onStatus(() => void refresh().catch(() => undefined));
  setInterval(() => void refresh().catch(() => undefined), refreshMs);
  return mountUndoReset(root);
}

function mountUndoReset(root: HTMLElement): WorldControls {
  const button = required<HTMLButtonElement>('[data-undo-reset]', root);
  let offered: { label: string; run(): void } | undefined;
  button.addEventListener('click', () => offered?.run());
  return {
    offerUndoReset(offer) {
      offered = offer;
      button.hidden = offer === undefined;
      button.textContent = offer?.label ?? '';
    },
  };
}

function describeWaiting({ nowMs, nextEventAtMs, eventsLeft }: WorldClockState): string {
  if (nextEventAtMs === undefined) return '기다릴 일이 없어요.';
  const seconds = Math.max(1, Math.ceil((nextEventAtMs - nowMs) / 1000));
  return `진행 중인 일 ${eventsLeft}개 · 다음 변화까지 ${seconds}초`;
}

function mountFileCommands(root: HTMLElement, options: WorldControlsOptions): void {
  const file = required<HTMLInputElement>('[data-import-file]', root);
  const commands: Record<string, () => void> = {
    'reset-shell': () => options.reset('shell'),
    'reset-world': () => options.reset('world'),
    'reset-both': () => options.reset('both'),
    export: options.exportWorld,
    import: () => file.click(),
  };
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-world]')) {
    button.addEventListener('click', () => commands[button.dataset['world'] ?? '']?.());
  }
  file.addEventListener('change', () => {
    const chosen = file.files?.[0];
    if (chosen) options.importWorld(chosen);
    file.value = '';
  });
}

/** A menu closes by Escape, by a click elsewhere, and after one of its buttons. */
function mountMenu(menu: HTMLDetailsElement): void {
  const close = () => (menu.open = false);
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) close();
  });
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    close();
    menu.querySelector('summary')?.focus();
  });
  for (const button of menu.querySelectorAll('button')) button.addEventListener('click', close);
}
