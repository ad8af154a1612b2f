import { holdsRealKey } from '../../core/real-keys.ts';
import { describeVariable } from '../builtins/declare.ts';
import { functionSource } from '../interpreter/function-sources.ts';
import { quoteForReuse } from '../interpreter/quote.ts';
import type { ShellState } from '../interpreter/shell-state.ts';

/** Each shell and each window has its own. */
const ownVariables = new Set(['PWD', 'SHLVL', 'COLUMNS', 'LINES', 'OPTIND', 'PPID', '_']);

/**
 * A script that brings `fresh` to `state`: folder, variables, functions, aliases, options, positional parameters. It is
 * meant for the browser's storage: what holds an AWS key that looks real is left out. Not in it: traps, jobs, open files.
 */
export function stateScript(state: ShellState, fresh: ShellState): string {
  const lines = [
    ...(state.cwd === fresh.cwd ? [] : [`cd -- ${quoteForReuse(state.cwd, true)}`]),
    ...variableLines(state, fresh),
    ...[...state.functions.values()].map((node) => functionSource(node) ?? ''),
    ...[...fresh.aliases.keys()].filter((name) => !state.aliases.has(name)).map((name) => `unalias ${name}`),
    ...[...state.aliases]
      .filter(([name, value]) => fresh.aliases.get(name) !== value)
      .map(([name, value]) => `alias ${quoteForReuse(`${name}=${value}`, true)}`),
    ...(state.positional.length > 0
      ? [`set -- ${state.positional.map((text) => quoteForReuse(text, true)).join(' ')}`]
      : []),
    ...switchLines(state.shopts, fresh.shopts, { on: 'shopt -s', off: 'shopt -u' }),
    // Last, so that `set -e` and `set -u` do not count for the lines before.
    ...switchLines(state.options, fresh.options, { on: 'set -o', off: 'set +o' }),
  ];
  return lines.filter((line) => line !== '' && !holdsRealKey(line)).join('\n');
}

function variableLines(state: ShellState, fresh: ShellState): string[] {
  const linesOf = ({ variables }: ShellState) =>
    new Map(
      variables
        .names()
        .filter((name) => !ownVariables.has(name))
        .map((name) => [name, describeVariable(name, variables.findHere(name)!).trimEnd()]),
    );
  const [now, before] = [linesOf(state), linesOf(fresh)];
  return [
    ...[...before.keys()].filter((name) => !now.has(name)).map((name) => `unset ${name}`),
    ...[...now].filter(([name, line]) => before.get(name) !== line).map(([, line]) => line),
  ];
}

function switchLines(
  now: ReadonlySet<string>,
  before: ReadonlySet<string>,
  words: { on: string; off: string },
): string[] {
  return [
    ...[...before].filter((name) => !now.has(name)).map((name) => `${words.off} ${name}`),
    ...[...now].filter((name) => !before.has(name)).map((name) => `${words.on} ${name}`),
  ];
}
