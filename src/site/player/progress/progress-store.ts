import { emptyProgress, newerOf, readProgress, startingProgress, type Progress } from './progress.ts';
import { openProgressMirror } from './progress-mirror.ts';
import { openProgressStorage } from './progress-storage.ts';

/** The learner's progress, shared by all tabs. */
export interface ProgressStore {
  /** The latest known progress: read it, change it only in `update`. */
  readonly current: Progress;
  readonly isPersistent: boolean;
  /** Applies `change` to what is stored now, then tells listeners and other tabs. */
  update(change: (progress: Progress) => void): Promise<void>;
  /** Calls `listener` on each change, also by another tab. */
  onChange(listener: () => void): void;
}

const channelName = 'cheonman-progress';

/** Opens the progress in this browser, or the local server's copy where that is newer. */
export async function openProgress(): Promise<ProgressStore> {
  const mirror = openProgressMirror();
  const [storage, mirrored] = await Promise.all([openProgressStorage(), mirror.read()]);
  const listeners = new Set<() => void>();
  const channel = new BroadcastChannel(channelName);
  const stored = await storage.read();
  const readable = readProgress(stored);
  if (stored !== undefined && stored !== null && !readable) await storage.setAside(stored);
  let current = startingProgress(readable ?? emptyProgress(), readProgress(mirrored));

  const publish = () => {
    for (const listener of listeners) listener();
  };
  channel.addEventListener('message', async () => {
    current = readProgress(await storage.read()) ?? current;
    publish();
  });

  return {
    get current() {
      return current;
    },
    isPersistent: storage.isPersistent,
    async update(change) {
      await storage.update((stored) => {
        const progress = newerOf(current, readProgress(stored));
        change(progress);
        progress.savedAtMs = Date.now();
        current = progress;
        return progress;
      });
      mirror.write(JSON.stringify(current));
      channel.postMessage('changed');
      publish();
    },
    onChange: (listener) => void listeners.add(listener),
  };
}
