import fc from 'fast-check';
import type { Values } from '../protocol.ts';
import type { Member, ServiceModel, StructureShape } from '../service-model.ts';
import { setOwn } from '../set-own.ts';
import { shapeOf } from '../shapes.ts';

/** Draws a value; `fc.gen()` hands it to properties, so that failures can be replayed. */
export type Draw = <T>(arbitrary: () => fc.Arbitrary<T>) => T;

const deepest = 4;

/** Text as learners write it: Korean, spaces, markup, quotes. */
const text = () =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('천만 실습실', ' a<b>&"c\' ', '100%+1', 'a=b&c', '\u2028x', 'line\r\nbreak', '__proto__', '😀'),
  );
const token = () => fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,10}$/);
const wholeSecond = () => fc.integer({ min: 0, max: 4_102_444_800 }).map((seconds) => seconds * 1000);
const number = () => fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(0, 0.25, -1.5, 123456789.125));
const blob = () => fc.uint8Array({ maxLength: 20 });

/** Random values of a service's shapes: never empty structures, lists or maps, which several protocols cannot send. */
export class ValueDrawer {
  private readonly service: ServiceModel;
  private readonly draw: Draw;

  constructor(service: ServiceModel, draw: Draw) {
    this.service = service;
    this.draw = draw;
  }

  /** A structure with every required member and some others. `isForced` adds to the required ones. */
  structure(shape: StructureShape, depth = 0, isForced: (member: Member) => boolean = () => false): Values {
    const values: Values = {};
    const names = Object.keys(shape.members);
    const always = names[this.draw(() => fc.nat({ max: Math.max(names.length - 1, 0) }))];
    for (const name of names) {
      const member = shape.members[name]!;
      const isWanted =
        shape.required?.includes(name) ||
        isForced(member) ||
        name === always ||
        this.draw(() => fc.nat({ max: 3 })) === 0;
      if (!isWanted) continue;
      const value = this.value(member, depth + 1);
      if (value !== undefined) values[name] = value;
    }
    return values;
  }

  private value(member: Member, depth: number): unknown {
    const shape = shapeOf(this.service, member);
    switch (shape?.type) {
      case 'structure': {
        if (depth > deepest) return undefined;
        const values = this.structure(shape, depth);
        return Object.keys(values).length > 0 ? values : undefined;
      }
      case 'list': {
        const length = this.draw(() => fc.integer({ min: 1, max: 3 }));
        const items = Array.from({ length }, () => this.value(asItem(shape.member, member), depth + 1));
        const present = items.filter((item) => item !== undefined);
        return present.length > 0 ? present : undefined;
      }
      case 'map':
        return this.map(shape.value, member, depth);
      case 'enum':
        return this.draw(() => fc.constantFrom(...shape.values));
      default:
        return this.scalar(member);
    }
  }

  private map(valueMember: Member, member: Member, depth: number): Values | undefined {
    const isHeader = member.httpPrefixHeaders !== undefined;
    const values: Values = {};
    for (const key of this.draw(() => fc.uniqueArray(isHeader ? token() : text(), { minLength: 1, maxLength: 3 }))) {
      const value = this.value(asItem(valueMember, member), depth + 1);
      if (value !== undefined) setOwn(values, isHeader ? key.toLowerCase() : key, value);
    }
    return Object.keys(values).length > 0 ? values : undefined;
  }

  private scalar(member: Member): unknown {
    switch (member.shape) {
      case 'number':
        return member.httpResponseCode ? 200 : this.draw(number);
      case 'boolean':
        return this.draw(() => fc.boolean());
      case 'timestamp':
        return this.draw(wholeSecond);
      case 'blob':
        return this.draw(blob);
      case 'document':
        return this.draw(() => fc.constantFrom({ a: [1, 'b'] }, 'x', 3));
      default: {
        const isPlain = member.httpHeader ?? member.httpPrefixHeaders;
        return this.draw(isPlain !== undefined || member.httpLabel ? token : text);
      }
    }
  }
}

/** Items of lists and maps in headers must be fit for headers too. */
function asItem(item: Member, parent: Member): Member {
  if (parent.httpHeader) return { ...item, httpHeader: parent.httpHeader };
  return parent.httpPrefixHeaders === undefined ? item : { ...item, httpHeader: parent.httpPrefixHeaders };
}
