import type { ByteOutput } from '../../io/byte-streams.ts';
import { writeText } from '../../io/byte-streams.ts';

const everyMs = 1_000;
const eraseRow = '\r\x1b[K';

/** One row on the terminal that tells how far a load run is, every second of world time; nothing in a file or pipe. */
export class LoadProgress {
  readonly #output: ByteOutput;
  readonly #startedMs: number;
  #shownMs: number;
  #isShown = false;

  constructor(output: ByteOutput, startedMs: number) {
    this.#output = output;
    this.#startedMs = startedMs;
    this.#shownMs = startedMs;
  }

  async show(sent: number, nowMs: number): Promise<void> {
    if (!this.#output.isTerminal || nowMs - this.#shownMs < everyMs) return;
    this.#shownMs = nowMs;
    this.#isShown = true;
    const seconds = Math.floor((nowMs - this.#startedMs) / 1000);
    await writeText(this.#output, `${eraseRow}요청 ${sent}개 보냄 · ${seconds}초 · 멈추기 Ctrl-C`);
  }

  async clear(): Promise<void> {
    if (this.#isShown) await writeText(this.#output, eraseRow);
  }
}
