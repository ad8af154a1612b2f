import type { FileChanges, StoredFile } from '../../shell/files/stored-files.ts';
import type { RpcCall, RpcPort } from '../../core/rpc/message-port-rpc.ts';

/** The first message to the shell's Worker; its ports are transferred with it. Calls follow (`ShellHandlers`). */
export interface StartShell {
  kind: 'start';
  /** To the world (`serveWorldConnection`). */
  worldPort: RpcPort;
  /** To the page, which keeps the files (`FileStoreHandlers`). */
  filesPort: RpcPort;
  /** To the page, where keyboard and screen are (`serveTerminal`). */
  terminalPort: RpcPort;
  columns: number;
  rows: number;
  /** The last 'state' of a former shell, where this one goes on; '' for a fresh one. */
  continues: string;
}

/** How a command or a script has ended. */
export interface CommandEnd {
  exitCode: number;
  /** Of a script run command by command: the one that failed. */
  failed?: string;
}

/** What the page asks of the shell. */
export type ShellHandlers = {
  /** Answered as soon as the Worker gets to it. */
  'shell.alive': (argument: null) => void;
  'shell.resize': (size: { columns: number; rows: number }) => Promise<void>;
  'shell.type': (command: { text: string; runs: boolean }) => Promise<CommandEnd>;
  /** Runs the commands of a script one by one, up to the first that fails. */
  'shell.runEach': (script: string) => Promise<CommandEnd>;
  /** Another shell or the page has changed files. */
  'shell.receiveFiles': (changes: FileChanges) => Promise<void>;
  /** The world's time has jumped: read it anew. */
  'shell.syncClock': (argument: null) => Promise<void>;
};

/** What the shell tells the page by itself. */
export type FromShell =
  | { kind: 'busy'; isBusy: boolean }
  | { kind: 'ready' }
  /** After a command that has changed it: the shell's state as a script (shell/session/state-script.ts). */
  | { kind: 'state'; script: string }
  | { kind: 'storage-problem'; message: string };

/** What the page answers to the shell about files. */
export type FileStoreHandlers = {
  'files.load': (argument: null, call: RpcCall) => Promise<StoredFile[]>;
  'files.save': (changes: FileChanges, call: RpcCall) => Promise<void>;
};
