import { untilAborted } from '../../interpreter/control-flow.ts';
import { ByteInput, writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { parseOptions } from '../support.ts';

/** Words of the input as xargs reads them: blanks separate, quotes and backslashes protect. */
function splitQuoted(text: string): string[] {
  const words: string[] = [];
  for (const match of text.matchAll(/(?:"([^"\n]*)"|'([^'\n]*)'|\\([^])|[^\s"'\\])+/g)) {
    const whole = match[0].replace(
      /"([^"\n]*)"|'([^'\n]*)'|\\([^])/g,
      (_, double?: string, single?: string, escaped?: string) => double ?? single ?? escaped ?? '',
    );
    words.push(whole);
  }
  return words;
}

function itemsOf(text: string, values: ReadonlyMap<string, string | true>, isByLine: boolean): string[] {
  if (values.has('0') || values.has('null')) return text.split('\0').filter((item) => item !== '');
  const delimiter = values.get('d') ?? values.get('delimiter');
  if (typeof delimiter === 'string') {
    const separator = delimiter.replace('\\n', '\n').replace('\\t', '\t').replace('\\0', '\0');
    const items = text.split(separator);
    if (items.at(-1) === '') items.pop();
    return items;
  }
  if (isByLine)
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  return splitQuoted(text);
}

export async function xargs(context: CommandContext): Promise<number> {
  const { values, operands } = parseOptions(context.args, {
    flags: ['0', 'null', 'r', 'no-run-if-empty', 't', 'verbose', 'p', 'x'],
    withValue: ['I', 'n', 'L', 'P', 'd', 's', 'a', 'delimiter', 'max-args', 'max-procs', 'replace'],
    stopsAtOperand: true,
  });
  const command = operands.length > 0 ? operands : ['echo'];
  const replace = values.get('I') ?? values.get('replace');
  const text = new TextDecoder().decode(await untilAborted(context.stdin.readAll(), context.signal));
  const isByLine = replace !== undefined || values.has('L');
  const items = itemsOf(text, values, isByLine);
  const perRun = Number(values.get('n') ?? values.get('max-args') ?? (isByLine ? 1 : Infinity));
  const runs: string[][] = [];
  if (typeof replace === 'string') {
    for (const item of items) runs.push(command.map((word) => word.replaceAll(replace, item)));
  } else if (items.length > 0) {
    for (let start = 0; start < items.length; start += perRun) {
      runs.push([...command, ...items.slice(start, perRun === Infinity ? undefined : start + perRun)]);
    }
  } else if (!values.has('r') && !values.has('no-run-if-empty')) {
    runs.push(command);
  }
  const parallel = Math.max(1, Number(values.get('P') ?? values.get('max-procs') ?? 1) || 1);
  return runAll(context, runs, parallel, values.has('t') || values.has('verbose'));
}

/** Runs the command lines, up to `parallel` at a time. 123 when any failed, 127 when the command is unknown. */
async function runAll(
  context: CommandContext,
  runs: readonly string[][],
  parallel: number,
  isVerbose: boolean,
): Promise<number> {
  let exitCode = 0;
  let next = 0;
  const work = async () => {
    while (next < runs.length) {
      const words = runs[next++]!;
      if (isVerbose) await writeText(context.stderr, `${words.join(' ')}\n`);
      const code = await runOne(context, words);
      if (code === 127 || code === 126) {
        exitCode = code;
        next = runs.length;
      } else if (code !== 0) exitCode ||= 123;
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallel, runs.length) }, work));
  return exitCode;
}

/** echo and the other commands that bash has built in exist as files too. */
async function runOne(context: CommandContext, words: string[]): Promise<number> {
  const overrides = { stdin: ByteInput.empty() };
  return context.run(words, overrides);
}
