import { alias, unalias } from './alias.ts';
import type { Builtin } from './builtin.ts';
import { caller } from './caller.ts';
import { cd, dirs, popd, pushd, pwd } from './directories.ts';
import { declare, exportVariables, local, readonly, unset } from './declare.ts';
import { echo } from './echo.ts';
import { fc } from './fc.ts';
import { getopts } from './getopts.ts';
import { history } from './history.ts';
import { background, disown, foreground, jobs, wait } from './job-control.ts';
import { breakLoop, continueLoop, exitShell, returnFrom } from './jumps.ts';
import { kill } from './kill.ts';
import { letBuiltin } from './let.ts';
import { mapfile } from './mapfile.ts';
import { set, shift, shopt } from './options.ts';
import { printf } from './printf.ts';
import { read } from './read.ts';
import { builtin, command, evalBuiltin, exec, hash, source } from './run.ts';
import { test } from './test.ts';
import { times, ulimit, umask } from './process-limits.ts';
import { trap } from './trap.ts';
import { type } from './type.ts';

const succeed: Builtin = async () => 0;
const failAlways: Builtin = async () => 1;

/** The shell's own commands by name. */
export const builtins: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  [':', succeed],
  ['true', succeed],
  ['false', failAlways],
  ['.', source],
  ['[', test],
  ['alias', alias],
  ['bg', background],
  ['break', breakLoop],
  ['builtin', builtin],
  ['caller', caller],
  ['cd', cd],
  ['command', command],
  ['continue', continueLoop],
  ['declare', declare],
  ['dirs', dirs],
  ['disown', disown],
  ['echo', echo],
  ['eval', evalBuiltin],
  ['exec', exec],
  ['exit', exitShell],
  ['export', exportVariables],
  ['fc', fc],
  ['fg', foreground],
  ['getopts', getopts],
  ['hash', hash],
  ['history', history],
  ['jobs', jobs],
  ['kill', kill],
  ['let', letBuiltin],
  ['local', local],
  ['logout', exitShell],
  ['mapfile', mapfile],
  ['popd', popd],
  ['printf', printf],
  ['pushd', pushd],
  ['pwd', pwd],
  ['read', read],
  ['readarray', mapfile],
  ['readonly', readonly],
  ['return', returnFrom],
  ['set', set],
  ['shift', shift],
  ['shopt', shopt],
  ['source', source],
  ['test', test],
  ['times', times],
  ['trap', trap],
  ['type', type],
  ['typeset', declare],
  ['ulimit', ulimit],
  ['umask', umask],
  ['unalias', unalias],
  ['unset', unset],
  ['wait', wait],
]);
