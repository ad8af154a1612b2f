/** Between two saves at most this long; a change is unsaved no longer, and a large world costs no more than a tenth of the time. */
const longestRestMs = 100;
const restPerSave = 9;

/** Runs `save` at once after a change; while changes go on, rests between saves by how long the last one took. */
export class SaveScheduler {
  private readonly save: () => Promise<void>;
  private saving: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private restUntilMs = 0;

  /** `save` must not reject. */
  constructor(save: () => Promise<void>) {
    this.save = save;
  }

  /** Something changed: it is saved soon. */
  changed(): void {
    this.timer ??= setTimeout(() => void this.flush(), Math.max(0, this.restUntilMs - performance.now()));
  }

  /** Saves now; resolves once everything up to this call is saved. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const before = this.saving;
    const saving = (before ?? Promise.resolve()).then(() => this.timedSave());
    this.saving = saving;
    await saving;
    if (this.saving === saving) this.saving = undefined;
  }

  private async timedSave(): Promise<void> {
    const startedAtMs = performance.now();
    await this.save();
    const endedAtMs = performance.now();
    this.restUntilMs = endedAtMs + Math.min(longestRestMs, restPerSave * (endedAtMs - startedAtMs));
  }
}
