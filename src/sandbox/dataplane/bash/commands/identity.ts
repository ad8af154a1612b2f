import { failure, success, type Command } from '../command.ts';
import { findUser, userGroups } from '../users.ts';

export const whoami: Command = ({ user }) => success(`${user}\n`);

/** `id [-u|-g|-un|-gn|-Gn] [USER]` */
export const id: Command = ({ args, machine, user }) => {
  const options = args.filter((arg) => arg.startsWith('-')).join('');
  const name = args.find((arg) => !arg.startsWith('-')) ?? user;
  const found = findUser(machine.files, name);
  if (!found) return failure(`id: ‘${name}’: no such user\n`);
  const groups = userGroups(machine.files, name);
  const primary = groups[0]?.name ?? String(found.gid);
  if (options.includes('G'))
    return success(`${groups.map((group) => (options.includes('n') ? group.name : group.gid)).join(' ')}\n`);
  if (options.includes('u')) return success(`${options.includes('n') ? name : found.uid}\n`);
  if (options.includes('g')) return success(`${options.includes('n') ? primary : found.gid}\n`);
  const list = groups.map((group) => `${group.gid}(${group.name})`).join(',');
  return success(`uid=${found.uid}(${name}) gid=${found.gid}(${primary}) groups=${list}\n`);
};

export const groups: Command = ({ args, machine, user }) => {
  const name = args[0] ?? user;
  const names = userGroups(machine.files, name)
    .map((group) => group.name)
    .join(' ');
  return success(args[0] ? `${name} : ${names}\n` : `${names}\n`);
};
