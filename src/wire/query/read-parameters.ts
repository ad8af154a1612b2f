import { assertDepth, MalformedValue } from '../malformed-value.ts';
import type { Values } from '../protocol.ts';
import { parseScalar } from '../scalars.ts';
import type { Member, ServiceModel, StructureShape } from '../service-model.ts';
import { setOwn } from '../set-own.ts';
import { memberEntries, shapeOf } from '../shapes.ts';
import { numberedChildren, type ParameterNode } from './parameter-tree.ts';
import type { QueryDialect } from './query-dialect.ts';

interface Place {
  path: string;
  depth: number;
}

/** Reads parameter trees into values of a service's shapes. */
export class ParameterReader {
  private readonly service: ServiceModel;
  private readonly dialect: QueryDialect;

  constructor(service: ServiceModel, dialect: QueryDialect) {
    this.service = service;
    this.dialect = dialect;
  }

  /** Members of a structure. Parameters that it does not have are ignored. Throws MalformedValue. */
  structure(shape: StructureShape, node: ParameterNode, place: Place = { path: '', depth: 0 }): Values {
    assertDepth(place.depth, place.path);
    const values: Values = {};
    for (const [name, member] of memberEntries(shape)) {
      const wireName = this.dialect.nameOf(name, member);
      const child = node.children.get(wireName);
      if (!child) continue;
      const path = place.path === '' ? wireName : `${place.path}.${wireName}`;
      const value = this.value(member, child, { path, depth: place.depth + 1 });
      if (value !== undefined) values[name] = value;
    }
    return values;
  }

  private value(member: Member, node: ParameterNode, place: Place): unknown {
    const shape = shapeOf(this.service, member);
    switch (shape?.type) {
      case 'structure':
        if (node.value) throw new MalformedValue(place.path, node.value, 'A structure was expected');
        return this.structure(shape, node, place);
      case 'list': {
        const infix = this.dialect.listInfix(member, shape);
        return this.items(shape.member, node, infix, place);
      }
      case 'map': {
        const entries = member.xmlFlattened ? node : node.children.get('entry');
        return this.entries(shape, entries, place);
      }
      default:
        if (node.value === undefined) throw new MalformedValue(place.path, '', 'A single value was expected');
        return parseScalar(node.value, member, place.path);
    }
  }

  private items(member: Member, node: ParameterNode, infix: string | undefined, place: Place): unknown {
    const parent = infix === undefined ? node : node.children.get(infix);
    if (!parent) return node.value === '' ? [] : undefined;
    const path = infix === undefined ? place.path : `${place.path}.${infix}`;
    return numberedChildren(parent).map(([key, child]) =>
      this.value(member, child, { path: `${path}.${key}`, depth: place.depth + 1 }),
    );
  }

  private entries(
    shape: { key: Member; value: Member },
    node: ParameterNode | undefined,
    place: Place,
  ): Values | undefined {
    if (!node) return undefined;
    const values: Values = {};
    for (const [number, entry] of numberedChildren(node)) {
      const key = entry.children.get(shape.key.xmlName ?? 'key')?.value;
      const value = entry.children.get(shape.value.xmlName ?? 'value');
      if (key === undefined || !value) continue;
      const path = `${place.path}.entry.${number}`;
      setOwn(values, key, this.value(shape.value, value, { path, depth: place.depth + 1 }));
    }
    return values;
  }
}
