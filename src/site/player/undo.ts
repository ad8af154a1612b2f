import type { WorldClient } from '../world/world-client.ts';

const beforeUndo = 'before-undo';
const beforeReset = 'before-reset';

/** The state a world had before each step of a lab, and before the last undo or reset. */
export interface UndoHistory {
  has(stepId: string): boolean;
  /** Keeps the world as the state before `stepId`; with `replace`, also when one is kept already. */
  keepBefore(stepId: string, options: { replace: boolean }): Promise<void>;
  /** Brings the world back to before `stepId`. What is there now is kept for `undoUndo`. */
  goBefore(stepId: string): Promise<void>;
  undoUndo(): Promise<void>;
  /** Empties the world. What is there now is kept for `undoReset`. */
  reset(): Promise<void>;
  undoReset(): Promise<void>;
}

/** Opens the snapshots that belong to a lab. */
export async function openUndoHistory(world: WorldClient, labId: string): Promise<UndoHistory> {
  const nameOf = (stepId: string) => `before.${labId}.${stepId}`;
  const names = new Set((await world.listSnapshots()).map((snapshot) => snapshot.name));

  async function keep(name: string): Promise<void> {
    await world.saveSnapshot(name);
    names.add(name);
  }

  return {
    has: (stepId) => names.has(nameOf(stepId)),
    async keepBefore(stepId, { replace }) {
      if (replace || !names.has(nameOf(stepId))) await keep(nameOf(stepId));
    },
    async goBefore(stepId) {
      await keep(beforeUndo);
      await world.restoreSnapshot(nameOf(stepId));
    },
    undoUndo: () => world.restoreSnapshot(beforeUndo),
    async reset() {
      await keep(beforeReset);
      await world.reset();
    },
    undoReset: () => world.restoreSnapshot(beforeReset),
  };
}
