import type { GuestHost, GuestSettings } from './guest-host.ts';
import type { GuestParts } from './parts.ts';

/** What the modules are built on: the host, values shown, time. Refers to nothing outside of itself (see inspect.ts). */
export function makeBase(host: GuestHost, parts: GuestParts) {
  const settings = JSON.parse(host.settings) as GuestSettings;
  const questions = parts.makeQuestions(host);
  const inspect = parts.makeInspect(parts.makeInspectLayout());
  const uncaught = parts.makeUncaught(host, inspect);
  return {
    host,
    settings,
    questions,
    inspect,
    uncaught,
    format: parts.makeFormat(inspect),
    bytes: parts.makeBytes(),
    EventEmitter: parts.makeEventEmitter(),
    clock: parts.makeClock(() => host.nowMs()),
    timers: parts.makeTimers(host, questions.waiting, uncaught.watch),
  };
}

export type GuestBase = ReturnType<typeof makeBase>;
