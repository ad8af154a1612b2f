import { failure, type Command } from '../command.ts';
import { findUser, userGroups } from '../users.ts';

/** `sudo [-u USER] [-i|-E|-n] COMMAND…`; a variable assignment before the command is handed on through env. */
export const sudo: Command = async ({ args, machine, user, run }) => {
  const rest = [...args];
  let target = 'root';
  let isLogin = false;
  while (rest[0]?.startsWith('-')) {
    const option = rest.shift()!;
    if (option === '-u' || option === '--user') target = rest.shift() ?? 'root';
    if (option === '-i' || option === '-s') isLogin = true;
    if (option === '--') break;
  }
  const isAllowed = user === 'root' || userGroups(machine.files, user).some((group) => group.name === 'wheel');
  if (!isAllowed) return failure(`${user} is not in the sudoers file.\n`);
  const found = findUser(machine.files, target);
  if (!found) return failure(`sudo: unknown user ${target}\nsudo: error initializing audit plugin sudoers_audit\n`);
  if (rest.length === 0 && isLogin)
    return failure('sudo: a root shell is not available here; put sudo before each command\n');
  if (rest.length === 0) return failure('usage: sudo -h | -K | -k | -V\nusage: sudo [-u user] [command [arg ...]]\n');
  const isAssignment = /^[A-Za-z_]\w*=/.test(rest[0]!);
  return run(isAssignment ? ['env', ...rest] : rest, { user: target, ...(isLogin && { cwd: found.home }) });
};
