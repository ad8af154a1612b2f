import type { FunctionNode, StatementNode } from './ast.ts';
import { Variables } from './variables.ts';

/** All that a shell process knows and a subshell gets a copy of. */
export class ShellState {
  variables = new Variables();
  functions: Map<string, FunctionNode> = new Map();
  aliases = new Map<string, string>();
  traps = new Map<string, string>();
  /** Long names as in `set -o`, e.g. 'errexit'. */
  options = new Set<string>(['braceexpand', 'hashall', 'interactive-comments']);
  /** Names as in `shopt`. */
  shopts = new Set<string>(['extglob', 'sourcepath']);
  positional: string[] = [];
  name0 = 'bash';
  cwd = '/';
  directoryStack: string[] = [];
  lastExitCode = 0;
  /** Exit code of the last `$(…)` of the running command. */
  substitutionExitCode: number | undefined;
  pipeStatus: number[] = [0];
  lastBackgroundPid: number | undefined;
  line = 1;
  /** The statement that runs: `$BASH_COMMAND`. Stays, like `line`, while a trap runs. */
  statement: StatementNode | undefined;
  isInTrap = false;
  functionNames: string[] = [];
  loopDepth = 0;
  /** Where `getopts` is within a word of joined letters. */
  optionOffset = 0;
  isInsideOption = false;
  sourceDepth = 0;
  /** Above zero where a failure is looked at, so that `set -e` leaves it alone. */
  errexitSuspended = 0;
  lastArgument = '';

  fork(): ShellState {
    const copy = Object.assign(new ShellState(), this);
    copy.variables = this.variables.fork();
    copy.functions = new Map(this.functions);
    copy.aliases = new Map(this.aliases);
    const isKept = (name: string, action: string) => action === '' || (name === 'ERR' && this.options.has('errtrace'));
    copy.traps = new Map([...this.traps].filter(([name, action]) => isKept(name, action)));
    copy.options = new Set(this.options);
    copy.options.delete('monitor');
    copy.shopts = new Set(this.shopts);
    copy.positional = [...this.positional];
    copy.directoryStack = [...this.directoryStack];
    copy.pipeStatus = [...this.pipeStatus];
    copy.functionNames = [...this.functionNames];
    return copy;
  }
}
