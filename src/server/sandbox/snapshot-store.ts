import type { StateFolder } from './state-folder.ts';

/** Named snapshots of a world. */
export interface SnapshotStore {
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  list(): Promise<string[]>;
}

/** Snapshots that end with the process. */
export function memorySnapshots(): SnapshotStore {
  const texts = new Map<string, string>();
  return {
    read: async (name) => texts.get(name),
    write: async (name, text) => void texts.set(name, text),
    remove: async (name) => void texts.delete(name),
    list: async () => [...texts.keys()],
  };
}

/** Snapshots kept in the state folder. */
export function folderSnapshots(folder: StateFolder): SnapshotStore {
  return {
    read: (name) => folder.readSnapshot(name),
    write: (name, text) => folder.writeSnapshot(name, text),
    remove: (name) => folder.removeSnapshot(name),
    list: () => folder.listSnapshots(),
  };
}
