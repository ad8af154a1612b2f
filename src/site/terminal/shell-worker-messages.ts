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
  /** Runs the commands of a script one by one, up to the first that fails; answered by 'typed'. */
  | { kind: 'run-each'; id: number; script: string }
  /** Another shell or the page has changed files. */
  | { kind: 'files-changed'; changes: FileChanges }
  /** The world's time has jumped: read it anew. */
  | { kind: 'sync-clock' }
  /** The screen has shown that many characters. */
  | { kind: 'shown'; length: number };

/** How a command or a script has ended. */
export interface CommandEnd {
  exitCode: number;
  /** Of a script run command by command: the one that failed. */
  failed?: string;
}

export type FromShell =
  | { kind: 'output'; text: string }
  | { kind: 'busy'; isBusy: boolean }
  | { kind: 'ready' }
  | { kind: 'alive' }
  | ({ kind: 'typed'; id: number } & CommandEnd)
  | { kind: 'storage-problem'; message: string };

/** What the page answers to the shell about files. */
export type FileStoreHandlers = {
  'files.load': (argument: null, call: RpcCall) => Promise<StoredFile[]>;
  'files.save': (changes: FileChanges, call: RpcCall) => Promise<void>;
};
