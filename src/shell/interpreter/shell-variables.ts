import { ShellState } from './shell-state.ts';

/** The variables that each shell sets itself. */
export function setShellVariables(state: ShellState): void {
  state.variables.set('IFS', ' \t\n');
  state.variables.set('OPTIND', '1');
  state.variables.set('PS4', '+ ');
  state.variables.set('BASH', '/bin/bash');
  state.variables.set('BASH_VERSION', '5.2.15(1)-release');
  state.variables.set('HOSTNAME', 'cheonman');
  state.variables.set('UID', '1000');
  state.variables.set('EUID', '1000');
  state.variables.set('PPID', '1');
  state.variables.set('OSTYPE', 'linux-gnu');
  state.variables.set('HOSTTYPE', 'x86_64');
  state.variables.set('MACHTYPE', 'x86_64-pc-linux-gnu');
  state.variables.set('OPTERR', '1');
  state.variables.setArray('BASH_VERSINFO', ['5', '2', '15', '1', 'release', 'x86_64-pc-linux-gnu']);
  state.variables.setArray('GROUPS', ['1000']);
  state.variables.export('PWD', state.cwd);
  const level = Number(state.variables.get('SHLVL') ?? 0) + 1;
  state.variables.export('SHLVL', String(level));
}
