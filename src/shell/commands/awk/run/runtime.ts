import type { CommandContext } from '../../../kernel.ts';
import { MainInput } from '../io/main-input.ts';
import { Streams } from '../io/streams.ts';
import { CurrentRecord } from './current-record.ts';
import { numberToText } from './format.ts';
import { RandomNumbers } from './random-numbers.ts';
import { InputText, toNumber, type AwkArray, type Cell, type Value } from './values.ts';

/** Variables that awk itself reads or sets, with what they start as. */
const startValues = {
  NR: 0,
  FNR: 0,
  FS: ' ',
  OFS: ' ',
  RS: '\n',
  ORS: '\n',
  FILENAME: undefined,
  SUBSEP: '\x1c',
  RSTART: 0,
  RLENGTH: -1,
  CONVFMT: '%.6g',
  OFMT: '%.6g',
  ARGC: 0,
} satisfies Record<string, Value>;

type OwnName = keyof typeof startValues;

/** What a program works on: its variables, the record, its files and commands. */
export class Runtime {
  readonly context: CommandContext;
  readonly own: Record<OwnName, Cell>;
  readonly record: CurrentRecord;
  readonly streams: Streams;
  readonly input: MainInput;
  readonly random = new RandomNumbers();
  exitCode = 0;
  /** What ended the rules of this record early. */
  jump: 'next' | 'nextfile' | 'exit' | undefined;
  readonly #cells = new Map<string, Cell>();
  readonly #arrays = new Map<string, AwkArray>();

  constructor(context: CommandContext, operands: readonly string[]) {
    this.context = context;
    const entries = Object.entries(startValues).map(([name, value]) => [name, { value }] as const);
    this.own = Object.fromEntries(entries) as Record<OwnName, Cell>;
    for (const [name, cell] of entries) this.#cells.set(name, cell);
    const record = new CurrentRecord(this.own, this.toText);
    this.record = record;
    this.#cells.set('NF', {
      get value() {
        return record.count;
      },
      set value(count: Value) {
        record.count = Math.trunc(toNumber(count));
      },
    });
    const words = ['awk', ...operands];
    this.own.ARGC.value = words.length;
    words.forEach((word, index) => this.array('ARGV').set(String(index), new InputText(word)));
    for (const [name, value] of Object.entries(context.env)) this.array('ENVIRON').set(name, new InputText(value));
    this.streams = new Streams(context);
    this.input = new MainInput(this);
  }

  cell(name: string): Cell {
    let cell = this.#cells.get(name);
    if (!cell) this.#cells.set(name, (cell = { value: undefined }));
    return cell;
  }

  array(name: string): AwkArray {
    let array = this.#arrays.get(name);
    if (!array) this.#arrays.set(name, (array = new Map()));
    return array;
  }

  readonly toText = (value: Value): string => {
    if (typeof value === 'string') return value;
    if (value === undefined) return '';
    if (typeof value === 'object') return value.text;
    if (value === (value | 0)) return String(value | 0);
    return numberToText(value, this.toText(this.own.CONVFMT.value));
  };

  /** As `print` shows it. */
  toOutput(value: Value): string {
    if (typeof value !== 'number' || value === (value | 0)) return this.toText(value);
    return numberToText(value, this.toText(this.own.OFMT.value));
  }

  countRecord(): void {
    const { NR, FNR } = this.own;
    NR.value = toNumber(NR.value) + 1;
    FNR.value = toNumber(FNR.value) + 1;
  }
}
