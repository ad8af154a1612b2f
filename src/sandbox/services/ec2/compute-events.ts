import type { EventHandler } from '../../world.ts';
import { imageAvailableEvent, onImageAvailable } from './images/create-image.ts';
import { instanceEvents } from './instances/instance-lifecycle.ts';
import { onSnapshotCompleted, snapshotCompletedEvent } from './snapshots/new-snapshot.ts';
import { volumeEvents } from './volumes/volume-events.ts';

/** What happens when the scheduled steps of instances, volumes, snapshots and images fall due. */
export const computeEvents: Record<string, EventHandler> = {
  ...instanceEvents,
  ...volumeEvents,
  [imageAvailableEvent]: onImageAvailable,
  [snapshotCompletedEvent]: onSnapshotCompleted,
};
