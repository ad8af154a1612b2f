/** An argument in single quotes, so that a shell reads it as it is. */
export function quoteArgument(argument: string): string {
  return `'${argument.replaceAll("'", `'\\''`)}'`;
}
