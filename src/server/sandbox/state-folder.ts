import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { removeUnfinishedWrites, writeFileAtomically } from '../atomic-file.ts';

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The folder given with --state: `world.json`, and named snapshots under `snapshots/`. */
export class StateFolder {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** To be called first: makes the folders, and clears away what a killed process has left. */
  async prepare(): Promise<void> {
    await mkdir(join(this.folder, 'snapshots'), { recursive: true });
    await removeUnfinishedWrites(this.folder);
    await removeUnfinishedWrites(join(this.folder, 'snapshots'));
  }

  readWorld(): Promise<string | undefined> {
    return readIfThere(join(this.folder, 'world.json'));
  }

  writeWorld(text: string): Promise<void> {
    return writeFileAtomically(join(this.folder, 'world.json'), text);
  }

  /** Puts an unreadable world aside and returns its new path. */
  async setAside(nowMs: number): Promise<string> {
    const path = join(this.folder, `world.corrupt-${nowMs}.json`);
    await rename(join(this.folder, 'world.json'), path);
    return path;
  }

  readSnapshot(name: string): Promise<string | undefined> {
    return readIfThere(join(this.folder, 'snapshots', `${name}.json`));
  }

  writeSnapshot(name: string, text: string): Promise<void> {
    return writeFileAtomically(join(this.folder, 'snapshots', `${name}.json`), text);
  }

  async removeSnapshot(name: string): Promise<void> {
    await rm(join(this.folder, 'snapshots', `${name}.json`), { force: true });
  }

  async listSnapshots(): Promise<string[]> {
    const files = await readdir(join(this.folder, 'snapshots'));
    return files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length));
  }
}
