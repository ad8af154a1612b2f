import { shellPid } from '../kernel.ts';
import { callStack } from './call-stack.ts';
import { textValue as text } from './parameter-value.ts';
import type { ParameterValue } from './parameter-value.ts';
import type { ShellProcess } from './process.ts';

/** The value of a parameter that the shell itself keeps or works out (`$1`, `$?`, `$RANDOM` …); otherwise undefined. */
export function specialParameter(process: ShellProcess, name: string): ParameterValue | undefined {
  const { state, kernel } = process;
  if (/^\d+$/.test(name)) return text(name === '0' ? state.name0 : state.positional[Number(name) - 1]);
  switch (name) {
    case '@':
    case '*':
      return { kind: 'list', items: state.positional, isStar: name === '*' };
    case '#':
      return text(String(state.positional.length));
    case '?':
      return text(String(state.lastExitCode));
    case '$':
      return text(String(shellPid));
    case '!':
      return text(state.lastBackgroundPid === undefined ? undefined : String(state.lastBackgroundPid));
    case '-':
      return text(optionLetters(state.options, process.isInteractive));
    case '_':
      return text(state.lastArgument);
    case 'RANDOM':
      return text(String((kernel.host.randomBytes(2)[0]! << 7) | (kernel.host.randomBytes(1)[0]! & 127)));
    case 'SECONDS':
      return text(String(Math.floor((kernel.host.connection.nowMs() - kernel.startedMs) / 1000)));
    case 'EPOCHSECONDS':
      return text(String(Math.floor(kernel.host.connection.nowMs() / 1000)));
    case 'LINENO':
      return text(String(state.line));
    case 'BASH_COMMAND':
      return text(state.statement?.sourceText ?? '');
    case 'FUNCNAME':
    case 'BASH_SOURCE':
    case 'BASH_LINENO':
      return text(callStack(state, name)[0]);
    case 'BASH_SUBSHELL':
      return text(String(state.subshellDepth));
    case 'SHELLOPTS':
      return text([...state.options].sort().join(':'));
    case 'SRANDOM':
      return text(String(kernel.host.randomBytes(4).reduce((sum, byte) => sum * 256 + byte, 0)));
    case 'EPOCHREALTIME':
      return text((kernel.host.connection.nowMs() / 1000).toFixed(6));
    case 'BASHPID':
      return text(String(kernel.group?.pids[0] ?? shellPid + process.depth));
    default:
      return undefined;
  }
}

function optionLetters(options: ReadonlySet<string>, isInteractive: boolean): string {
  const letters: Record<string, string> = { errexit: 'e', noglob: 'f', nounset: 'u', xtrace: 'x' };
  const set = Object.entries(letters).flatMap(([name, letter]) => (options.has(name) ? [letter] : []));
  return `${set.join('')}h${isInteractive ? 'i' : ''}B`;
}
