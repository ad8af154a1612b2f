import { makeAssert } from './assert-module.ts';
import { makeBytes } from './bytes.ts';
import { makeChildProcess } from './child-process-module.ts';
import { makeClock } from './clock.ts';
import { makeConsole } from './console.ts';
import { makeCrypto } from './crypto-module.ts';
import { makeEventEmitter } from './events-module.ts';
import { makeFetch } from './fetch.ts';
import { makeFormat } from './format.ts';
import { makeFs } from './fs-module.ts';
import { makeHeaders } from './headers.ts';
import { makeInspectLayout } from './inspect-layout.ts';
import { makeInspect } from './inspect.ts';
import { makeOs } from './os-module.ts';
import { makePath } from './path-module.ts';
import { makeProcess } from './process-module.ts';
import { makeQuestions } from './questions.ts';
import { makeRequire } from './require.ts';
import { makeStreams } from './streams.ts';
import { makeClone } from './structured-clone.ts';
import { makeTimers } from './timers-module.ts';
import { makeUncaught } from './uncaught.ts';
import { makeSearchParams } from './url-search-params.ts';
import { makeUrl } from './url.ts';
import { makeUtil } from './util-module.ts';

/** What Node's globals and modules are made of. */
export const guestParts = {
  makeAssert,
  makeBytes,
  makeChildProcess,
  makeClock,
  makeClone,
  makeConsole,
  makeCrypto,
  makeEventEmitter,
  makeFetch,
  makeFormat,
  makeFs,
  makeHeaders,
  makeInspect,
  makeInspectLayout,
  makeOs,
  makePath,
  makeProcess,
  makeQuestions,
  makeRequire,
  makeSearchParams,
  makeStreams,
  makeTimers,
  makeUncaught,
  makeUrl,
  makeUtil,
};

export type GuestParts = typeof guestParts;
