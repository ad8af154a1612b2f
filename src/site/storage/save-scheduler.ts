/** How a save is spaced out. */
export interface SavePace {
  /** From a change to its save. */
  delayMs: number;
  /** Between two saves at most. */
  longestRestMs: number;
}

/** A change is unsaved no longer than this, and a large world costs no more than a tenth of the time. */
export const worldPace: SavePace = { delayMs: 0, longestRestMs: 100 };
/** Files are saved after each command; this is for commands that take longer, such as a loop that writes a log. */
export const filesPace: SavePace = { delayMs: 2_000, longestRestMs: 30_000 };

const restPerSave = 9;

/** Runs `save` soon after a change; while changes go on, rests between saves by how long the last one took. */
export class SaveScheduler {
  private readonly save: () => Promise<void>;
  private readonly pace: SavePace;
  private saving: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private restUntilMs = 0;
  private hasChangedWhileSaving = false;

  /** `save` must not reject. */
  constructor(save: () => Promise<void>, pace: SavePace) {
    this.save = save;
    this.pace = pace;
  }

  /** Something changed: it is saved soon. */
  changed(): void {
    // How long to rest is known when the save has ended.
    if (this.saving) {
      this.hasChangedWhileSaving = true;
      return;
    }
    const waitMs = Math.max(this.pace.delayMs, this.restUntilMs - performance.now());
    this.timer ??= setTimeout(() => void this.flush(), waitMs);
  }

  /** Somebody else saves what has changed so far. */
  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.hasChangedWhileSaving = false;
  }

  /** Saves now; resolves once everything up to this call is saved. */
  async flush(): Promise<void> {
    this.cancel();
    const before = this.saving;
    const saving = (before ?? Promise.resolve()).then(() => this.timedSave());
    this.saving = saving;
    await saving;
    if (this.saving !== saving) return;
    this.saving = undefined;
    if (this.hasChangedWhileSaving) this.changed();
  }

  private async timedSave(): Promise<void> {
    const startedAtMs = performance.now();
    await this.save();
    const endedAtMs = performance.now();
    this.restUntilMs = endedAtMs + Math.min(this.pace.longestRestMs, restPerSave * (endedAtMs - startedAtMs));
  }
}
