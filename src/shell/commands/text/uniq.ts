import type { CommandContext } from '../../kernel.ts';
import { fail, fileProblem, out, parseOptions, pathOf } from '../support.ts';

/** Neighbouring equal lines as one. */
export async function uniq(context: CommandContext): Promise<number> {
  const { values, operands } = parseOptions(context.args, {
    flags: ['c', 'd', 'u', 'i', 'count', 'repeated', 'unique', 'ignore-case'],
    withValue: ['f', 's', 'w'],
  });
  const has = (letter: string, long: string) => values.has(letter) || values.has(long);
  let text: string | undefined;
  if (operands[0] === undefined || operands[0] === '-') {
    text = new TextDecoder().decode(await context.stdin.readAll(context.signal));
  } else {
    text = await context.kernel.files.readFile(pathOf(context, operands[0])).catch(() => undefined);
    if (text === undefined) return fail(context, `${operands[0]}: ${await fileProblem(context, operands[0])}`);
  }
  const keyOf = (line: string) => {
    let key = line;
    for (let count = Number(values.get('f') ?? 0); count > 0; count--) key = key.replace(/^\s*\S+/, '');
    key = key.slice(Number(values.get('s') ?? 0)).slice(0, values.has('w') ? Number(values.get('w')) : undefined);
    return has('i', 'ignore-case') ? key.toLowerCase() : key;
  };
  const groups: { line: string; count: number }[] = [];
  for (const line of text === '' ? [] : text.replace(/\n$/, '').split('\n')) {
    const last = groups.at(-1);
    if (last && keyOf(last.line) === keyOf(line)) last.count++;
    else groups.push({ line, count: 1 });
  }
  const kept = groups.filter(({ count }) => {
    if (has('d', 'repeated')) return count > 1;
    return has('u', 'unique') ? count === 1 : true;
  });
  const shown = kept.map(({ line, count }) => `${has('c', 'count') ? `${String(count).padStart(7)} ` : ''}${line}\n`);
  await out(context, shown.join(''));
  return 0;
}
