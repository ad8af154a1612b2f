import type { GuestBase } from './base.ts';
import type { GuestParts } from './parts.ts';

/** The machine as a program sees it: files, process, network. Refers to nothing outside of itself (see inspect.ts). */
export function makeSystem(base: GuestBase, parts: GuestParts) {
  const { host, settings, EventEmitter, clock } = base;
  const { ask, question } = base.questions;
  const { Buffer } = base.bytes;
  const path = parts.makePath(() => settings.cwd);
  const resolve = (one: string) => path.resolve(one);
  const run = parts.makeFsCall(ask, resolve);
  const reading = parts.makeFsRead(run, ask, resolve, Buffer);
  const fs = parts.makeFsStyles({ ...reading, ...parts.makeFsWrite(run, reading, resolve) });
  const nextText = async () => ((await question({ kind: 'line' })) as { text: string | null }).text;
  const stdin = parts.makeStdin(EventEmitter, nextText, settings.stdinIsTerminal);
  const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
  const requireFolder = (folder: string) => {
    fs.accessSync(folder);
    return resolve(folder);
  };
  const output = parts.makeOutput(host, settings, textOf);
  const process = parts.makeProcess(host, settings, EventEmitter, stdin, output, requireFolder, () =>
    clock.performance.now(),
  );
  const childProcess = parts.makeChildProcess(
    question,
    resolve,
    () => settings.cwd,
    () => process.env,
    () => (ask('message', { name: 'exec-sync' }) as { text: string }).text,
  );
  const URLSearchParams = parts.makeSearchParams();
  const URL = parts.makeUrl(ask, URLSearchParams);
  const Headers = parts.makeHeaders();
  return {
    path,
    fs,
    readline: parts.makeReadline(EventEmitter, stdin, (text) => host.write(1, text)),
    process,
    childProcess,
    crypto: parts.makeCrypto(ask, Buffer),
    os: parts.makeOs(settings.env),
    network: {
      URL,
      URLSearchParams,
      Headers,
      ...parts.makeFetch(question, Buffer as never, Headers, { URL, URLSearchParams }),
    },
  };
}

export type GuestSystem = ReturnType<typeof makeSystem>;
