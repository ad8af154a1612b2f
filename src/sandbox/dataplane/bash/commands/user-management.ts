import { asRoot, type Machine } from '../../machines/machine.ts';
import { failure, success, type Command } from '../command.ts';
import { findUser, listGroups, listUsers } from '../users.ts';

const firstOrdinaryId = 1001;

function writeLines(machine: Machine, path: string, lines: string[], nowMs: number): void {
  machine.files.write(path, new TextEncoder().encode(`${lines.join('\n')}\n`), asRoot(nowMs));
}

function lines(machine: Machine, path: string): string[] {
  return (machine.files.text(path) ?? '').split('\n').filter(Boolean);
}

function addToGroups(machine: Machine, user: string, names: string[], nowMs: number): string | undefined {
  const known = new Set(listGroups(machine.files).map((group) => group.name));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) return unknown;
  const changed = lines(machine, '/etc/group').map((line) => {
    const [name, password, gid, members = ''] = line.split(':');
    if (!names.includes(name!)) return line;
    const all = new Set([...members.split(',').filter(Boolean), user]);
    return [name, password, gid, [...all].join(',')].join(':');
  });
  writeLines(machine, '/etc/group', changed, nowMs);
  return undefined;
}

/** Options with a value, and the words that are none. */
function parse(args: string[], valued: string): { values: Map<string, string>; words: string[] } {
  const values = new Map<string, string>();
  const words: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const option = args[i]!;
    if (!option.startsWith('-')) words.push(option);
    else if (valued.includes(option.at(-1)!)) values.set(option.at(-1)!, args[++i] ?? '');
  }
  return { values, words };
}

/** Adds a user with a group of the same name and a home directory, as useradd does. */
export function addUser(machine: Machine, user: { name: string; home?: string; shell?: string }, nowMs: number): void {
  const { name, home = `/home/${name}`, shell = '/bin/bash' } = user;
  const taken = listUsers(machine.files).map((one) => one.uid);
  let uid = firstOrdinaryId;
  while (taken.includes(uid)) uid++;
  writeLines(
    machine,
    '/etc/passwd',
    [...lines(machine, '/etc/passwd'), `${name}:x:${uid}:${uid}::${home}:${shell}`],
    nowMs,
  );
  writeLines(machine, '/etc/group', [...lines(machine, '/etc/group'), `${name}:x:${uid}:`], nowMs);
  machine.files.makeDirectory(home, { owner: name, group: name, nowMs, mode: 0o700, recursive: true });
}

/** `useradd [-m] [-s SHELL] [-d HOME] [-G GROUPS] NAME` */
export const useradd: Command = ({ args, machine, user, pace }) => {
  if (user !== 'root')
    return failure('useradd: Permission denied.\nuseradd: cannot lock /etc/passwd; try again later.\n');
  const { values, words } = parse(args, 'sdGgu');
  const name = words[0];
  if (name === undefined) return failure('Usage: useradd [options] LOGIN\n', 2);
  if (findUser(machine.files, name)) return failure(`useradd: user '${name}' already exists\n`, 9);
  const { nowMs } = pace.moment();
  const [home, shell] = [values.get('d'), values.get('s')];
  addUser(machine, { name, ...(home && { home }), ...(shell && { shell }) }, nowMs);
  const unknown = addToGroups(machine, name, (values.get('G') ?? '').split(',').filter(Boolean), nowMs);
  return unknown === undefined ? success() : failure(`useradd: group '${unknown}' does not exist\n`, 6);
};

/** `usermod -aG GROUPS NAME` */
export const usermod: Command = ({ args, machine, user, pace }) => {
  if (user !== 'root')
    return failure('usermod: Permission denied.\nusermod: cannot lock /etc/passwd; try again later.\n');
  const { values, words } = parse(args, 'sdGgLc');
  const name = words[0];
  if (name === undefined || !findUser(machine.files, name))
    return failure(`usermod: user '${name ?? ''}' does not exist\n`, 6);
  const unknown = addToGroups(machine, name, (values.get('G') ?? '').split(',').filter(Boolean), pace.moment().nowMs);
  return unknown === undefined ? success() : failure(`usermod: group '${unknown}' does not exist\n`, 6);
};
