import type { AttributeValue } from '../../../../wire/generated/dynamodb.ts';

/** Names and list indexes from the item inwards: `a.b[0]` is ['a', 'b', 0]. */
export type DocumentPath = readonly (string | number)[];

export type Operand =
  { kind: 'path'; path: DocumentPath } | { kind: 'value'; value: AttributeValue } | { kind: 'size'; operand: Operand };

export type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type ConditionFunction =
  'attribute_exists' | 'attribute_not_exists' | 'attribute_type' | 'begins_with' | 'contains';

export type Condition =
  | { kind: 'and' | 'or'; left: Condition; right: Condition }
  | { kind: 'not'; condition: Condition }
  | { kind: 'compare'; comparator: Comparator; left: Operand; right: Operand }
  | { kind: 'between'; operand: Operand; low: Operand; high: Operand }
  | { kind: 'in'; operand: Operand; candidates: Operand[] }
  | { kind: 'function'; name: ConditionFunction; operands: Operand[] };

export type UpdateValue =
  | { kind: 'path'; path: DocumentPath }
  | { kind: 'value'; value: AttributeValue }
  | { kind: 'plus' | 'minus'; left: UpdateValue; right: UpdateValue }
  | { kind: 'if_not_exists'; path: DocumentPath; otherwise: UpdateValue }
  | { kind: 'list_append'; left: UpdateValue; right: UpdateValue };

export interface Update {
  sets: { path: DocumentPath; value: UpdateValue }[];
  removes: DocumentPath[];
  adds: { path: DocumentPath; value: AttributeValue }[];
  deletes: { path: DocumentPath; value: AttributeValue }[];
}
