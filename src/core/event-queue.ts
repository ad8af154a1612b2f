/** Something that will happen in a world at a known time. Plain data: `payload` must survive structured cloning. */
export interface ScheduledEvent {
  dueAtMs: number;
  /** Order of scheduling; breaks ties so that equal times run first come, first served. */
  sequence: number;
  type: string;
  payload: unknown;
  /** Set when the moment is one of the calendar, which no change of speed moves. */
  isOnCalendar?: true;
}

/** Puts a queue in order again after due times were changed. */
export function reorder(queue: ScheduledEvent[]): void {
  queue.sort((a, b) => a.dueAtMs - b.dueAtMs || a.sequence - b.sequence);
}

/** Inserts `event` into `queue`, which stays sorted by due time, then by sequence. */
export function enqueue(queue: ScheduledEvent[], event: ScheduledEvent): void {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = queue[middle]!;
    const isBefore =
      other.dueAtMs < event.dueAtMs || (other.dueAtMs === event.dueAtMs && other.sequence < event.sequence);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, event);
}

/** Removes and returns the first event that is due at `nowMs`, or undefined. */
export function dequeueDue(queue: ScheduledEvent[], nowMs: number): ScheduledEvent | undefined {
  return queue.length > 0 && queue[0]!.dueAtMs <= nowMs ? queue.shift() : undefined;
}
