import type { WorldClient } from '../../world/world-client.ts';

/** The state a world had before each step of a lab. */
export interface UndoHistory {
  has(stepId: string): boolean;
  /** Keeps the world as the state before `stepId`; with `replace`, also when one is kept already. */
  keepBefore(stepId: string, options: { replace: boolean }): Promise<void>;
  /** Brings the world back to before `stepId`. */
  goBefore(stepId: string): Promise<void>;
}

/** Opens the snapshots that belong to a lab. */
export async function openUndoHistory(world: WorldClient, labId: string): Promise<UndoHistory> {
  const nameOf = (stepId: string) => `before.${labId}.${stepId}`;
  const names = new Set((await world.listSnapshots()).map((snapshot) => snapshot.name));
  return {
    has: (stepId) => names.has(nameOf(stepId)),
    async keepBefore(stepId, { replace }) {
      if (!replace && names.has(nameOf(stepId))) return;
      await world.saveSnapshot(nameOf(stepId));
      names.add(nameOf(stepId));
    },
    goBefore: (stepId) => world.restoreSnapshot(nameOf(stepId)),
  };
}
