import { failure, success, type Command } from '../command.ts';
import { maySudo } from '../sudoers.ts';
import { findUser } from '../users.ts';

/** `sudo [-u USER] [-i|-E|-n] COMMAND…`; a variable assignment before the command is handed on through env. */
export const sudo: Command = async ({ args, machine, user, run, enter }) => {
  const rest = [...args];
  let target = 'root';
  let isLogin = false;
  while (rest[0]?.startsWith('-')) {
    const option = rest.shift()!;
    if (option === '-u' || option === '--user') target = rest.shift() ?? 'root';
    if (option === '-i' || option === '-s') isLogin = true;
    if (option === '--') break;
  }
  if (!maySudo(machine.files, user)) return failure(`${user} is not in the sudoers file.\n`);
  const found = findUser(machine.files, target);
  if (!found) return failure(`sudo: unknown user ${target}\nsudo: error initializing audit plugin sudoers_audit\n`);
  if (rest.length === 0 && isLogin) {
    enter?.(target, found.home);
    return success();
  }
  if (rest.length === 0) return failure('usage: sudo -h | -K | -k | -V\nusage: sudo [-u user] [command [arg ...]]\n');
  const isAssignment = /^[A-Za-z_]\w*=/.test(rest[0]!);
  return run(isAssignment ? ['env', ...rest] : rest, { user: target, ...(isLogin && { cwd: found.home }) });
};

/** `su [-] [USER]`: root may become anybody; other users would need a password, which nobody has. */
export const su: Command = async ({ args, machine, user, cwd, run, enter }) => {
  const commandAt = args.findIndex((arg) => arg === '-c');
  const words = args.filter((arg, i) => !arg.startsWith('-') && (commandAt < 0 || i !== commandAt + 1));
  const target = words[0] ?? 'root';
  const found = findUser(machine.files, target);
  if (!found)
    return failure(`su: user ${target} does not exist or the user entry does not contain all the required fields\n`);
  if (user !== 'root') return failure('Password: su: Authentication failure\n');
  const isLogin = args.some((arg) => ['-', '-l', '--login'].includes(arg));
  const folder = isLogin ? found.home : cwd;
  if (commandAt >= 0) return run(['bash', '-c', args[commandAt + 1] ?? ''], { user: target, cwd: folder });
  enter?.(target, folder);
  return success();
};
