/** A JMESPath expression that is wrong, or fails on the data; `message` is worded as by the AWS CLI. */
export class QueryError extends Error {}

/** An error at a place of the expression; the caret under it counts the opening quote. */
export function parseError(expression: string, token: { type: string; text: string; start: number }, reason: string) {
  const column = columnOf(expression, token.start);
  const caret = `${' '.repeat(column + 1)}^`;
  return new QueryError(
    `${reason}: Parse error at column ${column}, token "${token.text}" (${token.type.toUpperCase()}), for expression:\n"${expression}"\n${caret}`,
  );
}

/** An expression that ends too early. */
export function incompleteError(expression: string): QueryError {
  return new QueryError(
    `Invalid jmespath expression: Incomplete expression:\n"${expression}"\n${' '.repeat(columnOf(expression, expression.length) + 1)}^`,
  );
}

/** A character that starts no token. */
export function tokenError(expression: string, position: number, reason: string): QueryError {
  return new QueryError(
    `Bad jmespath expression: ${reason}:\n${expression}\n${' '.repeat(columnOf(expression, position))}^`,
  );
}

/** The CLI counts characters: an emoji is one. */
function columnOf(expression: string, index: number): number {
  return Array.from(expression.slice(0, index)).length;
}
