import type { FunctionNode, StatementNode } from './ast.ts';
import { Variables } from './variables.ts';

/** A function or a sourced file that runs. */
export interface CallFrame {
  /** The function's name, or `source`. */
  name: string;
  isFunction: boolean;
  /** Where it is defined. */
  file: string;
  /** The line that called it. */
  callLine: number;
}

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
  /** The functions and sourced files that run, innermost last. */
  frames: CallFrame[] = [];
  /** The file that the script is from; undefined for `-c`, stdin and a prompt. */
  scriptPath: string | undefined;
  /** The functions that started shells get. */
  exportedFunctions = new Set<string>();
  /** Where each function was defined. */
  functionFiles = new Map<string, string>();
  /** How many subshells this one is in: `$BASH_SUBSHELL`. */
  subshellDepth = 0;
  /** How many `$(…)` this one is in, for `set -x`. */
  substitutionDepth = 0;
  loopDepth = 0;
  /** Where `getopts` is within a word of joined letters. */
  optionOffset = 0;
  isInsideOption = false;
  sourceDepth = 0;
  /** Above zero where a failure is looked at, so that `set -e` leaves it alone. */
  errexitSuspended = 0;
  lastArgument = '';

  /** The file that the running command is from; empty for `-c` and a prompt. */
  get file(): string {
    return this.frames.at(-1)?.file ?? this.scriptPath ?? '';
  }

  get isInFunction(): boolean {
    return this.frames.some(({ isFunction }) => isFunction);
  }

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
    copy.frames = [...this.frames];
    copy.exportedFunctions = new Set(this.exportedFunctions);
    copy.functionFiles = new Map(this.functionFiles);
    copy.subshellDepth++;
    return copy;
  }
}
