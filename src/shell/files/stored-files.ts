export const homeDirectory = '/home/learner';

/** One kept file or directory; `content` is undefined for a directory. */
export interface StoredFile {
  path: string;
  mode: number;
  content?: Uint8Array;
  /** Target of a symbolic link. */
  link?: string;
}

/** What changed since the last save: `removed` paths and everything below them are gone. */
export interface FileChanges {
  saved: StoredFile[];
  removed: string[];
}

/** Where the learner's files are kept between visits. */
export interface FileStore {
  load(): Promise<StoredFile[]>;
  /** Rejects when there is no room left. */
  save(changes: FileChanges): Promise<void>;
}
