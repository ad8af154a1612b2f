import type { FileChanges, StoredFile } from '../../shell/files/watched-files.ts';
import type { RpcCall, RpcPort } from '../rpc/message-port-rpc.ts';

/** The first message to the shell's Worker; both ports are transferred with it. */
export interface StartShell {
  kind: 'start';
  /** To the world (`serveWorldConnection`). */
  worldPort: RpcPort;
  /** To the page, which keeps the files (`FileStoreHandlers`). */
  filesPort: RpcPort;
  columns: number;
  rows: number;
}

export type ToShell =
  | StartShell
  | { kind: 'input'; data: string }
  | { kind: 'resize'; columns: number; rows: number }
  /** To be answered by 'alive' as soon as the Worker gets to it. */
  | { kind: 'ask-alive' }
  | { kind: 'type'; id: number; text: string; runs: boolean }
  /** The world's time has jumped: read it anew. */
  | { kind: 'sync-clock' }
  /** The screen has shown that many characters. */
  | { kind: 'shown'; length: number };

export type FromShell =
  | { kind: 'output'; text: string }
  | { kind: 'busy'; isBusy: boolean }
  | { kind: 'ready' }
  | { kind: 'alive' }
  | { kind: 'typed'; id: number; exitCode: number }
  | { kind: 'storage-problem'; message: string };

/** What the page answers to the shell about files. */
export type FileStoreHandlers = {
  'files.load': (argument: null, call: RpcCall) => Promise<StoredFile[]>;
  'files.save': (changes: FileChanges, call: RpcCall) => Promise<void>;
};
