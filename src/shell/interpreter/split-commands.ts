import { parse } from './parse.ts';

/** The commands of a script one by one, each whole over as many lines as it needs; comments and blank lines left out. */
export function splitCommands(script: string): string[] {
  const commands: string[] = [];
  let command = '';
  for (const line of script.split('\n')) {
    command = command === '' ? line : `${command}\n${line}`;
    const parsed = parse(command);
    if (parsed.kind === 'incomplete') continue;
    if (parsed.kind === 'error' || parsed.script.statements.length > 0) commands.push(command);
    command = '';
  }
  return command.trim() === '' ? commands : [...commands, command];
}
