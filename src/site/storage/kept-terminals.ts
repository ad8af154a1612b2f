import { openDB, type IDBPDatabase } from 'idb';
import { notKept } from './kept-page.ts';

/** Increase with every change to the shape; what an older version kept is then left behind. */
const formatVersion = 1;

/** One terminal as it comes back after a reload: its shell's state and its screen hold no AWS keys that look real. */
export interface KeptTerminal {
  number: number;
  /** A script that a fresh shell runs (shell/session/state-script.ts); '' for a fresh shell. */
  shell: string;
  /** What it showed (terminal/kept-screen.ts). */
  screen: string;
}

/** The open terminals in their order, and which one is shown. */
export interface KeptTerminals {
  active: number;
  terminals: KeptTerminal[];
}

/** Where terminals are kept, by moment. */
export interface KeptTerminalStore {
  /** Undefined when there are none, or none that this version can read. */
  read(moment: string): Promise<KeptTerminals | undefined>;
  /** `isLast`: the page is being left and is not kept; it would not live to see the write end, and then commit. */
  write(moment: string, kept: KeptTerminals, options?: { isLast: boolean }): Promise<void>;
  remove(moment: string): Promise<void>;
}

const storeName = 'terminals';

/** In IndexedDB. All of it rejects where storage is switched off or full. */
export function openKeptTerminals(): KeptTerminalStore {
  let opening: Promise<IDBPDatabase> | undefined;
  const open = () =>
    (opening ??= openDB('cheonman-terminals', 1, {
      upgrade: (database) => void database.createObjectStore(storeName),
    }));
  return {
    async read(moment) {
      const transaction = notKept((await open()).transaction(storeName));
      const found = (await transaction.store.get(moment)) as (KeptTerminals & { formatVersion: number }) | undefined;
      return found?.formatVersion === formatVersion ? found : undefined;
    },
    async write(moment, kept, { isLast } = { isLast: false }) {
      const transaction = notKept((await open()).transaction(storeName, 'readwrite'));
      const writing = transaction.store.put({ ...kept, formatVersion }, moment);
      if (isLast) transaction.commit();
      await Promise.all([writing, transaction.done]);
    },
    async remove(moment) {
      const transaction = notKept((await open()).transaction(storeName, 'readwrite'));
      await Promise.all([transaction.store.delete(moment), transaction.done]);
    },
  };
}
