import type { FileTree } from '../files/file-tree.ts';
import { userGroups } from './users.ts';

const folder = '/etc/sudoers.d';

/** Whether a user may run everything as root: root, the wheel group, and those with a line `NAME ALL=…` in /etc/sudoers.d. */
export function maySudo(files: FileTree, user: string): boolean {
  if (user === 'root' || userGroups(files, user).some((group) => group.name === 'wheel')) return true;
  const rules = files.find(folder) ? files.list(folder).flatMap((name) => files.text(`${folder}/${name}`) ?? []) : [];
  return rules.some((text) => text.split('\n').some((line) => /^(\S+)\s+ALL=/.exec(line)?.[1] === user));
}
