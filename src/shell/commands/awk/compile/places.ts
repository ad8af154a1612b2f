import { elementOf, setElement } from '../run/elements.ts';
import type { Machine } from '../run/machine.ts';
import { toNumber, type Value } from '../run/values.ts';
import type { Place } from '../syntax/tree.ts';
import type { Emitter } from './emitter.ts';
import { compileExpression } from './expressions.ts';

/** A place that can be read and set; where it has an address, that lies on the stack. */
export interface CompiledPlace {
  hasAddress: boolean;
  get(machine: Machine, address: Value): Value;
  set(machine: Machine, address: Value, value: Value): void;
}

/** Puts the key of an element on the stack. */
export function compileKey(emitter: Emitter, subscripts: readonly Parameters<typeof compileExpression>[1][]): void {
  const { toText, own } = emitter.runtime;
  for (const one of subscripts) compileExpression(emitter, one);
  if (subscripts.length === 1) {
    emitter.emit((machine) => {
      const { stack } = machine;
      const key = stack[stack.length - 1];
      if (typeof key !== 'string') stack[stack.length - 1] = toText(key as Value);
    });
    return;
  }
  emitter.emit((machine) => {
    const parts = machine.take(subscripts.length) as Value[];
    machine.push(parts.map(toText).join(toText(own.SUBSEP.value)));
  });
}

/** Emits what finds the place's address, and answers how to use it. */
export function compilePlace(emitter: Emitter, place: Place): CompiledPlace {
  if (place.kind === 'field') {
    compileExpression(emitter, place.index);
    const { record } = emitter.runtime;
    return {
      hasAddress: true,
      get: (_, address) => record.get(toNumber(address)),
      set: (_, address, value) => record.set(toNumber(address), value),
    };
  }
  if (place.kind === 'element') {
    compileKey(emitter, place.subscripts);
    const array = emitter.arrayOf(place.array);
    return {
      hasAddress: true,
      get: (machine, address) => elementOf(array(machine), address as string),
      set: (machine, address, value) => setElement(array(machine), address as string, value),
    };
  }
  emitter.refuseArray(place.name, place.line);
  const index = emitter.localIndex(place.name);
  if (index >= 0) {
    return {
      hasAddress: false,
      get: (machine) => machine.locals[index] as Value,
      set: (machine, _, value) => {
        machine.locals[index] = value;
      },
    };
  }
  const cell = emitter.runtime.cell(place.name);
  return {
    hasAddress: false,
    get: () => cell.value,
    set: (_, __, value) => {
      cell.value = value;
    },
  };
}
