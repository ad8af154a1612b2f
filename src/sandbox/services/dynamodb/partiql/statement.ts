import type { Item } from '../attribute-value.ts';
import type { Condition, DocumentPath, Update } from '../expressions/syntax-tree.ts';

/** What FROM names. */
export interface Source {
  table: string;
  index?: string;
}

export interface OrderTerm {
  attribute: string;
  isDescending: boolean;
}

export interface SelectStatement {
  kind: 'select';
  source: Source;
  /** Undefined for `*`. */
  paths: DocumentPath[] | undefined;
  where: Condition | undefined;
  order: OrderTerm[];
}

export interface InsertStatement {
  kind: 'insert';
  source: Source;
  item: Item;
}

/** As `ReturnValues` of UpdateItem calls it. */
export type Returning = 'ALL_OLD' | 'ALL_NEW' | 'UPDATED_OLD' | 'UPDATED_NEW';

export interface UpdateStatement {
  kind: 'update';
  source: Source;
  update: Update;
  where: Condition | undefined;
  returning?: Returning;
}

export interface DeleteStatement {
  kind: 'delete';
  source: Source;
  where: Condition | undefined;
  returning?: Returning;
}

/** A condition of a transaction: `EXISTS(SELECT …)`. */
export interface ExistsStatement {
  kind: 'exists';
  select: SelectStatement;
}

export type WriteStatement = InsertStatement | UpdateStatement | DeleteStatement | ExistsStatement;
export type Statement = SelectStatement | WriteStatement;
