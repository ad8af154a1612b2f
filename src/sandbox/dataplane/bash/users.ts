import type { FileTree } from '../files/file-tree.ts';

export interface User {
  name: string;
  uid: number;
  gid: number;
  home: string;
  shell: string;
}

export interface Group {
  name: string;
  gid: number;
  members: string[];
}

/** Users of the machine, as /etc/passwd lists them. */
export function listUsers(files: FileTree): User[] {
  return (files.text('/etc/passwd') ?? '')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 7)
    .map(([name, , uid, gid, , home, shell]) => ({
      name: name!,
      uid: Number(uid),
      gid: Number(gid),
      home: home!,
      shell: shell!,
    }));
}

/** The user of this name in /etc/passwd. */
export function findUser(files: FileTree, name: string): User | undefined {
  return listUsers(files).find((user) => user.name === name);
}

/** Groups of the machine, as /etc/group lists them. */
export function listGroups(files: FileTree): Group[] {
  return (files.text('/etc/group') ?? '')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name, , gid, members]) => ({ name: name!, gid: Number(gid), members: members!.split(',').filter(Boolean) }));
}

/** The groups of a user: the primary one first. */
export function userGroups(files: FileTree, name: string): Group[] {
  const user = findUser(files, name);
  const groups = listGroups(files);
  const primary = groups.filter((group) => group.gid === user?.gid);
  return [...primary, ...groups.filter((group) => !primary.includes(group) && group.members.includes(name))];
}
