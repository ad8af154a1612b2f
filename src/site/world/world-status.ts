import type { Speed } from '../../core/clock.ts';

/** What the page shows about its world. */
export type WorldStatus =
  /** Being read from storage. */
  | { kind: 'loading' }
  /** Another tab writes it; `takeOver` continues here. */
  | { kind: 'elsewhere' }
  /** The browser has ended its Worker; loading the page again goes on with what was saved last. */
  | { kind: 'ended' }
  | {
      kind: 'ready';
      /** False when the browser keeps nothing: the world ends with the tab. */
      isPersistent: boolean;
      /** Set when the browser refused to store the last change (full disk or quota). */
      saveFailure?: string;
      /** Set once an AWS key of a real account was masked in what was kept; the world itself still has it. */
      hasMaskedKeys?: boolean;
      /** Set when a saved world could not be read and was put aside, under a key for `readSetAside`. */
      setAside?: { reason: string; key: string };
    };

export interface WorldClockState {
  nowMs: number;
  speed: Speed;
  /** How many things are still to happen. */
  eventsLeft: number;
  /** World time of the next of them, epoch milliseconds. */
  nextEventAtMs?: number;
}

export interface SnapshotInfo {
  name: string;
  savedAtMs: number;
}
