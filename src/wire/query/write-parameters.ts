import type { Values } from '../protocol.ts';
import { formatScalar, type TimestampStyle } from '../scalars.ts';
import type { Member, ServiceModel, StructureShape } from '../service-model.ts';
import { memberEntries, shapeOf } from '../shapes.ts';
import type { FormPairs } from './form.ts';
import type { QueryDialect } from './query-dialect.ts';

const timestamps: TimestampStyle = { format: 'date-time', milliseconds: 'auto' };

/** Writes values of a service's shapes as dotted parameters. */
export class ParameterWriter {
  readonly pairs: FormPairs = [];
  private readonly service: ServiceModel;
  private readonly dialect: QueryDialect;

  constructor(service: ServiceModel, dialect: QueryDialect) {
    this.service = service;
    this.dialect = dialect;
  }

  structure(shape: StructureShape, values: Values, prefix = ''): void {
    for (const [name, member] of memberEntries(shape)) {
      const value = values[name];
      if (value === undefined || value === null) continue;
      this.value(member, value, `${prefix}${this.dialect.nameOf(name, member)}`);
    }
  }

  private value(member: Member, value: unknown, path: string): void {
    const shape = shapeOf(this.service, member);
    switch (shape?.type) {
      case 'structure':
        this.structure(shape, value as Values, `${path}.`);
        return;
      case 'list': {
        const items = value as unknown[];
        const infix = this.dialect.listInfix(member, shape);
        if (items.length === 0 && this.dialect.sendsEmptyLists) this.pairs.push([path, '']);
        const itemPath = infix === undefined ? path : `${path}.${infix}`;
        items.forEach((item, index) => this.value(shape.member, item, `${itemPath}.${index + 1}`));
        return;
      }
      case 'map': {
        const entryPath = member.xmlFlattened ? path : `${path}.entry`;
        Object.entries(value as Values).forEach(([key, entry], index) => {
          this.value(shape.key, key, `${entryPath}.${index + 1}.${shape.key.xmlName ?? 'key'}`);
          this.value(shape.value, entry, `${entryPath}.${index + 1}.${shape.value.xmlName ?? 'value'}`);
        });
        return;
      }
      default:
        this.pairs.push([path, formatScalar(value, member, timestamps)]);
    }
  }
}
