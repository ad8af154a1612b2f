import type { Member, Shape, StructureShape, TimestampFormat } from '../../wire/service-model.ts';
import type { SdkPackage } from './sdk-package.ts';
import { readTraits, resolve, schemaBits, schemaKind, type SchemaRef, type Traits } from './sdk-schema.ts';

const simpleKinds: Record<number, Pick<Member, 'shape' | 'timestampFormat' | 'streaming'>> = {
  0: { shape: 'string' },
  1: { shape: 'number' },
  2: { shape: 'boolean' },
  4: { shape: 'timestamp' },
  5: { shape: 'timestamp', timestampFormat: 'date-time' },
  6: { shape: 'timestamp', timestampFormat: 'http-date' },
  7: { shape: 'timestamp', timestampFormat: 'epoch-seconds' },
  15: { shape: 'document' },
  17: { shape: 'number' },
  19: { shape: 'number' },
  21: { shape: 'blob' },
  42: { shape: 'blob', streaming: true },
};

const textTraits = ['xmlName', 'ec2QueryName', 'jsonName', 'httpHeader', 'httpPrefixHeaders', 'httpQuery'] as const;
const flagTraits = [
  'xmlFlattened',
  'xmlAttribute',
  'httpQueryParams',
  'httpLabel',
  'httpPayload',
  'httpResponseCode',
  'idempotencyToken',
] as const;

function xmlNamespaceOf(traits: Traits): Pick<Member, 'xmlNamespace'> {
  const value = traits.xmlNamespace;
  if (value === undefined) return {};
  if (typeof value === 'string') return { xmlNamespace: [value] };
  if (Array.isArray(value)) {
    const [first, second] = value as [string, string?];
    // The SDK writes [prefix, uri] when there is a prefix.
    return { xmlNamespace: second === undefined ? [first] : first.includes('://') ? [first, second] : [second, first] };
  }
  throw new Error(`Unknown xmlNamespace ${JSON.stringify(value)}`);
}

function memberTraits(traits: Traits): Partial<Member> {
  const result: Record<string, unknown> = {};
  for (const name of textTraits) if (traits[name] !== undefined) result[name] = traits[name];
  for (const name of flagTraits) if (traits[name]) result[name] = true;
  return { ...result, ...xmlNamespaceOf(traits) };
}

function errorOf(name: string, traits: Traits): StructureShape['error'] {
  const fault = traits.error === 'server' ? 'server' : 'client';
  const [queryCode, queryStatus] = (traits.awsQueryError ?? []) as [string?, number?];
  const status = Number(traits.httpError ?? queryStatus ?? (fault === 'server' ? 500 : 400));
  return { code: queryCode ?? name, status, fault };
}

/** SQS's model gives two members one name in Query; its API reference names the later one after the member. */
function withDistinctXmlNames(members: Record<string, Member>): Record<string, Member> {
  const taken = new Set<string>();
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => {
      const isTaken = member.xmlName !== undefined && taken.has(member.xmlName);
      if (member.xmlName !== undefined) taken.add(member.xmlName);
      return [name, isTaken ? { ...member, xmlName: name.replace(/s$/, '') } : member];
    }),
  );
}

/** Collects the shapes that the chosen operations reach, by name. */
export class ShapeCollector {
  readonly shapes = new Map<string, Shape>();
  private readonly sdk: SdkPackage;

  constructor(sdk: SdkPackage) {
    this.sdk = sdk;
  }

  /** Adds the structure behind `ref` and everything it reaches. Returns its name, or undefined for Smithy's Unit. */
  addStructure(ref: SchemaRef): string | undefined {
    const { schema } = resolve(ref);
    if (schema === 'unit') return undefined;
    if (typeof schema === 'number') throw new Error('Not a structure');
    return this.addNamed(schema, undefined);
  }

