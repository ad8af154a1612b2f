import { joinBytes } from '../../core/bytes.ts';
import { BrokenPipeError, untilAborted } from '../interpreter/control-flow.ts';
import { Allowance } from './allowance.ts';

const encoder = new TextEncoder();

/** Where a process writes. A write resolves once more may be written (a full pipe makes its writer wait). */
export interface ByteOutput {
  write(bytes: Uint8Array): void | Promise<void>;
  readonly isTerminal: boolean;
}

/** Writes text as UTF-8; resolves once the output takes more. */
export function writeText(output: ByteOutput, text: string): void | Promise<void> {
  if (text.length > 0) return output.write(encodeText(text));
}

/** UTF-8, but U+DC80 to U+DCFF on their own are the bytes 80 to FF that `printf '\\xff'` asks for. */
function encodeText(text: string): Uint8Array {
  if (!/[\udc80-\udcff]/.test(text)) return encoder.encode(text);
  const parts = text.match(/[\udc80-\udcff]|(?:[\ud800-\udbff][\udc00-\udfff]|[^\udc80-\udcff])+/g) ?? [];
  return joinBytes(
    parts.map((part) =>
      /^[\udc80-\udcff]$/.test(part) ? Uint8Array.of(part.charCodeAt(0) - 0xdc00) : encoder.encode(part),
    ),
  );
}

export const discardOutput: ByteOutput = { write: () => undefined, isTerminal: false };

/** Where a process reads. Shared by all who inherit it, so that what one reads, the next does not see again. */
export class ByteInput {
  readonly isTerminal: boolean;
  #pending: Uint8Array[] = [];
  readonly #pull: () => Promise<Uint8Array | null>;
  readonly #pullReady: (() => Uint8Array | undefined) | undefined;

  /**
   * `pull` answers the next bytes, or null at the end (again and again); `pullReady` those that are there already,
   * where that can be told.
   */
  constructor(pull: () => Promise<Uint8Array | null>, isTerminal = false, pullReady?: () => Uint8Array | undefined) {
    this.#pull = pull;
    this.#pullReady = pullReady;
    this.isTerminal = isTerminal;
  }

  static of(bytes: Uint8Array): ByteInput {
    let rest: Uint8Array | null = bytes;
    return new ByteInput(async () => {
      const chunk = rest;
      rest = null;
      return chunk;
    });
  }

  static ofText(text: string): ByteInput {
    return ByteInput.of(encoder.encode(text));
  }

  static empty(): ByteInput {
    return new ByteInput(async () => null);
  }

  async readChunk(): Promise<Uint8Array | null> {
    const pending = this.#pending.shift();
    if (pending) return pending;
    for (;;) {
      const chunk = await this.#pull();
      if (chunk === null || chunk.length > 0) return chunk;
    }
  }

  /** The next bytes if they can be had without waiting. */
  takeReady(): Uint8Array | undefined {
    return this.#pending.shift() ?? this.#pullReady?.();
  }

  /** Reads to the end. @throws InterruptedError as soon as `signal` aborts */
  async readAll(signal?: AbortSignal): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    const allowance = new Allowance();
    const read = () => this.#readUnlessAborted(signal);
    for (let chunk = await read(); chunk !== null; chunk = await read()) {
      allowance.take(chunk);
      chunks.push(chunk);
    }
    return joinBytes(chunks);
  }

  #readUnlessAborted(signal: AbortSignal | undefined): Promise<Uint8Array | null> {
    return signal ? untilAborted(this.readChunk(), signal) : this.readChunk();
  }

  /**
   * Reads up to and including `delimiter`; null at the end of the input. Leaves the rest for the next reader.
   * @throws InterruptedError as soon as `signal` aborts
   */
  async readUntil(
    delimiter: number,
    { maxBytes = Infinity, signal }: { maxBytes?: number; signal?: AbortSignal } = {},
  ): Promise<{ bytes: Uint8Array; found: boolean } | null> {
    const chunks: Uint8Array[] = [];
    const allowance = new Allowance();
    let length = 0;
    const read = () => this.#readUnlessAborted(signal);
    for (let chunk = await read(); chunk !== null; chunk = await read()) {
      const at = chunk.indexOf(delimiter);
      const wanted = Math.min(at < 0 ? chunk.length : at + 1, maxBytes - length);
      chunks.push(chunk.subarray(0, wanted));
      allowance.take(chunks.at(-1)!);
      length += wanted;
      if (wanted < chunk.length) this.#pending.unshift(chunk.subarray(wanted));
      if (at >= 0 && wanted === at + 1) return { bytes: joinBytes(chunks), found: true };
      if (length >= maxBytes) return { bytes: joinBytes(chunks), found: false };
    }
    return chunks.length > 0 ? { bytes: joinBytes(chunks), found: false } : null;
  }

  /** Gives bytes back to be read first. */
  unread(bytes: Uint8Array): void {
    if (bytes.length > 0) this.#pending.unshift(bytes);
  }
}

/** Keeps what is written, e.g. for `$(…)`. */
export class CollectingOutput implements ByteOutput {
  readonly isTerminal = false;
  readonly #allowance = new Allowance();
  #chunks: Uint8Array[] = [];

  write(bytes: Uint8Array): void {
    this.#allowance.take(bytes);
    this.#chunks.push(bytes);
  }

  bytes(): Uint8Array {
    const joined = joinBytes(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }

  text(): string {
    return new TextDecoder().decode(this.bytes());
  }
}

export interface Pipe {
  input: ByteInput;
  output: ByteOutput;
  closeInput(): void;
  closeOutput(): void;
}

/** A pipe with room for `capacity` bytes: a writer waits while it is full and breaks once its reader is gone. */
export function createPipe(capacity = 65_536): Pipe {
  const queue: Uint8Array[] = [];
  let size = 0;
  let isInputOpen = true;
  let isOutputOpen = true;
  let wake: (() => void)[] = [];
  const changed = () => {
    const waiting = wake;
    wake = [];
    for (const resume of waiting) resume();
  };
  const change = () => new Promise<void>((resolve) => wake.push(resolve));
  const take = () => {
    if (queue.length === 0) return undefined;
    const bytes = joinBytes(queue.splice(0));
    size = 0;
    changed();
    return bytes;
  };
  const pull = async () => {
    while (queue.length === 0 && isOutputOpen) await change();
    return take() ?? null;
  };
  return {
    input: new ByteInput(pull, false, take),
    output: {
      isTerminal: false,
      async write(bytes) {
        while (size >= capacity && isInputOpen) await change();
        if (!isInputOpen) throw new BrokenPipeError();
        queue.push(bytes);
        size += bytes.length;
        changed();
      },
    },
    closeInput() {
      isInputOpen = false;
      changed();
    },
    closeOutput() {
      isOutputOpen = false;
      changed();
    },
  };
}
