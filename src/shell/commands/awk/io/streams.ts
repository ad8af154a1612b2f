import { RedirectionError } from '../../../interpreter/control-flow.ts';
import { createPipe } from '../../../io/byte-streams.ts';
import { openFileOutput } from '../../../io/file-output.ts';
import type { CommandContext } from '../../../kernel.ts';
import { openOperand } from '../../read-operand.ts';
import { AwkRunTimeError } from '../awk-error.ts';
import { RecordReader } from './record-reader.ts';
import { TextOutput } from './text-output.ts';

interface OpenOutput {
  output: TextOutput;
  /** Answers the exit code of a command. */
  close(): Promise<number>;
}

interface OpenInput {
  reader: RecordReader;
  close(): Promise<number>;
}

/** Files and commands that a program has open, by the text that names them. */
export class Streams {
  readonly stdout: TextOutput;
  readonly #context: CommandContext;
  readonly #outputs = new Map<string, OpenOutput>();
  readonly #inputs = new Map<string, OpenInput>();

  constructor(context: CommandContext) {
    this.#context = context;
    this.stdout = new TextOutput(context.stdout);
  }

  output(kind: '>' | '>>' | '|', target: string): TextOutput | Promise<TextOutput> {
    return this.#outputs.get(target)?.output ?? this.#openOutput(kind, target);
  }

  async #openOutput(kind: '>' | '>>' | '|', target: string): Promise<TextOutput> {
    const opened = kind === '|' ? await this.#startReader(target) : await this.#openFile(kind, target);
    this.#outputs.set(target, opened);
    return opened.output;
  }

  async #openFile(kind: '>' | '>>', path: string): Promise<OpenOutput> {
    const { kernel, cwd, stderr } = this.#context;
    if (path === '-' || path === '/dev/stdout') {
      return { output: this.stdout, close: async () => (await this.stdout.flush(), 0) };
    }
    const open = async () => {
      if (path === '/dev/stderr') return stderr;
      try {
        return await openFileOutput(kernel, cwd, path, kind === '>>');
      } catch (error) {
        if (!(error instanceof RedirectionError)) throw error;
        const reason = error.message.slice(error.message.lastIndexOf(': ') + 2);
        throw new AwkRunTimeError(`cannot open "${path}" for output (${reason})`);
      }
    };
    const output = new TextOutput(await open(), path === '/dev/stderr');
    return { output, close: async () => (await output.flush(), 0) };
  }

  /** A command that gets what is printed. */
  async #startReader(command: string): Promise<OpenOutput> {
    await this.flushAll();
    const pipe = createPipe();
    const output = new TextOutput(pipe.output);
    const done = this.#run(command, { stdin: pipe.input }).finally(() => pipe.closeInput());
    done.catch(() => undefined);
    const close = async () => {
      await output.flush();
      pipe.closeOutput();
      return done;
    };
    return { output, close };
  }

  #run(command: string, overrides: Partial<CommandContext> = {}): Promise<number> {
    return this.#context.runScript(command, 'sh', [], overrides);
  }

  /** `system`: the command's exit code. */
  async system(command: string): Promise<number> {
    await this.flushAll();
    return this.#run(command);
  }

  /** What `getline` reads from; undefined when it cannot be opened. */
  input(kind: 'file' | 'command', source: string): RecordReader | Promise<RecordReader | undefined> {
    return this.#inputs.get(source)?.reader ?? this.#openInput(kind, source);
  }

  async #openInput(kind: 'file' | 'command', source: string): Promise<RecordReader | undefined> {
    const opened = kind === 'command' ? await this.#startWriter(source) : await this.#openForReading(source);
    if (opened) this.#inputs.set(source, opened);
    return opened?.reader;
  }

  async #openForReading(path: string): Promise<OpenInput | undefined> {
    const input = await openOperand(this.#context, path, async () => 1);
    if (!input) return undefined;
    const reader = new RecordReader(input, this.#context.signal, () => this.flushAll());
    return { reader, close: async () => 0 };
  }

  async #startWriter(command: string): Promise<OpenInput> {
    await this.flushAll();
    const pipe = createPipe();
    const done = this.#run(command, { stdout: pipe.output }).finally(() => pipe.closeOutput());
    done.catch(() => undefined);
    const reader = new RecordReader(pipe.input, this.#context.signal, () => this.flushAll());
    const close = async () => {
      pipe.closeInput();
      return done;
    };
    return { reader, close };
  }

  /** `close`: -1 when nothing of this name is open. */
  async close(name: string): Promise<number> {
    const opened = [this.#outputs.get(name), this.#inputs.get(name)];
    this.#outputs.delete(name);
    this.#inputs.delete(name);
    let result = -1;
    for (const one of opened) if (one) result = await one.close();
    return result;
  }

  /** `fflush` of one output; -1 when it is not open. */
  async flush(name: string): Promise<number> {
    const opened = this.#outputs.get(name);
    await opened?.output.flush();
    return opened ? 0 : -1;
  }

  async flushAll(): Promise<void> {
    await this.stdout.flush();
    for (const { output } of this.#outputs.values()) await output.flush();
  }

  /** At the end of the program: commands that read get their end and are waited for. */
  async closeAll(): Promise<void> {
    for (const [name, { output }] of this.#outputs) {
      if (output !== this.stdout) await this.close(name);
    }
    await this.stdout.flush();
    for (const name of this.#inputs.keys()) await this.close(name);
  }
}
