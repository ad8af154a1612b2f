/** The memory of a WebAssembly module that was C: numbers are little-endian, addresses are offsets, text ends with 0. */
export class ModuleMemory {
  readonly #buffer: () => ArrayBuffer;

  /** `buffer` answers the memory as it is now; it may grow. */
  constructor(buffer: () => ArrayBuffer) {
    this.#buffer = buffer;
  }

  get bytes(): Uint8Array {
    return new Uint8Array(this.#buffer());
  }

  put32(address: number, value: number): void {
    this.#view.setUint32(address, value, true);
  }

  put64(address: number, value: bigint): void {
    this.#view.setBigInt64(address, value, true);
  }

  /** Writes texts one after the other from `at` on, and where each stands as 32-bit addresses from `addresses` on. */
  putTexts(addresses: number, at: number, texts: readonly Uint8Array[]): void {
    let next = at;
    for (const [index, text] of texts.entries()) {
      this.put32(addresses + index * 4, next);
      this.bytes.set(text, next);
      next += text.length;
    }
  }

  text(address: number): string {
    const { bytes } = this;
    return new TextDecoder().decode(bytes.subarray(address, bytes.indexOf(0, address)));
  }

  /** The buffers that C's `iovec`s name: an address and a length each. */
  vectors(address: number, count: number): Uint8Array[] {
    const view = this.#view;
    return Array.from({ length: count }, (_, index) => {
      const at = view.getUint32(address + index * 8, true);
      return this.bytes.subarray(at, at + view.getUint32(address + index * 8 + 4, true));
    });
  }

  get #view(): DataView {
    return new DataView(this.#buffer());
  }
}

/** How many bytes texts take one after the other. */
export function totalLength(texts: readonly Uint8Array[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}

/** Text as C keeps it. */
export function cString(text: string): Uint8Array {
  return new TextEncoder().encode(`${text}\0`);
}