  private member(ref: SchemaRef, enumName: string | undefined): Member {
    const { schema, traits } = resolve(ref);
    const extra = memberTraits(traits);
    if (schema === 'unit') throw new Error('Unit as a member');
    if (typeof schema !== 'number') return { shape: this.addNamed(schema, enumName), ...extra };
    if (schema & schemaBits.map) return { shape: this.addPlainMap(schema & ~schemaBits.map, enumName), ...extra };
    if (schema & schemaBits.list) return { shape: this.addPlainList(schema & ~schemaBits.list, enumName), ...extra };
    return { ...this.simple(schema, enumName), ...extra };
  }

  private simple(kind: number, enumName: string | undefined): Member {
    const simple = simpleKinds[kind];
    if (!simple) throw new Error(`Unknown schema kind ${kind}`);
    return simple.shape === 'string' && enumName ? { shape: this.addEnum(enumName) } : { ...simple };
  }

  private addEnum(declaredName: string): string {
    const plain = declaredName.replace(/^_+/, '');
    const isTaken = this.sdk.schemas.has(plain);
    const name = isTaken ? `${plain}Enum` : plain;
    const values = this.sdk.enumValues(declaredName)!;
    this.shapes.set(name, { type: 'enum', values });
    return name;
  }

  private addPlainList(kind: number, enumName: string | undefined): string {
    const member = this.simple(kind, enumName);
    const name = `${member.shape}[]${formatSuffix(member.timestampFormat)}`;
    this.shapes.set(name, { type: 'list', member });
    return name;
  }

  private addPlainMap(kind: number, enumName: string | undefined): string {
    const value = this.simple(kind, enumName);
    const name = `{string:${value.shape}}${formatSuffix(value.timestampFormat)}`;
    this.shapes.set(name, { type: 'map', key: { shape: 'string' }, value });
    return name;
  }

  private addNamed(schema: readonly unknown[], enumName: string | undefined): string {
    const [kind, , name, traits] = schema as [number, string, string, unknown];
    if (this.shapes.has(name)) return name;
    if (kind === schemaKind.list) {
      // Reserved before its member is read, because shapes may contain themselves.
      this.shapes.set(name, { type: 'list', member: { shape: 'string' } });
      this.shapes.set(name, { type: 'list', member: this.member(schema[4] as SchemaRef, enumName) });
    } else if (kind === schemaKind.map) {
      this.shapes.set(name, { type: 'map', key: { shape: 'string' }, value: { shape: 'string' } });
      const key = this.member(schema[4] as SchemaRef, undefined);
      this.shapes.set(name, { type: 'map', key, value: this.member(schema[5] as SchemaRef, enumName) });
    } else {
      this.addStructureShape(schema, name, readTraits(traits));
    }
    return name;
  }

  private addStructureShape(schema: readonly unknown[], name: string, traits: Traits): void {
    const names = schema[4] as string[];
    const refs = schema[5] as SchemaRef[];
    const requiredCount = Number(schema[6] ?? 0);
    this.shapes.set(name, { type: 'structure', members: {} });
    const enums = this.sdk.declaredEnums.get(name) ?? this.sdk.declaredEnums.get(`_${name}`);
    const members = Object.fromEntries(
      names.map((memberName, index) => [memberName, this.member(refs[index]!, enums?.get(memberName))]),
    );
    this.shapes.set(name, {
      type: 'structure',
      members: withDistinctXmlNames(members),
      ...(requiredCount > 0 ? { required: names.slice(0, requiredCount) } : {}),
      ...(schema[0] === schemaKind.union ? { union: true as const } : {}),
      ...(traits.xmlName ? { xmlName: String(traits.xmlName) } : {}),
      ...xmlNamespaceOf(traits),
      ...(schema[0] === schemaKind.error ? { error: errorOf(name, traits)! } : {}),
    });
  }
}

function formatSuffix(format: TimestampFormat | undefined): string {
  return format ? `@${format}` : '';
}
