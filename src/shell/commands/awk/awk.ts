import { writeText } from '../../io/byte-streams.ts';
import { nextTurn } from '../../kernel.ts';
import type { CommandContext } from '../../kernel.ts';
import { readOperand } from '../read-operand.ts';
import { out } from '../support.ts';
import { parseAwkArguments, type AwkArguments } from './awk-arguments.ts';
import { AwkRunTimeError, AwkSyntaxError } from './awk-error.ts';
import { compileProgram, type CompiledProgram } from './compile/compile-program.ts';
import { assign } from './io/main-input.ts';
import { Machine } from './run/machine.ts';
import { Runtime } from './run/runtime.ts';
import { parseProgram } from './syntax/parse-program.ts';
import { unescape } from './syntax/lexer.ts';

const errorCode = 2;
const version = 'mawk 1.3.4 20200120\n';
const usage = `Usage: mawk [Options] [Program] [file ...]

Program:
    The -f option value is the name of a file containing program text.

Options:
    -f program-file  Program text is read from file instead of from the command-line.
    -F value         sets the field separator, FS, to value.
    -v var=value     assigns value to program variable var.
    --               unambiguous end of options.
    -W version       show version information and exit.
`;

/** `awk`: POSIX's, with mawk's messages and the functions of gawk that people use. */
export async function awk(context: CommandContext): Promise<number> {
  const args = parseAwkArguments(context.args);
  if (args.unknown) return refuse(context, `not an option: ${args.unknown}`);
  if (args.shows === 'version') return (await out(context, version), 0);
  const isWithout = args.programFiles.length === 0 && args.operands.length === 0;
  if (args.shows === 'help' || isWithout) return (await out(context, usage), 0);
  let runtime: Runtime | undefined;
  try {
    const source = await programText(context, args);
    runtime = new Runtime(context, args.operands);
    return await run(source, args, runtime);
  } catch (error) {
    if (error instanceof AwkSyntaxError) return refuse(context, error.message);
    if (error instanceof RangeError) return refuse(context, 'out of memory');
    if (!(error instanceof AwkRunTimeError)) throw error;
    await runtime?.streams.closeAll();
    return refuse(context, error.showsPlace && runtime ? withPlace(error.message, runtime) : error.message);
  }
}

async function refuse(context: CommandContext, message: string): Promise<number> {
  await writeText(context.stderr, `${context.name}: ${message}\n`);
  return errorCode;
}

/** What went wrong, and at which record. */
function withPlace(message: string, { own, toText }: Runtime): string {
  const place = `FILENAME="${toText(own.FILENAME.value)}" FNR=${toText(own.FNR.value)} NR=${toText(own.NR.value)}`;
  return `run time error: ${message}\n\t${place}`;
}

/** The program, taken off the operands when it is the first of them. */
async function programText(context: CommandContext, args: AwkArguments): Promise<string> {
  if (args.programFiles.length === 0) return args.operands.shift()!;
  const texts: string[] = [];
  for (const path of args.programFiles) {
    const bytes = await readOperand(context, path, async (problem) => {
      throw new AwkRunTimeError(`cannot open ${path} (${problem})`);
    });
    texts.push(new TextDecoder().decode(bytes));
  }
  return texts.join('\n');
}

async function run(source: string, args: AwkArguments, runtime: Runtime): Promise<number> {
  const program = compileProgram(parseProgram(source), runtime);
  if (args.separator !== undefined) runtime.own.FS.value = unescape(args.separator);
  for (const text of args.assignments) {
    const [, name, value] = /^([A-Za-z_]\w*)=([^]*)$/.exec(text) ?? [];
    if (name === undefined) throw new AwkRunTimeError(`improper assignment: -v ${text}`);
    assign(runtime, name, value!);
  }
  const { context, streams } = runtime;
  const machine = new Machine(async () => {
    await streams.stdout.flush();
    await nextTurn(context);
  });
  await machine.run(program.begin);
  if (runtime.jump !== 'exit' && program.readsRecords) await runRecords(program, machine, runtime);
  // `exit` leads to the rules for the end as well.
  await machine.run(program.end);
  await streams.closeAll();
  return runtime.exitCode;
}

async function runRecords({ main, end }: CompiledProgram, machine: Machine, runtime: Runtime): Promise<void> {
  if (main.length === 0 && end.length === 0) return;
  for (;;) {
    const read = runtime.input.read();
    const record = read instanceof Promise ? await read : read;
    if (record === null) return;
    runtime.record.setText(record);
    runtime.countRecord();
    const wait = machine.run(main);
    if (wait) await wait;
    if (runtime.jump === 'exit') return;
    if (runtime.jump === 'nextfile') runtime.input.skipFile();
    runtime.jump = undefined;
  }
}
