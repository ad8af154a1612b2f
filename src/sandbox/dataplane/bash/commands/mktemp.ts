import { normalizePath } from '../../files/paths.ts';
import { success, type Command } from '../command.ts';

/** Numbers are enough to tell the files apart, and the same run gives the same names. */
function freeName(template: string, isTaken: (path: string) => boolean): string {
  for (let number = 1; ; number++) {
    const path = template.replace(/X+$/, (places) => number.toString(36).padStart(places.length, '0'));
    if (!isTaken(path)) return path;
  }
}

/** `mktemp [-d] [TEMPLATE]` */
export const mktemp: Command = ({ args, machine, user, cwd, pace }) => {
  const template = normalizePath(args.find((arg) => !arg.startsWith('-')) ?? '/tmp/tmp.XXXXXXXXXX', cwd);
  const path = freeName(template, (candidate) => machine.files.find(candidate) !== undefined);
  const own = { owner: user, group: user, nowMs: pace.moment().nowMs };
  if (args.includes('-d')) machine.files.makeDirectory(path, { ...own, mode: 0o700 });
  else machine.files.write(path, new Uint8Array(0), { ...own, mode: 0o600 });
  return success(`${path}\n`);
};
