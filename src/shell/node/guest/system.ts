import type { GuestBase } from './base.ts';
import type { GuestParts } from './parts.ts';

/** The machine as a program sees it: files, process, network. Refers to nothing outside of itself (see inspect.ts). */
export function makeSystem(base: GuestBase, parts: GuestParts) {
  const { host, settings, EventEmitter, clock } = base;
  const { ask, question } = base.questions;
  const { Buffer } = base.bytes;
  const path = parts.makePath(() => settings.cwd);
  const fs = parts.makeFs(ask, (one) => path.resolve(one), Buffer as never);
  const nextText = async () => ((await question({ kind: 'line' })) as { text: string | null }).text;
  const { stdin, readline } = parts.makeStreams(
    EventEmitter as never,
    nextText,
    (text) => host.write(1, text),
    settings.stdinIsTerminal,
  );
  const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
  const requireFolder = (folder: string) => {
    fs.accessSync(folder);
    return path.resolve(folder);
  };
  const process = parts.makeProcess(host, settings, EventEmitter, stdin, textOf, requireFolder, () =>
    clock.performance.now(),
  );
  const childProcess = parts.makeChildProcess(
    question,
    (one) => path.resolve(one),
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
    readline,
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
