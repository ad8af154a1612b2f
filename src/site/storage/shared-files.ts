import type { FileChanges, FileStore, StoredFile } from '../../shell/files/stored-files.ts';

/** One participant's way to the files; what it saves itself is not told to it. */
export interface JoinedFiles extends FileStore {
  leave(): void;
}

/**
 * The learner's files as several shells and the file panel share them: one store, and everyone hears of the others' changes.
 * Windows on the same store hear of each other through `channel`, so that none writes over what another has saved.
 */
export class SharedFiles {
  readonly #store: FileStore;
  readonly #channel;
  readonly #listeners = new Set<(changes: FileChanges) => void>();

  constructor(store: FileStore, channel?: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>) {
    this.#store = store;
    this.#channel = channel;
    channel?.addEventListener('message', ({ data }: MessageEvent<FileChanges>) => {
      for (const listener of this.#listeners) listener(data);
    });
  }

  load(): Promise<StoredFile[]> {
    return this.#store.load();
  }

  /** `onChanges` is called after each change that someone else has saved. */
  join(onChanges: (changes: FileChanges) => void = () => undefined): JoinedFiles {
    // A function of its own for each participant, so that the set never takes two for one.
    const listener = (changes: FileChanges) => onChanges(changes);
    this.#listeners.add(listener);
    return {
      load: () => this.#store.load(),
      save: async (changes) => {
        await this.#store.save(changes);
        for (const other of this.#listeners) if (other !== listener) other(changes);
        this.#channel?.postMessage(changes);
      },
      leave: () => void this.#listeners.delete(listener),
    };
  }
}
