import { holdsRealKey } from '../../core/real-keys.ts';
import type { FileStore, StoredFile } from '../../shell/files/stored-files.ts';

/** Whether a file holds an AWS key that looks real. */
export function fileHoldsRealKey({ content }: Pick<StoredFile, 'content'>): boolean {
  return content !== undefined && holdsRealKey(new TextDecoder().decode(content));
}

/**
 * A store that is never given a file with an AWS key that looks real: the file lives on in the shells alone, and what
 * was kept of it before stays. `onWithheld` is told of the paths.
 */
export function withholdRealKeys(store: FileStore, onWithheld: (paths: readonly string[]) => void): FileStore {
  return {
    load: () => store.load(),
    async save({ saved, removed }) {
      const { kept = [], withheld = [] } = Object.groupBy(saved, (file) =>
        fileHoldsRealKey(file) ? 'withheld' : 'kept',
      );
      if (kept.length > 0 || removed.length > 0) await store.save({ saved: kept, removed });
      if (withheld.length > 0) onWithheld(withheld.map(({ path }) => path));
    },
  };
}
