import { assertDistinct } from './document-path.ts';
import type { Placeholders } from './placeholders.ts';
import type { DocumentPath } from './syntax-tree.ts';
import { TokenReader } from './token-reader.ts';

const expression = 'ProjectionExpression';

/** Parses `a, b.c[0]`. Throws ValidationException. */
export function parseProjection(source: string, placeholders: Placeholders): DocumentPath[] {
  const reader = new TokenReader(source, expression, placeholders);
  const paths = reader.list(() => reader.path());
  reader.end();
  assertDistinct(paths, expression);
  return paths;
}
