import { makeBytes } from '../guest/bytes.ts';
import { makeEventEmitter } from '../guest/events-module.ts';
import { makeFs } from '../guest/fs-module.ts';
import { makeInspect } from '../guest/inspect.ts';
import { makeNetwork } from '../guest/network.ts';
import { makePath } from '../guest/path-module.ts';
import { startGuest } from '../guest/start-guest.ts';
import { makeStreams } from '../guest/streams.ts';

const parts = { makeBytes, makeEventEmitter, makeFs, makeInspect, makeNetwork, makePath, makeStreams };

/**
 * The program's side as text for the interpreter, a function of its host. The functions of `guest/` refer to nothing
 * outside of themselves, so their text is all there is to them, also after a bundler has shortened it.
 */
export function guestSource(): string {
  const members = Object.entries(parts).map(([name, make]) => `${name}: ${make.toString()}`);
  return `(host) => (${startGuest.toString()})(host, { ${members.join(', ')} })`;
}
