import type { Value } from '../python/values.ts';

export type Comparison = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte';

/** A parsed JMESPath expression. */
export type Node =
  | { kind: 'identity' }
  | { kind: 'literal'; value: Value }
  | { kind: 'field'; name: string }
  /** Each node works on the result of the one before. */
  | { kind: 'chain'; nodes: Node[] }
  | { kind: 'index'; index: number }
  | { kind: 'slice'; start: number | undefined; stop: number | undefined; step: number | undefined }
  | { kind: 'flatten'; inner: Node }
  /** `right` on each item of the list that `left` gives. */
  | { kind: 'projection'; left: Node; right: Node }
  /** `right` on each value of the record that `left` gives. */
  | { kind: 'valueProjection'; left: Node; right: Node }
  | { kind: 'filter'; left: Node; right: Node; condition: Node }
  | { kind: 'comparison'; operator: Comparison; left: Node; right: Node }
  | { kind: 'or' | 'and'; left: Node; right: Node }
  | { kind: 'not'; inner: Node }
  | { kind: 'list'; items: Node[] }
  | { kind: 'record'; entries: [string, Node][] }
  | { kind: 'call'; name: string; arguments: Node[] }
  | { kind: 'reference'; inner: Node };
