import { makeAssert } from './assert-module.ts';
import { makeBase64 } from './base64.ts';
import { makeBuffer } from './buffer.ts';
import { makeChildProcess } from './child-process-module.ts';
import { makeClock } from './clock.ts';
import { makeConsole } from './console.ts';
import { makeCrypto } from './crypto-module.ts';
import { makeEventEmitter } from './events-module.ts';
import { makeFetch } from './fetch.ts';
import { makeFormat } from './format.ts';
import { makeFsCall } from './fs-call.ts';
import { makeFsRead } from './fs-read.ts';
import { makeFsStyles } from './fs-styles.ts';
import { makeFsWrite } from './fs-write.ts';
import { makeHeaders } from './headers.ts';
import { makeInspect } from './inspect.ts';
import { makeInColumns } from './inspect-columns.ts';
import { makeInspectLayout } from './inspect-layout.ts';
import { makeOs } from './os-module.ts';
import { makeOutput } from './output-stream.ts';
import { makePath } from './path-module.ts';
import { makeProcess } from './process-module.ts';
import { makeQuestions } from './questions.ts';
import { makeReadline } from './readline-module.ts';
import { makeRepl } from './repl.ts';
import { makeRequire } from './require.ts';
import { makeStdin } from './stdin.ts';
import { makeClone } from './structured-clone.ts';
import { makeTextCoders } from './text-coders.ts';
import { makeTimers } from './timers-module.ts';
import { makeUncaught } from './uncaught.ts';
import { makeUnfinished } from './unfinished.ts';
import { makeUrl } from './url.ts';
import { makeSearchParams } from './url-search-params.ts';
import { makeUtf8 } from './utf8.ts';
import { makeUtil } from './util-module.ts';

/** What Node's globals and modules are made of. */
export const guestParts = {
  makeAssert,
  makeBase64,
  makeBuffer,
  makeChildProcess,
  makeClock,
  makeClone,
  makeConsole,
  makeCrypto,
  makeEventEmitter,
  makeFetch,
  makeFormat,
  makeFsCall,
  makeFsRead,
  makeFsStyles,
  makeFsWrite,
  makeHeaders,
  makeInColumns,
  makeInspect,
  makeInspectLayout,
  makeOs,
  makeOutput,
  makePath,
  makeProcess,
  makeQuestions,
  makeReadline,
  makeRepl,
  makeRequire,
  makeSearchParams,
  makeStdin,
  makeTextCoders,
  makeTimers,
  makeUncaught,
  makeUnfinished,
  makeUrl,
  makeUtf8,
  makeUtil,
};

export type GuestParts = typeof guestParts;
