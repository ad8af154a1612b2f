import { freshState, learnerEnvironment } from '../environment.ts';
import type { ShellState } from '../interpreter/shell-state.ts';
import { homeDirectory } from '../files/stored-files.ts';
import { defaultPrompt } from './prompt.ts';

/** What an interactive shell starts with. */
export function freshSessionState(): ShellState {
  const state = freshState(learnerEnvironment);
  state.variables.set('PS1', defaultPrompt);
  state.variables.set('PS2', '> ');
  // As Debian's ~/.bashrc has them.
  state.variables.set('HISTCONTROL', 'ignoreboth');
  state.variables.set('HISTSIZE', '1000');
  state.variables.set('HISTFILE', `${homeDirectory}/.bash_history`);
  state.options.add('monitor');
  state.shopts.add('expand_aliases');
  state.aliases.set('ll', 'ls -la');
  return state;
}
