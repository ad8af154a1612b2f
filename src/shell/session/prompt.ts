import type { ShellState } from '../interpreter/shell-state.ts';

export const defaultPrompt = '\\[\\e[1;32m\\]\\u@\\h\\[\\e[0m\\]:\\[\\e[1;34m\\]\\w\\[\\e[0m\\]\\$ ';

/** Expands the backslash sequences of PS1 and PS2. */
export function promptText(template: string, state: ShellState): string {
  const home = state.variables.get('HOME') ?? '';
  const isHome = home !== '' && (state.cwd === home || state.cwd.startsWith(`${home}/`));
  const directory = isHome ? `~${state.cwd.slice(home.length)}` : state.cwd;
  const values: Record<string, string> = {
    u: 'learner',
    h: 'cheonman',
    H: 'cheonman',
    w: directory,
    W: directory === '~' || directory === '/' ? directory : directory.slice(directory.lastIndexOf('/') + 1),
    $: '$',
    n: '\n',
    e: '\x1b',
    s: 'bash',
    '?': String(state.lastExitCode),
    '[': '',
    ']': '',
    '\\': '\\',
  };
  return template.replace(/\\(033|[a-zA-Z$?[\]\\])/g, (whole, code: string) => {
    return code === '033' ? '\x1b' : (values[code] ?? whole);
  });
}
