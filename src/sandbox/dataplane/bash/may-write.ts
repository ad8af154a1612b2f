import { FileError } from '../files/file-error.ts';
import { normalizePath, parentPath } from '../files/paths.ts';
import { failure, success, type Command } from './command.ts';
import { assertWritable } from './permissions.ts';

/** `__may_write FILE…`: whether a redirection to each file would work; prints what bash prints when one would not. */
export const mayWrite: Command = ({ args, machine, user, cwd }) => {
  for (const shown of args) {
    const path = normalizePath(shown, cwd);
    if (path.startsWith('/dev/')) continue;
    try {
      if (machine.files.find(path)?.kind === 'directory') throw new FileError('EISDIR', path);
      machine.files.directory(parentPath(machine.files.resolve(path)));
      assertWritable(machine.files, user, path);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return failure(`bash: ${shown}: ${error.text}\n`);
    }
  }
  return success();
};
