import { latinOfHangul } from '../../../../core/hangul-keys.ts';
import { keysOf } from './key-text.ts';
import type { ViKeys } from './vi-keys.ts';
import type { ViState } from './vi-state.ts';

const maxTurns = 1000;

/** Keys kept in registers: `q` records, `@` plays. */
export class Macros {
  readonly #state: ViState;
  readonly #keys: ViKeys;
  #recorded = '';
  #lastPlayed: string | undefined;

  constructor(state: ViState, keys: ViKeys) {
    this.#state = state;
    this.#keys = keys;
  }

  /** The register that keys are recorded into now. */
  get recording(): string | undefined {
    return this.#keys.isRecording ? this.#recorded : undefined;
  }

  /** `q`: begins to record into the register that the next key names, or ends. */
  async record(): Promise<void> {
    if (this.#keys.isRecording) {
      this.#state.registers.record(this.#recorded, this.#keys.stopRecording().join(''));
      return;
    }
    const name = latinOfHangul(await this.#keys.next());
    if (!/^[a-zA-Z0-9"]$/.test(name)) return;
    this.#recorded = name;
    this.#keys.startRecording();
  }

  /** `@`: plays the register that the next key names, `@@` the last one again. */
  async play(count: number): Promise<void> {
    const typed = latinOfHangul(await this.#keys.next());
    const name = typed === '@' ? this.#lastPlayed : typed;
    const taken = name === undefined ? undefined : this.#state.registers.get(name);
    if (!taken) {
      this.#state.message = typed === '@' ? 'E748: No previously used register' : '';
      return;
    }
    this.#lastPlayed = name;
    const keys = keysOf(taken.isLines ? `${taken.text}\n` : taken.text);
    for (let turn = 0; turn < Math.min(count, maxTurns); turn++) this.#keys.replay(keys);
  }
}
