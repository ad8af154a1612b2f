import type { KeptTerminals, KeptTerminalStore } from '../../storage/kept-terminals.ts';
import type { WorldClient } from '../../world/world-client.ts';
import type { TerminalPanel } from './terminal-panel.ts';

const moment = 'current';
/** Long enough for a command's last output to stand on the screen. */
const delayMs = 500;

/** The terminals of the last visit; undefined also where the browser keeps nothing. */
export function lastTerminals(store: KeptTerminalStore): Promise<KeptTerminals | undefined> {
  return store.read(moment).catch(() => undefined);
}

/**
 * Keeps the terminals after each change and when the page is left. Only the window that has the world does: its terminals
 * are the ones to go on with.
 */
export function rememberTerminals(
  store: KeptTerminalStore,
  panel: Pick<TerminalPanel, 'keepAll' | 'onKeepable'>,
  world: Pick<WorldClient, 'status'>,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isKept = false;

  function write(isLast: boolean): void {
    clearTimeout(timer);
    timer = undefined;
    if (isKept || world.status.kind !== 'ready') return;
    // Without room for it the terminals just come back as they were kept before.
    store.write(moment, panel.keepAll(), { isLast }).catch(() => undefined);
  }

  panel.onKeepable(() => (timer ??= setTimeout(() => write(false), delayMs)));
  addEventListener('pagehide', ({ persisted }: PageTransitionEvent) => {
    // A page that the browser keeps ends its write only when it is shown again, over what is newer by then.
    isKept = persisted;
    write(true);
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && write(false));
}
