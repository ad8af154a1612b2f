import { newline } from '../../../core/bytes.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { readOperand } from '../read-operand.ts';
import { fail, out } from '../support.ts';
import { AddressMatching } from './address-matching.ts';
import { decodeBytes } from './escapes.ts';
import { InPlace } from './in-place.ts';
import { InputLines } from './input-lines.ts';
import { Outputs } from './outputs.ts';
import { parseScript } from './parse-script.ts';
import { ScriptRun } from './run-script.ts';
import { SedError, type SedScript } from './script.ts';
import type { ScriptPiece } from './script-reader.ts';
import { parseSedArguments, SedUsageError, type SedArguments } from './sed-arguments.ts';

const usage =
  "Usage: sed [OPTION]... {script-only-if-no-other-script} [input-file]...\nTry 'sed --help' for more information.\n";

/** `sed`: edits lines as they come, by a script (GNU sed 4.9). */
export async function sed(context: CommandContext): Promise<number> {
  try {
    const args = parseSedArguments(context.args);
    if (args.asks === 'version') {
      await out(context, 'sed (GNU sed) 4.9\n');
      return 0;
    }
    const { isExtended, isSandboxed } = args;
    const script = parseScript(await scriptPieces(context, args), { isExtended, isSandboxed });
    return await runSed(context, args, script);
  } catch (error) {
    if (error instanceof SedUsageError) {
      await writeText(context.stderr, `${error.message === '' ? '' : `sed: ${error.message}\n`}${usage}`);
      return 1;
    }
    if (error instanceof SedError) return fail(context, error.message, error.exitCode);
    throw error;
  }
}

async function scriptPieces(context: CommandContext, { scripts }: SedArguments): Promise<ScriptPiece[]> {
  const pieces: ScriptPiece[] = [];
  for (const { kind, value } of scripts) {
    if (kind === 'text') pieces.push({ text: value, path: undefined });
    else {
      const bytes = await readOperand(context, value, (problem) => {
        throw new SedError(`couldn't open file ${value}: ${problem}`, 4);
      });
      pieces.push({ text: decodeBytes(bytes!).replace(/\n$/, ''), path: value });
    }
  }
  return pieces;
}

async function runSed(context: CommandContext, args: SedArguments, script: SedScript): Promise<number> {
  const delimiter = args.endsWithNul ? '\0' : '\n';
  const outputs = new Outputs(context, delimiter);
  const { inPlace, followsLinks, isUnbuffered, lineLength } = args;
  if (inPlace !== undefined && args.paths.length === 0) throw new SedError('no input files', 4);
  const editor =
    inPlace === undefined ? undefined : new InPlace(context, outputs, { delimiter, suffix: inPlace, followsLinks });
  const input = new InputLines(context, {
    paths: args.paths.length > 0 ? args.paths : ['-'],
    delimiter: args.endsWithNul ? 0 : newline,
    isSeparate: args.isSeparate,
    beforeWaiting: () => outputs.flush(),
    onOpen: async (path) => {
      if (args.isSeparate) addresses.reset();
      await editor?.open(path);
    },
    onClose: async (path) => editor?.close(path),
  });
  const addresses = new AddressMatching(input);
  const isQuiet = args.isQuiet || script.isQuiet;
  await outputs.open(script);
  const run = new ScriptRun(context, script, {
    input,
    outputs,
    addresses,
    isQuiet,
    isUnbuffered,
    delimiter,
    lineLength,
  });
  try {
    const exitCode = await run.run();
    await input.close();
    return exitCode || (input.hasFailed ? 2 : 0);
  } finally {
    await outputs.flush();
  }
}
