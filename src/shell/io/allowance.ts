/** So much may be kept in memory, with what each piece costs by itself. */
const maxKeptBytes = 256 * 1024 * 1024;
const pieceBytes = 200;

/** Counts what is kept; throws a RangeError, which ends the command, when it gets too much. */
export class Allowance {
  #kept = 0;

  take(bytes: Uint8Array): void {
    this.#kept += bytes.length + pieceBytes;
    if (this.#kept > maxKeptBytes) throw new RangeError('cannot allocate memory');
  }
}
