import type { JqRun } from '../messages.ts';
import { importNames } from './import-names.ts';
import { JqFiles, errors, modes } from './jq-files.ts';
import { cString, totalLength } from './module-memory.ts';
import type { ModuleMemory } from './module-memory.ts';

/** A function that the module imports; addresses are numbers, 64-bit integers are bigints. */
type Import = (...args: never[]) => unknown;
export type Imports = Record<string, Import>;

/** When it gives up, for want of memory above all; what it has to say it has said. */
export const abortedExitCode = 134;

/** Thrown out of the module when the program ends itself. */
export class JqExit extends Error {
  readonly exitCode: number;

  constructor(exitCode: number) {
    super(`exit ${exitCode}`);
    this.exitCode = exitCode;
  }
}

type Replaced = Record<keyof Omit<typeof importNames, 'gmtime' | 'timegm'>, Import>;

/** What jq asks of its system: files, environment, clock (local time is UTC, as on a machine in the cloud). */
export class SystemCalls {
  readonly #run: JqRun;
  readonly #files: JqFiles;
  readonly #write: (stream: 1 | 2, bytes: Uint8Array) => void;
  readonly #environment: Uint8Array[];
  readonly #memory: ModuleMemory;

  constructor(run: JqRun, memory: ModuleMemory, write: (stream: 1 | 2, bytes: Uint8Array) => void) {
    this.#run = run;
    this.#memory = memory;
    this.#write = write;
    const stdin = new Uint8Array(run.precedingLines + run.stdin.length).fill(10, 0, run.precedingLines);
    stdin.set(run.stdin, run.precedingLines);
    this.#files = new JqFiles(run.cwd, run.files, stdin, run.terminals);
    this.#environment = Object.entries(run.env).map(([name, value]) => cString(`${name}=${value}`));
  }

  /** The package's imports with ours in their places. */
  over(theirs: Imports): Imports {
    const gmtime = theirs[importNames.gmtime] as (time: bigint, tm: number) => void;
    const ours: Replaced = {
      ...this.#descriptorCalls(),
      ...this.#pathCalls(),
      ...this.#environmentCalls(),
      now: () => this.#run.nowMs,
      localtime: (time: bigint, tm: number) => {
        gmtime(time, tm);
        // tm_isdst and tm_gmtoff.
        this.#memory.put64(tm + 32, 0n);
      },
      mktime: theirs[importNames.timegm]!,
      tzset: (timezone: number, daylight: number, standardName: number, daylightName: number) => {
        this.#memory.put32(timezone, 0);
        this.#memory.put32(daylight, 0);
        for (const address of [standardName, daylightName]) this.#memory.bytes.set(cString('UTC'), address);
      },
    };
    const named = Object.entries(ours).map(([name, call]) => [importNames[name as keyof Replaced], call]);
    return { ...theirs, ...(Object.fromEntries(named) as Imports) };
  }

  #descriptorCalls() {
    const files = this.#files;
    return {
      read: (descriptor: number, vectors: number, count: number, total: number) => {
        const file = files.file(descriptor);
        if (!file) return errors.badDescriptor;
        if (file.mode === modes.folder) return errors.isFolder;
        let done = 0;
        for (const part of this.#memory.vectors(vectors, count)) {
          const bytes = files.read(descriptor, part.length);
          part.set(bytes);
          done += bytes.length;
          if (bytes.length < part.length) break;
        }
        return this.#answer(total, done);
      },
      write: (descriptor: number, vectors: number, count: number, total: number) => {
        if (descriptor !== 1 && descriptor !== 2) return errors.badDescriptor;
        let done = 0;
        for (const part of this.#memory.vectors(vectors, count)) {
          this.#write(descriptor, part.slice());
          done += part.length;
        }
        return this.#answer(total, done);
      },
      close: (descriptor: number) => (files.close(descriptor) ? 0 : errors.badDescriptor),
      seek: (descriptor: number, offset: bigint, whence: number, result: number) => {
        const file = files.file(descriptor);
        if (!file) return errors.badDescriptor;
        if (file.mode !== modes.file) return errors.notSeekable;
        this.#memory.put64(result, BigInt(files.seek(descriptor, Number(offset), whence)));
        return 0;
      },
      describe: (descriptor: number, result: number) => {
        const file = files.file(descriptor);
        if (!file) return errors.badDescriptor;
        this.#memory.bytes.fill(0, result, result + 24);
        this.#memory.bytes[result] = { [modes.terminal]: 2, [modes.folder]: 3 }[file.mode] ?? 4;
        return 0;
      },
      ioctl: (descriptor: number) => (files.file(descriptor)?.mode === modes.terminal ? 0 : -errors.notTerminal),
      fcntl: () => 0,
      fstat: (descriptor: number, result: number) => this.#putStat(result, files.file(descriptor)?.mode),
    };
  }

  #pathCalls() {
    const stat = (path: number, result: number) => this.#putStat(result, this.#files.modeOf(this.#memory.text(path)));
    return {
      stat,
      lstat: stat,
      statAt: (_folder: number, path: number, result: number) => stat(path, result),
      openat: (_folder: number, path: number) => this.#files.open(this.#memory.text(path)) ?? -errors.missing,
      // There are no links: what is there is not one.
      readlink: (_folder: number, path: number) =>
        this.#files.modeOf(this.#memory.text(path)) === undefined ? -errors.missing : -errors.invalid,
      getcwd: (result: number, size: number) => {
        const bytes = cString(this.#run.cwd);
        if (bytes.length > size) return -errors.range;
        this.#memory.bytes.set(bytes, result);
        return bytes.length;
      },
    };
  }

  #environmentCalls() {
    const exit = (exitCode: number) => {
      throw new JqExit(exitCode);
    };
    return {
      exit,
      procExit: exit,
      abort: () => exit(abortedExitCode),
      assertFail: () => exit(abortedExitCode),
      environSizes: (count: number, size: number) => {
        this.#memory.put32(count, this.#environment.length);
        return this.#answer(size, totalLength(this.#environment));
      },
      environGet: (addresses: number, text: number) => {
        this.#memory.putTexts(addresses, text, this.#environment);
        return 0;
      },
    };
  }

  #putStat(result: number, mode: number | undefined): number {
    if (mode === undefined) return -errors.missing;
    this.#memory.bytes.fill(0, result, result + 96);
    this.#memory.put32(result + 4, mode);
    return 0;
  }

  /** A number as a call's result, and 0 for success. */
  #answer(address: number, value: number): 0 {
    this.#memory.put32(address, value);
    return 0;
  }
}
