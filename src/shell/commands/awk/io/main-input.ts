import { openOperand } from '../../read-operand.ts';
import { AwkRunTimeError } from '../awk-error.ts';
import type { Runtime } from '../run/runtime.ts';
import { InputText, toNumber } from '../run/values.ts';
import { unescape } from '../syntax/lexer.ts';
import { RecordReader } from './record-reader.ts';

const assignment = /^([A-Za-z_]\w*)=([^]*)$/;

/** Records of the operands, one file after the other; of stdin when there are none. */
export class MainInput {
  readonly #runtime: Runtime;
  #reader: RecordReader | undefined;
  #nextOperand = 1;
  #hasOpened = false;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  /** The next record; null at the end of the last file. */
  read(): string | null | Promise<string | null> {
    const { own, toText } = this.#runtime;
    const record = this.#reader?.read(toText(own.RS.value));
    return typeof record === 'string' ? record : this.#readOn(record);
  }

  async #readOn(first: string | null | undefined | Promise<string | null>): Promise<string | null> {
    const { own, toText } = this.#runtime;
    let record = await first;
    while (typeof record !== 'string') {
      this.#reader = await this.#openNext();
      if (!this.#reader) return null;
      record = await this.#reader.read(toText(own.RS.value));
    }
    return record;
  }

  /** Ends with the rest of the current file. */
  skipFile(): void {
    this.#reader = undefined;
  }

  async #openNext(): Promise<RecordReader | undefined> {
    const { own, toText } = this.#runtime;
    while (this.#nextOperand < toNumber(own.ARGC.value)) {
      const word = toText(this.#runtime.array('ARGV').get(String(this.#nextOperand++)));
      const given = assignment.exec(word);
      if (given) assign(this.#runtime, given[1]!, given[2]!);
      else if (word !== '') return this.#open(word);
    }
    return this.#hasOpened ? undefined : this.#open('-');
  }

  async #open(path: string): Promise<RecordReader> {
    const { context, own, streams } = this.#runtime;
    this.#hasOpened = true;
    const input = await openOperand(context, path, async (problem) => {
      throw new AwkRunTimeError(`cannot open ${path} (${problem})`);
    });
    if (path !== '-') own.FILENAME.value = new InputText(path);
    own.FNR.value = 0;
    return new RecordReader(input!, context.signal, () => streams.flushAll());
  }
}

/** `-v name=value` or an operand of this form. */
export function assign(runtime: Runtime, name: string, source: string): void {
  runtime.cell(name).value = new InputText(unescape(source));
}
