import type { IFileSystem } from 'just-bash';
import type { Thread } from '../io/thread.ts';
import type { InnerCommand, ToolboxCall, ToolboxResult } from './engine.ts';

/** What of the file system is reached from a thread; the rest is worked out there. */
export type RemoteMethod = Exclude<keyof IFileSystem, 'resolvePath' | 'getAllPaths'>;

/** What a call in a thread needs from the shell while it runs. */
export type Question =
  { kind: 'file'; method: RemoteMethod; args: readonly unknown[] } | { kind: 'command'; command: InnerCommand };

export type ToToolbox =
  | { kind: 'call'; call: ToolboxCall; ownCommands: readonly string[] }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'refusal'; id: number; message: string };

export type FromToolbox =
  | { kind: 'question'; id: number; question: Question }
  | { kind: 'end'; result: ToolboxResult }
  | { kind: 'failure'; reason: string };

/** Runs one call after another. */
export type ToolboxThread = Thread<ToToolbox, FromToolbox>;
