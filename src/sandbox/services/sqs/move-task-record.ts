import type { Scope } from '../../slice.ts';
import { sqsState } from './queue-record.ts';

/** A task that moves messages out of a dead-letter queue, second by second. */
export interface MoveTaskRecord {
  handle: string;
  sourceArn: string;
  /** Undefined: each message goes back to the queue that it came from. */
  destinationArn?: string;
  /** As asked for; without it the sandbox moves `defaultPerSecond`. */
  maxPerSecond?: number;
  status: 'RUNNING' | 'COMPLETED' | 'CANCELLED' | 'FAILED';
  moved: number;
  toMove: number;
  failureReason?: string;
  startedAtMs: number;
}

/** The move tasks of an account and Region, newest first. */
export function moveTasksOf(scope: Scope): MoveTaskRecord[] {
  return (sqsState(scope).moveTasks ??= []);
}
