import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { FileChanges, FileStore, StoredFile } from '../../shell/files/stored-files.ts';
import { notKept } from './kept-page.ts';

interface ShellFilesSchema extends DBSchema {
  files: { key: string; value: StoredFile };
}

/** Of the files that the shells use; copies are kept under other names. */
const databaseName = 'cheonman-shell';
const formatVersion = 1;

/** Everything below a folder, as a range of keys. */
function below(path: string): IDBKeyRange {
  return IDBKeyRange.bound(`${path}/`, `${path}/\uffff`);
}

/**
 * The learner's files in IndexedDB, which insecure contexts have too. Each save is one transaction, so that a page
 * closed in the middle leaves either all of it or nothing. `load` and `save` reject where storage is switched off or full.
 */
export function openShellFileStore(name = databaseName): FileStore {
  let opening: Promise<IDBPDatabase<ShellFilesSchema>> | undefined;
  const open = () =>
    (opening ??= openDB<ShellFilesSchema>(name, formatVersion, {
      upgrade: (database) => void database.createObjectStore('files', { keyPath: 'path' }),
    }));
  return {
    async load() {
      const files = await notKept((await open()).transaction('files')).store.getAll();
      return files.sort((left, right) => (left.path < right.path ? -1 : 1));
    },
    async save({ saved, removed }: FileChanges) {
      const transaction = notKept((await open()).transaction('files', 'readwrite'));
      const writes: Promise<unknown>[] = [];
      for (const path of removed) {
        writes.push(transaction.store.delete(path), transaction.store.delete(below(path)));
      }
      for (const file of saved) writes.push(transaction.store.put(file));
      await Promise.all([...writes, transaction.done]);
    },
  };
}
