import type { Speed } from '../../core/clock.ts';
import { PlatformError } from '../../core/messages/message.ts';
import { worldMessages } from '../../core/messages/world.ts';
import { RealKeyMask } from '../../core/real-key-mask.ts';
import { decodeWorld, type SavedWorld } from '../../sandbox/world-codec.ts';
import { Sandbox, type SandboxHost } from '../../sandbox/sandbox.ts';
import { SaveScheduler, worldPace } from '../storage/save-scheduler.ts';
import { answerHandOver, askForHandOver } from './hand-over.ts';
import type { SnapshotInfo, WorldClockState, WorldStatus } from './world-status.ts';
import type { WorldStore } from './world-store.ts';
import { createWriterLock } from './writer-lock.ts';

const currentKey = 'current';
const snapshotPrefix = 'snapshot/';
const setAsidePrefix = 'set-aside/';
const defaultSpeed: Speed = 60;
/** The page goes back by snapshots and replays nothing: its memory is worth more than a long journal. */
const journalCapacityBytes = 256 * 1024;

/** Browser time for the world. */
const browserHost: SandboxHost = {
  nowMs: () => Date.now(),
  delay: (durationMs, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, durationMs);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    }),
};

/** 'instant' lasts only while steps are run by themselves: a page that was left meanwhile goes on as usual. */
function speedOf(saved: SavedWorld | undefined): Speed {
  const speed = saved?.data.speed ?? defaultSpeed;
  return speed === 'instant' ? defaultSpeed : speed;
}

/** Owns the page's world inside its Worker: one writer across tabs, saved right after each change. */
export class WorldHost {
  private readonly store: WorldStore;
  private readonly tabName: string;
  private readonly onStatus: (status: WorldStatus) => void;
  private status: WorldStatus = { kind: 'loading' };
  private opened: Sandbox | undefined;
  private readonly saves = new SaveScheduler(() => this.save(), worldPace);

  constructor(store: WorldStore, tabName: string, onStatus: (status: WorldStatus) => void) {
    this.store = store;
    this.tabName = tabName;
    this.onStatus = onStatus;
    answerHandOver(async () => {
      if (!this.opened) return false;
      await this.flush();
      this.lose();
      return true;
    });
  }

  /** Opens the saved world, or a new one. With `steal`, takes it over from another tab. */
  async open(steal: boolean): Promise<void> {
    this.setStatus({ kind: 'loading' });
    if (steal) await askForHandOver();
    const isWriter = await createWriterLock(this.store, this.tabName).acquire({ steal, onLost: () => this.lose() });
    if (!isWriter) return this.setStatus({ kind: 'elsewhere' });
    const { saved, setAside } = await this.load();
    const seed = saved?.data.seed ?? crypto.getRandomValues(new Uint32Array(2)).join('-');
    const speed = speedOf(saved);
    const onDefect = (error: unknown) => console.error(error);
    this.opened = new Sandbox({
      seed,
      speed,
      host: browserHost,
      clock: 'own-time',
      journalCapacityBytes,
      instanceAws: async (argv, host) => (await import('../../aws-cli/run.ts')).runAws(argv, host),
      onDefect,
      ...(saved && { saved }),
    });
    this.setStatus({ kind: 'ready', isPersistent: this.store.isPersistent, ...(setAside && { setAside }) });
  }

  /** The open world. Throws PlatformError when another tab has it. */
  get sandbox(): Sandbox {
    if (!this.opened) throw new PlatformError(worldMessages.notOpen);
    return this.opened;
  }

  get currentStatus(): WorldStatus {
    return this.status;
  }

  /** To be called after everything that may have changed the world: saves it shortly. */
  changed(): void {
    this.saves.changed();
  }

  /** Saves now. */
  flush(): Promise<void> {
    return this.saves.flush();
  }

  clock(): WorldClockState {
    const { world } = this.sandbox;
    const next = world.data.events[0];
    return {
      nowMs: world.nowMs(),
      speed: world.data.speed,
      eventsLeft: world.data.events.length,
      ...(next && { nextEventAtMs: next.dueAtMs }),
    };
  }

  /** The world as text, which keeps no AWS key of a real account, and says so. */
  exportWorld(): string {
    const mask = new RealKeyMask();
    const text = this.sandbox.save(mask);
    if (mask.hasMasked && this.status.kind === 'ready' && !this.status.hasMaskedKeys)
      this.setStatus({ ...this.status, hasMaskedKeys: true });
    return text;
  }

  async saveSnapshot(name: string): Promise<void> {
    await this.store.write(`${snapshotPrefix}${name}`, this.exportWorld());
  }

  /** Brings a named snapshot back. Throws PlatformError when there is none or it cannot be read. */
  async restoreSnapshot(name: string): Promise<void> {
    const text = await this.store.read(`${snapshotPrefix}${name}`);
    if (text === undefined) throw new PlatformError(worldMessages.noSuchSnapshot, { name });
    this.importWorld(text);
  }

  async listSnapshots(): Promise<SnapshotInfo[]> {
    const keys = await this.store.keys(snapshotPrefix);
    const texts = await Promise.all(keys.map((key) => this.store.read(key)));
    return keys.map((key, index) => ({
      name: key.slice(snapshotPrefix.length),
      savedAtMs: (JSON.parse(texts[index] ?? '{}') as Partial<SavedWorld>).savedAtMs ?? 0,
    }));
  }

  async removeSnapshot(name: string): Promise<void> {
    await this.store.remove(`${snapshotPrefix}${name}`);
  }

  /**
   * Replaces the world by one that `Sandbox.save` made; the speed stays, it is the learner's choice. Throws PlatformError
   * and then changes nothing.
   */
  importWorld(text: string): void {
    const { speed } = this.sandbox.world.data;
    this.sandbox.restore(text);
    this.sandbox.setSpeed(speed);
    this.changed();
  }

  /** The text of a world that was put aside, for a download. */
  readSetAside(key: string): Promise<string | undefined> {
    return this.store.read(key);
  }

  private async save(): Promise<void> {
    if (!this.opened || this.status.kind !== 'ready') return;
    try {
      await this.store.write(currentKey, this.exportWorld());
      this.setSaveFailure(undefined);
    } catch (error) {
      this.setSaveFailure(error instanceof Error ? error.message : String(error));
    }
  }

  private setSaveFailure(saveFailure: string | undefined): void {
    if (this.status.kind !== 'ready' || this.status.saveFailure === saveFailure) return;
    const { saveFailure: _, ...healthy } = this.status;
    this.setStatus(saveFailure === undefined ? healthy : { ...healthy, saveFailure });
  }

  private lose(): void {
    this.opened = undefined;
    this.setStatus({ kind: 'elsewhere' });
  }

  private async load(): Promise<{ saved?: SavedWorld; setAside?: { reason: string; key: string } }> {
    const text = await this.store.read(currentKey);
    if (text === undefined) return {};
    try {
      return { saved: decodeWorld(text) };
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      const key = `${setAsidePrefix}${Date.now()}`;
      await this.store.write(key, text);
      await this.store.remove(currentKey);
      return { setAside: { reason: error.message, key } };
    }
  }

  private setStatus(status: WorldStatus): void {
    this.status = status;
    this.onStatus(status);
  }
}
