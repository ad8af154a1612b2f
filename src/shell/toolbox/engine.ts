import { Bash, defineCommand } from 'just-bash/browser';
import type { IFileSystem } from 'just-bash';

/** One run of a toolbox command. */
export interface ToolboxCall {
  name: string;
  args: readonly string[];
  cwd: string;
  env: Record<string, string>;
  stdin: Uint8Array;
}

export interface ToolboxResult {
  stdout: Uint8Array;
  stderr: Uint8Array;
  exitCode: number;
}

/** A command of the shell's own that a toolbox command starts, as in `find -exec aws …`. */
export interface InnerCommand {
  words: string[];
  cwd: string;
  stdin: Uint8Array;
}
export type RunInner = (command: InnerCommand) => Promise<ToolboxResult>;

export interface EngineOptions {
  files: IFileSystem;
  /** Names of the shell's own commands. */
  ownCommands: readonly string[];
}

/** Commands whose output may be bytes that are no text. */
const byteCommands = new Set(['base64', 'tac']);

/** latin1 text of bytes and back: the form in which the toolbox passes bytes. */
function toLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return text;
}

function fromLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/**
 * Output arrives as text, or as latin1 when its bytes are no UTF-8. Only with commands that may write such bytes
 * are characters up to U+00FF read as bytes.
 */
function outputBytes(name: string, text: string): Uint8Array {
  const isBytes = byteCommands.has(name) && /[\x80-\xff]/.test(text) && !/[^\x00-\xff]/.test(text);
  return isBytes ? fromLatin1(text) : new TextEncoder().encode(text);
}

/** The commands of just-bash (join, comm, column …) over some files, each run on its own. */
export function createEngine({ files, ownCommands }: EngineOptions) {
  let current: RunInner | undefined;
  const proxies = ownCommands.map((name) =>
    defineCommand(name, async (args, { cwd, stdin }) => {
      if (!current) return { stdout: '', stderr: '', exitCode: 127 };
      const result = await current({ words: [name, ...args], cwd, stdin: fromLatin1(String(stdin)) });
      const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
      return { stdout: text(result.stdout), stderr: text(result.stderr), exitCode: result.exitCode };
    }),
  );
  const bash = new Bash({
    fs: files,
    customCommands: proxies,
    // Large but finite: unlimited output breaks some commands, small limits end long sittings.
    executionLimits: {
      maxCommandCount: 1_000_000_000,
      maxLoopIterations: 100_000_000,
      maxOutputSize: 128 * 1024 * 1024,
      maxExecutionTimeMs: 24 * 60 * 60 * 1000,
    },
  });
  return async (call: ToolboxCall, runInner: RunInner, signal?: AbortSignal): Promise<ToolboxResult> => {
    const outer = current;
    current = runInner;
    try {
      const { name, args, cwd, env, stdin } = call;
      const fixed = { replaceEnv: true, stdinKind: 'bytes', rawScript: true } as const;
      const streams = { stdin: toLatin1(stdin), ...(signal ? { signal } : {}) };
      const { stdout, stderr, exitCode } = await bash.exec(name, { ...fixed, args: [...args], cwd, env, ...streams });
      return { stdout: outputBytes(name, stdout), stderr: new TextEncoder().encode(stderr), exitCode };
    } finally {
      current = outer;
    }
  };
}
