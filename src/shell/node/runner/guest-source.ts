import { makeAssert } from '../guest/assert-module.ts';
import { makeBytes } from '../guest/bytes.ts';
import { makeChildProcess } from '../guest/child-process-module.ts';
import { makeClock } from '../guest/clock.ts';
import { makeConsole } from '../guest/console.ts';
import { makeCrypto } from '../guest/crypto-module.ts';
import { makeEventEmitter } from '../guest/events-module.ts';
import { makeFs } from '../guest/fs-module.ts';
import { makeFormat } from '../guest/format.ts';
import { makeInspectLayout } from '../guest/inspect-layout.ts';
import { makeInspect } from '../guest/inspect.ts';
import { makeNetwork } from '../guest/network.ts';
import { makeOs } from '../guest/os-module.ts';
import { makePath } from '../guest/path-module.ts';
import { makeProcess } from '../guest/process-module.ts';
import { makeRequire } from '../guest/require.ts';
import { makeStreams } from '../guest/streams.ts';
import { makeClone } from '../guest/structured-clone.ts';
import { makeTimers } from '../guest/timers-module.ts';
import { makeUtil } from '../guest/util-module.ts';
import { startGuest } from '../guest/start-guest.ts';

const parts = {
  makeAssert,
  makeBytes,
  makeChildProcess,
  makeClock,
  makeClone,
  makeConsole,
  makeCrypto,
  makeEventEmitter,
  makeFormat,
  makeFs,
  makeInspect,
  makeInspectLayout,
  makeNetwork,
  makeOs,
  makePath,
  makeProcess,
  makeRequire,
  makeStreams,
  makeTimers,
  makeUtil,
};

/**
 * The program's side as text for the interpreter, a function of its host. The functions of `guest/` refer to nothing
 * outside of themselves, so their text is all there is to them, also after a bundler has shortened it.
 */
export function guestSource(): string {
  const members = Object.entries(parts).map(([name, make]) => `${name}: ${make.toString()}`);
  return `(host) => (${startGuest.toString()})(host, { ${members.join(', ')} })`;
}
