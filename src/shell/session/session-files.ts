import type { IFileSystem } from 'just-bash';
import { shellMessages } from '../../core/messages/shell.ts';
import type { FileChanges, FileStore } from '../files/stored-files.ts';
import { openShellFiles } from '../files/shell-files.ts';
import type { ShellFiles } from '../files/shell-files.ts';
import { shellMessage } from '../shell-message.ts';

const storageProblem = shellMessage(shellMessages.storageFull);

/** The learner's files in a session. That they cannot be kept is told once, until keeping them works again. */
export class SessionFiles {
  readonly #files: ShellFiles;
  readonly #onProblem: (message: string) => void;
  #hasToldProblem = false;

  private constructor(files: ShellFiles, onProblem: (message: string) => void) {
    this.#files = files;
    this.#onProblem = onProblem;
  }

  /** Files of a store that cannot be read are those of a first visit, and are not kept. */
  static async open(
    store: FileStore | undefined,
    onProblem: (message: string) => void,
    onUnsaved?: (isUnsaved: boolean) => void,
  ): Promise<SessionFiles> {
    let files: ShellFiles;
    try {
      files = await openShellFiles(store, onUnsaved);
    } catch {
      files = await openShellFiles(undefined);
      onProblem(storageProblem);
    }
    return new SessionFiles(files, onProblem);
  }

  get fileSystem(): IFileSystem {
    return this.#files.files;
  }

  /** Takes over files that were changed outside of this shell. */
  receive(changes: FileChanges): Promise<void> {
    return this.#files.receive(changes);
  }

  /** Keeps what has changed. */
  async save(): Promise<void> {
    try {
      await this.#files.save();
      this.#hasToldProblem = false;
    } catch {
      if (!this.#hasToldProblem) this.#onProblem(storageProblem);
      this.#hasToldProblem = true;
    }
  }
}
