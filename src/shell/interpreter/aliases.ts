import type { SimpleCommandNode, WordNode } from './ast.ts';
import { parse } from './parse.ts';
import type { ShellProcess } from './process.ts';

/**
 * The command with an alias at its start replaced by the alias's words, if aliases are on. Aliases in these words are
 * replaced too, but none of `seen`, so that `alias ls='ls -F'` ends.
 */
export function expandAlias(
  process: ShellProcess,
  node: SimpleCommandNode,
  seen: readonly string[] = [],
): SimpleCommandNode {
  const { state } = process;
  if (!process.isInteractive && !state.shopts.has('expand_aliases')) return node;
  const name = literalText(node.name);
  const value = name === undefined || seen.includes(name) ? undefined : state.aliases.get(name);
  if (value === undefined) return node;
  const parsed = parse(value);
  const [statement] = parsed.kind === 'script' ? parsed.script.statements : [];
  const command = statement?.pipelines[0]?.commands[0];
  if (command?.type !== 'SimpleCommand') return node;
  const merged: SimpleCommandNode = {
    ...node,
    name: command.name ?? node.args[0] ?? null,
    args: [...command.args, ...(command.name ? node.args : node.args.slice(1))],
    assignments: [...node.assignments, ...command.assignments],
    redirections: [...command.redirections, ...node.redirections],
  };
  return expandAlias(process, merged, [...seen, name!]);
}

function literalText(word: WordNode | null): string | undefined {
  const [part] = word?.parts ?? [];
  return word?.parts.length === 1 && part?.type === 'Literal' ? part.value : undefined;
}
