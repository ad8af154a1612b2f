import { spawn } from 'node:child_process';
import { access, constants, lstat, mkdir, readdir, readFile, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import type { AwsCliHost, LocalFiles } from '../../aws-cli/host.ts';
import { isSandbox } from '../check/sandbox-endpoint.ts';
import type { HttpRequest, HttpResponse } from '../../core/http.ts';

/** The `aws` command's host in Node: this machine's files, streams and network. */
export function nodeAwsHost(signal?: AbortSignal): AwsCliHost {
  return {
    env: process.env,
    readFile: (path) => readFile(path),
    async writeFile(path, bytes, mode) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes, mode === undefined ? {} : { mode });
    },
    localFiles: nodeFiles(process.cwd()),
    readInput: () => buffer(process.stdin),
    writeOutput: (bytes) => void process.stdout.write(bytes),
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    readLine: askLine,
    runProgram,
    isForeignSandbox: (endpointUrl) => isSandbox(endpointUrl),
    send: sendRequest,
    nowMs: () => Date.now(),
    // An abort ends the wait quietly: the command itself notices it.
    sleep: (durationMs, abort) => delay(durationMs, undefined, abort ? { signal: abort } : {}).catch(() => undefined),
    columns: process.stdout.columns ?? 80,
    isTty: process.stdout.isTTY === true,
    ...(signal ? { signal } : {}),
  };
}

/** This machine's files, seen from a folder. */
export function nodeFiles(folder: string): LocalFiles {
  const full = (path: string) => resolve(folder, path);
  return {
    folder,
    async stat(path) {
      const found = await stat(full(path)).catch(() => undefined);
      return (
        found && {
          isFolder: found.isDirectory(),
          isSpecial: !found.isDirectory() && !found.isFile(),
          isReadable: await access(full(path), constants.R_OK).then(
            () => true,
            () => false,
          ),
          sizeBytes: found.size,
          modifiedMs: found.mtimeMs,
        }
      );
    },
    isLink: async (path) => (await lstat(full(path)).catch(() => undefined))?.isSymbolicLink() === true,
    list: (path) => readdir(full(path)),
    async makeFolder(path) {
      await mkdir(full(path), { recursive: true });
    },
    remove: (path) => unlink(full(path)),
    setModified: (path, modifiedMs) => utimes(full(path), modifiedMs / 1000, modifiedMs / 1000),
  };
}

/** Sends a request with Node's fetch, which sets `host` and the length itself. */
export async function sendRequest(request: HttpRequest): Promise<HttpResponse> {
  const { method, scheme, host, path, query, headers, body } = request;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const response = await fetch(`${scheme}://${host}${path}${query === '' ? '' : `?${query}`}`, {
    method,
    headers,
    redirect: 'manual',
    ...(hasBody ? { body: body as Uint8Array<ArrayBuffer> } : {}),
  });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

/** Runs a program of this machine on the terminal that the command is on; Ctrl-C is the program's meanwhile. */
function runProgram(name: string, args: readonly string[]): Promise<number | undefined> {
  const ignore = () => undefined;
  process.on('SIGINT', ignore);
  const child = spawn(name, args, { stdio: 'inherit' });
  const ended = new Promise<number | undefined>((resolve, reject) => {
    child.once('close', (code) => resolve(code ?? 1));
    child.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? resolve(undefined) : reject(error),
    );
  });
  return ended.finally(() => process.off('SIGINT', ignore));
}

async function askLine(prompt: string): Promise<string | undefined> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await Promise.race([
      lines.question(prompt),
      new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined))),
    ]);
  } finally {
    lines.close();
  }
}
