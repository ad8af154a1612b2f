/** A value on the wire that does not fit its shape. Each protocol turns it into its own AWS error. */
export class MalformedValue extends Error {
  /** Where, e.g. 'Filter.1.Value'. */
  readonly path: string;
  readonly value: string;
  /** What stands there instead, in the words of AWS's JSON services; used in their message. */
  readonly detail: string;

  constructor(path: string, value: unknown, detail: string) {
    super(`${path}: ${detail}`);
    this.name = 'MalformedValue';
    this.path = path;
    this.value = typeof value === 'string' ? value : String(JSON.stringify(value) ?? value);
    this.detail = detail;
  }
}

/** Nesting that no AWS request reaches; deeper input is refused before it can exhaust the stack. */
export const maxDepth = 64;

/** Throws MalformedValue where values are nested deeper than AWS takes. */
export function assertDepth(depth: number, path: string): void {
  if (depth > maxDepth) throw new MalformedValue(path, '', 'Nesting is too deep');
}
