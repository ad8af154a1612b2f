interface FileNodeBase {
  /** Permission bits, e.g. 0o644. */
  mode: number;
  /** Name of the owning user and group. */
  owner: string;
  group: string;
  modifiedAtMs: number;
}

export interface RegularFile extends FileNodeBase {
  kind: 'file';
  bytes: Uint8Array;
}

export interface Directory extends FileNodeBase {
  kind: 'directory';
}

export interface SymbolicLink extends FileNodeBase {
  kind: 'symlink';
  target: string;
}

/** One entry of a machine's file system, as plain data. */
export type FileNode = RegularFile | Directory | SymbolicLink;

/** What differs from the base image, by absolute path; null where something of the image was removed. */
export type FileChanges = Record<string, FileNode | null>;
