/**
 * The SDK's static schemas: arrays that start with their kind. Only what the extractor reads is typed.
 * Format: the package `@smithy/types`, `schema/static-schemas`.
 */
export type SchemaRef = number | 'unit' | readonly unknown[] | (() => SchemaRef);

export type Traits = Readonly<Record<string, unknown>>;

export const schemaKind = {
  simple: 0,
  list: 1,
  map: 2,
  structure: 3,
  union: 4,
  error: -3,
  operation: 9,
} as const;

const bitTraits = [
  'httpLabel',
  'idempotent',
  'idempotencyToken',
  'sensitive',
  'httpPayload',
  'httpResponseCode',
  'httpQueryParams',
];

/** Traits are a record or a bit vector. */
export function readTraits(traits: unknown): Traits {
  if (typeof traits === 'object' && traits !== null) return traits as Traits;
  const bits = Number(traits ?? 0);
  return Object.fromEntries(bitTraits.filter((_, index) => (bits >> index) & 1).map((name) => [name, 1]));
}

/** What a reference leads to: the schema itself and the traits that the referring place adds. */
export interface Target {
  schema: number | 'unit' | readonly unknown[];
  traits: Traits;
}

/** A named schema is `[kind, namespace, name, …]`; a reference with traits is `[reference, traits]`. */
function isNamed(ref: readonly unknown[]): boolean {
  return typeof ref[0] === 'number' && typeof ref[1] === 'string' && typeof ref[2] === 'string';
}

/** Follows functions and member references. Simple named schemas (`sensitive` strings) end in their bare kind. */
export function resolve(ref: SchemaRef): Target {
  if (typeof ref === 'function') return resolve(ref());
  if (typeof ref === 'number' || ref === 'unit') return { schema: ref, traits: {} };
  if (isNamed(ref)) {
    if (ref[0] !== schemaKind.simple) return { schema: ref, traits: {} };
    const inner = resolve(ref[4] as SchemaRef);
    return { schema: inner.schema, traits: { ...readTraits(ref[3]), ...inner.traits } };
  }
  const inner = resolve(ref[0] as SchemaRef);
  return { schema: inner.schema, traits: { ...inner.traits, ...readTraits(ref[1]) } };
}

export const schemaBits = { list: 0b0100_0000, map: 0b1000_0000 } as const;
