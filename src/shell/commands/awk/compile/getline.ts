import type { RecordReader } from '../io/record-reader.ts';
import type { Machine } from '../run/machine.ts';
import { InputText, toNumber, type Value } from '../run/values.ts';
import type { Expression } from '../syntax/tree.ts';
import type { Emitter } from './emitter.ts';
import { compileExpression } from './expressions.ts';
import { compilePlace, type CompiledPlace } from './places.ts';

type Getline = Extract<Expression, { kind: 'getline' }>;

/** Emits `getline`, which puts 1, 0 at the end, or -1 when nothing can be read on the stack. */
export function compileGetline(emitter: Emitter, getline: Getline): void {
  const place = getline.place && compilePlace(emitter, getline.place);
  if (getline.source === 'main') return compileMainGetline(emitter, place);
  const kind = getline.source;
  const { runtime } = emitter;
  compileExpression(emitter, getline.from!);
  emitter.emit((machine) => {
    const name = runtime.toText(machine.pop());
    const address = place?.hasAddress ? machine.pop() : undefined;
    const use = (record: string | null | undefined) => {
      if (typeof record !== 'string') return machine.push(record === null ? 0 : -1);
      if (kind === 'command') runtime.own.NR.value = toNumber(runtime.own.NR.value) + 1;
      store(machine, record, place, address);
    };
    const store = usePlace(emitter);
    const read = (reader: RecordReader | undefined) => reader?.read(runtime.toText(runtime.own.RS.value));
    const reader = runtime.streams.input(kind, name);
    const record = reader instanceof Promise ? reader.then(read) : read(reader);
    if (record instanceof Promise) return record.then(use);
    use(record);
  });
}

function compileMainGetline(emitter: Emitter, place: CompiledPlace | undefined): void {
  const { runtime } = emitter;
  const store = usePlace(emitter);
  emitter.emit((machine) => {
    const address = place?.hasAddress ? machine.pop() : undefined;
    const use = (record: string | null) => {
      if (record === null) return machine.push(0);
      runtime.countRecord();
      store(machine, record, place, address);
    };
    const record = runtime.input.read();
    if (record instanceof Promise) return record.then(use);
    use(record);
  });
}

/** Puts a record where getline was told to, $0 unless it names a variable. */
function usePlace({ runtime }: Emitter) {
  return (machine: Machine, record: string, place: CompiledPlace | undefined, address: Value) => {
    if (place) place.set(machine, address, new InputText(record));
    else runtime.record.setText(record);
    machine.push(1);
  };
}
