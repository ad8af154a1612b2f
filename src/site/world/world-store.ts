import { openDB, type IDBPDatabase } from 'idb';

/** Where the page keeps worlds: texts by key. */
export interface WorldStore {
  /** False when nothing outlives the page (private mode, blocked storage). */
  readonly isPersistent: boolean;
  read(key: string): Promise<string | undefined>;
  write(key: string, text: string): Promise<void>;
  remove(key: string): Promise<void>;
  keys(prefix: string): Promise<string[]>;
}

const storeName = 'worlds';

function databaseStore(database: IDBPDatabase): WorldStore {
  return {
    isPersistent: true,
    read: (key) => database.get(storeName, key) as Promise<string | undefined>,
    write: async (key, text) => void (await database.put(storeName, text, key)),
    remove: (key) => database.delete(storeName, key),
    keys: async (prefix) => (await database.getAllKeys(storeName)).map(String).filter((key) => key.startsWith(prefix)),
  };
}

function memoryStore(): WorldStore {
  const texts = new Map<string, string>();
  return {
    isPersistent: false,
    read: async (key) => texts.get(key),
    write: async (key, text) => void texts.set(key, text),
    remove: async (key) => void texts.delete(key),
    keys: async (prefix) => [...texts.keys()].filter((key) => key.startsWith(prefix)),
  };
}

/** Opens the browser's database; falls back to memory where it is blocked. */
export async function openWorldStore(): Promise<WorldStore> {
  try {
    const database = await openDB('cheonman-worlds', 1, {
      upgrade: (created) => void created.createObjectStore(storeName),
    });
    return databaseStore(database);
  } catch {
    return memoryStore();
  }
}
