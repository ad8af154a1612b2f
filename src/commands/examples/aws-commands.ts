/** Where a command may begin: at the start of a line, behind a separator, a bracket or a word of the shell's syntax. */
const commandStart = /(?:^|[;|&({]|\b(?:do|then|else|if|while|until)\s|!\s)\s*(?=aws\s+[a-z])/gm;
const hereDocument = /^(.*<<-?\s*['"]?(\w+)['"]?.*)\n[^]*?^\2$/gm;

/** The `aws` commands in a bash block, each on one line without what surrounds it: assignments, pipes, redirections. */
export function awsCommandsIn(code: string): string[] {
  const source = code
    .replace(hereDocument, '$1')
    .replace(/^\s*#.*$/gm, '')
    .replace(/\s*\\\n\s*/g, ' ');
  return [...source.matchAll(commandStart)].map((match) => {
    const start = match.index + match[0].length;
    return source.slice(start, endOf(source, start)).trim();
  });
}

/** Where the command that begins at `start` ends: before what no quote and no bracket of its own holds together. */
function endOf(source: string, start: number): number {
  const open: string[] = [];
  for (let i = start; i < source.length; i++) {
    const character = source[i]!;
    const inner = open.at(-1);
    if (inner === "'") {
      if (character === "'") open.pop();
    } else if (character === '"') {
      if (inner === '"') open.pop();
      else open.push('"');
    } else if (character === '$' && source[i + 1] === '(') {
      open.push(')');
      i++;
    } else if (inner === ')' && character === ')') open.pop();
    else if (character === "'" && inner !== '"') open.push("'");
    else if (open.length === 0 && (/[;|&)}\n]/.test(character) || /^\s\d?[<>]/.test(source.slice(i, i + 3)))) return i;
  }
  return source.length;
}

/** The words that name the command, as after `aws` in its help: `ec2 wait instance-running`; undefined when there are none. */
export function commandName(command: string): string | undefined {
  return /^aws ((?:[a-z0-9-]+ wait|[a-z0-9-]+) [a-z][a-z0-9-]*)(?=\s|$)/.exec(command)?.[1];
}
