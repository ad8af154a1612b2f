import type { FileStore, StoredFile } from './stored-files.ts';

/** A store that keeps its files in `files`, by their paths. */
export function mapStore(files: Map<string, StoredFile>): FileStore {
  return {
    load: async () => [...files.values()],
    async save({ saved, removed }) {
      for (const path of removed) {
        for (const known of files.keys()) if (known === path || known.startsWith(`${path}/`)) files.delete(known);
      }
      for (const file of saved) files.set(file.path, file);
    },
  };
}
