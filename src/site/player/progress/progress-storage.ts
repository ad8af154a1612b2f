import { openDB } from 'idb';
import { notKept } from '../../storage/kept-page.ts';

/** Where progress is kept: one JSON value. */
export interface ProgressStorage {
  /** False when nothing outlives the page (private mode, blocked storage). */
  readonly isPersistent: boolean;
  /** The stored value, or undefined. */
  read(): Promise<unknown>;
  /** Replaces the stored value by what `change` makes of it, with no other tab writing in between. */
  update(change: (stored: unknown) => unknown): Promise<void>;
  /** Keeps a value that this version cannot read, e.g. of a newer one, so that `update` does not lose it. */
  setAside(value: unknown): Promise<void>;
}

const storeName = 'progress';
const key = 'learner';
const setAsideKey = 'set-aside';
const localStorageKey = 'cheonman.progress';

async function databaseStorage(): Promise<ProgressStorage> {
  const database = await openDB('cheonman-progress', 1, {
    upgrade: (created) => void created.createObjectStore(storeName),
  });
  return {
    isPersistent: true,
    read: () => notKept(database.transaction(storeName)).store.get(key),
    async update(change) {
      const transaction = notKept(database.transaction(storeName, 'readwrite'));
      await transaction.store.put(change(await transaction.store.get(key)), key);
      await transaction.done;
    },
    async setAside(value) {
      const transaction = notKept(database.transaction(storeName, 'readwrite'));
      await transaction.store.put(value, setAsideKey);
      await transaction.done;
    },
  };
}

function localStorageStorage(): ProgressStorage {
  const read = () => JSON.parse(localStorage.getItem(localStorageKey) ?? 'null') as unknown;
  // Throws where storage is blocked, so that the caller falls back further.
  localStorage.setItem(localStorageKey, JSON.stringify(read()));
  return {
    isPersistent: true,
    read: async () => read(),
    update: async (change) => localStorage.setItem(localStorageKey, JSON.stringify(change(read()))),
    setAside: async (value) => localStorage.setItem(`${localStorageKey}.${setAsideKey}`, JSON.stringify(value)),
  };
}

function memoryStorage(): ProgressStorage {
  let value: unknown;
  return {
    isPersistent: false,
    read: async () => value,
    update: async (change) => {
      value = change(value);
    },
    setAside: async () => undefined,
  };
}

/** Opens the best storage this browser gives: IndexedDB, localStorage, or this page's memory. */
export async function openProgressStorage(): Promise<ProgressStorage> {
  try {
    return await databaseStorage();
  } catch {
    try {
      return localStorageStorage();
    } catch {
      return memoryStorage();
    }
  }
}
