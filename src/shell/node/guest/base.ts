import type { GuestHost, GuestSettings } from './guest-host.ts';
import type { GuestParts } from './parts.ts';

/** What the modules are built on: the host, values shown, time. Refers to nothing outside of itself (see inspect.ts). */
export function makeBase(host: GuestHost, parts: GuestParts) {
  const settings = JSON.parse(host.settings) as GuestSettings;
  const questions = parts.makeQuestions(host);
  const inspect = parts.makeInspect(parts.makeInspectLayout(), parts.makeInColumns());
  const uncaught = parts.makeUncaught(host, inspect);
  const utf8 = parts.makeUtf8();
  const base64 = parts.makeBase64();
  return {
    host,
    settings,
    questions,
    inspect,
    uncaught,
    format: parts.makeFormat(inspect),
    bytes: { Buffer: parts.makeBuffer(utf8, base64), ...parts.makeTextCoders(utf8, base64) },
    EventEmitter: parts.makeEventEmitter(),
    clock: parts.makeClock(() => host.nowMs()),
    timers: parts.makeTimers(host, questions.waiting, uncaught.watch),
  };
}

export type GuestBase = ReturnType<typeof makeBase>;
