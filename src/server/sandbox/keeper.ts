import { PlatformError } from '../../core/messages/message.ts';
import { decodeWorld, type SavedWorld } from '../../sandbox/world-codec.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { StateFolder } from './state-folder.ts';

const saveDelayMs = 200;

/** What was found in the state folder when the server started. */
export interface LoadedWorld {
  saved?: SavedWorld;
  /** Set when the saved world could not be read: why, and where the file is now. */
  setAside?: { reason: string; path: string };
}

/** Reads the saved world; puts an unreadable one aside instead of losing it. */
export async function loadWorld(folder: StateFolder, nowMs: number): Promise<LoadedWorld> {
  const text = await folder.readWorld();
  if (text === undefined) return {};
  try {
    return { saved: decodeWorld(text) };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return { setAside: { reason: error.message, path: await folder.setAside(nowMs) } };
  }
}

/** Keeps a sandbox's world in its state folder: soon after each change, and when the server stops. */
export class WorldKeeper {
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private readonly sandbox: Sandbox;
  private readonly folder: StateFolder;

  constructor(sandbox: Sandbox, folder: StateFolder) {
    this.sandbox = sandbox;
    this.folder = folder;
  }

  /** The world may have changed: save it shortly. */
  changed(): void {
    this.timer ??= setTimeout(() => void this.flush(), saveDelayMs);
  }

  /** Saves now; resolves when the file is on disk. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.catch(() => undefined).then(() => this.folder.writeWorld(this.sandbox.save()));
    return this.writing;
  }
}
