import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeFileAtomically } from '../atomic-file.ts';

/** Larger progress is refused: a whole course needs a few KB. */
export const maxProgressBytes = 1024 * 1024;

/** The learner's progress on this machine, so that it outlives the browser's storage. JSON text as the page made it. */
export class ProgressFile {
  private readonly path: string;
  private writing: Promise<void> = Promise.resolve();

  constructor(path: string) {
    this.path = path;
  }

  /** The mirrored progress, or undefined when there is none yet. */
  async read(): Promise<string | undefined> {
    try {
      return await readFile(this.path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Replaces the mirrored progress; writes follow one another. */
  write(json: string): Promise<void> {
    this.writing = this.writing
      .catch(() => undefined)
      .then(async () => {
        await mkdir(dirname(this.path), { recursive: true });
        await writeFileAtomically(this.path, json);
      });
    return this.writing;
  }
}
