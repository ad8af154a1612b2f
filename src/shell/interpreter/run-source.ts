import type { Statements } from './ast.ts';
import { ExitJump } from './control-flow.ts';
import { executeScriptInSubshell } from './execute.ts';
import { parse } from './parse.ts';
import type { FdTable, ShellProcess } from './process.ts';
import { complainOfSyntax, warnOfOpenHereDocuments } from './syntax-complaint.ts';

/** Runs source text to its end in a process made for it. */
export async function runSource(child: ShellProcess, source: string, fds: FdTable): Promise<number> {
  const parsed = parse(source);
  if (parsed.kind === 'script') return executeScriptInSubshell(child, parsed.script.statements, fds);
  if (parsed.kind === 'incomplete' && parsed.open) {
    await warnOfOpenHereDocuments(child, source, parsed.open.words, fds);
    return executeScriptInSubshell(child, parsed.open.script.statements, fds);
  }
  return executeScriptInSubshell(child, goodStart(source), fds, async () => {
    child.state.line = source.split('\n').length;
    await complainOfSyntax(child, source, parsed, fds, '-c');
    throw new ExitJump(2);
  });
}

/** bash reads line by line: what comes before a syntax error is run. */
export function goodStart(source: string): Statements {
  const lines = source.split('\n');
  for (let count = lines.length - 1; count > 0; count--) {
    const parsed = parse(lines.slice(0, count).join('\n'));
    if (parsed.kind === 'script') return parsed.script.statements;
  }
  return [];
}
