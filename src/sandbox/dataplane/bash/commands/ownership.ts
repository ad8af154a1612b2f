import { FileError } from '../../files/file-error.ts';
import { joinPath, normalizePath } from '../../files/paths.ts';
import { failure, success, type Command, type Invocation } from '../command.ts';
import { findUser, listGroups } from '../users.ts';

function allBelow(invocation: Invocation, path: string): string[] {
  const { files } = invocation.machine;
  if (files.find(path)?.kind !== 'directory') return [path];
  return [path, ...files.list(path).flatMap((name) => allBelow(invocation, joinPath(path, name)))];
}

function changeOwner(
  invocation: Invocation,
  program: string,
  owner: string | undefined,
  group: string | undefined,
  paths: string[],
) {
  const { machine, user, cwd, args } = invocation;
  if (owner && !findUser(machine.files, owner)) return failure(`${program}: invalid user: ‘${owner}’\n`);
  if (group && !listGroups(machine.files).some((one) => one.name === group))
    return failure(`${program}: invalid group: ‘${group}’\n`);
  const isRecursive = args.some((arg) => /^-\w*R/.test(arg) || arg === '--recursive');
  for (const shown of paths) {
    const path = normalizePath(shown, cwd);
    try {
      machine.files.get(path);
      if (user !== 'root') return failure(`${program}: changing ownership of '${shown}': Operation not permitted\n`);
      for (const one of isRecursive ? allBelow(invocation, path) : [path]) {
        machine.files.change(one, { ...(owner && { owner }), ...(group && { group }) });
      }
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return failure(`${program}: cannot access '${shown}': ${error.text}\n`);
    }
  }
  return success();
}

/** `chown [-R] OWNER[:GROUP] PATH…` */
export const chown: Command = (invocation) => {
  const [spec = '', ...paths] = invocation.args.filter((arg) => !arg.startsWith('-'));
  const [owner, group] = spec.split(/[:.]/);
  const ownGroup = spec.endsWith(':') ? owner : group;
  return changeOwner(invocation, 'chown', owner || undefined, ownGroup || undefined, paths);
};

/** `chgrp [-R] GROUP PATH…` */
export const chgrp: Command = (invocation) => {
  const [group, ...paths] = invocation.args.filter((arg) => !arg.startsWith('-'));
  return changeOwner(invocation, 'chgrp', undefined, group, paths);
};
