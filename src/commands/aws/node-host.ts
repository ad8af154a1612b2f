import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { AwsCliHost } from '../../aws-cli/host.ts';
import type { HttpRequest, HttpResponse } from '../../core/http.ts';

/** The `aws` command's host in Node: this machine's files, streams and network. */
export function nodeAwsHost(signal?: AbortSignal): AwsCliHost {
  return {
    env: process.env,
    readFile: (path) => readFile(path),
    async writeFile(path, bytes) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    },
    async readFolder(path) {
      const entries = await readdir(path, { withFileTypes: true });
      return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    },
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    readLine: askLine,
    send: sendRequest,
    nowMs: () => Date.now(),
    // An abort ends the wait quietly: the command itself notices it.
    sleep: (durationMs, abort) => delay(durationMs, undefined, abort ? { signal: abort } : {}).catch(() => undefined),
    columns: process.stdout.columns ?? 80,
    isTty: process.stdout.isTTY === true,
    ...(signal ? { signal } : {}),
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
